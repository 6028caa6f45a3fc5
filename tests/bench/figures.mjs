/*
 * Figures and how they may be compared. A figure is `{ key, value, unit }`; its key is `probe/what`.
 */

/** What a figure should at most be; absolute times hold for a machine with a GPU. */
const TARGETS = {
	'drag/main': 4,
	'slow-drag/frame median': 17,
	'slow-drag/long tasks in 300 steps': 0,
	'slow-keys/main median': 40,
	'slow-keys/main p95': 100,
	'keys/last draw p95': 33,
	'load/first contentful paint': 1200,
	'load/largest paint': 1200,
	'load/layout shift': 0.01,
	'load/live map first drawn': 4500,
	'load/KB until then': 750,
	'load/total blocking time': 300,
	'picture load/total blocking time': 300,
	// What such a machine shows.
	'picture software/CPU to bare': 1,
	'picture software/main median': 30
};
/** Units that tell the machine as much as the page. */
const TIMED = new Set(['ms', 'CPU ms']);

/** The value below which a share of the numbers lies; `null` of none. */
export function quantile(numbers, share) {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}

/** A figure, rounded to what one can read; one that could not be measured has the value `null`. */
export function figure(key, value, unit) {
	const isNumber = typeof value === 'number' && Number.isFinite(value);
	return { key, value: isNumber ? Number(value.toPrecision(4)) : null, unit };
}

/**
 * A run held against a kept one: value over value by key. Times are compared only where machine, graphics and rounds are
 * the same; ratios to a bare page of the same run, bytes and counts always.
 * @returns whether times were compared, and the ratios by key.
 */
export function compare(result, kept) {
	const isSameMachine = ['machine', 'graphics', 'rounds'].every(
		(name) => JSON.stringify(result[name]) === JSON.stringify(kept[name])
	);
	const before = new Map(kept.figures.map((entry) => [entry.key, entry]));
	const ratios = {};
	for (const { key, value, unit } of result.figures) {
		const old = before.get(key);
		if (!old || old.unit !== unit || value === null || !old.value) continue;
		if (isSameMachine || !TIMED.has(unit)) ratios[key] = Number((value / old.value).toFixed(3));
	}
	return { isSameMachine, ratios };
}

/** One line a figure: what, value, what it should be, and the ratio to the kept run. */
export function lineOf({ key, value, unit }, ratio) {
	const target = TARGETS[key];
	const parts = [key.padEnd(44), `${value ?? '—'} ${unit}`.padEnd(16)];
	parts.push(target === undefined ? ''.padEnd(12) : `(≤ ${target})`.padEnd(12));
	if (ratio !== undefined) parts.push(`${ratio.toFixed(2)} of the kept run`);
	return parts.join(' ').trimEnd();
}
