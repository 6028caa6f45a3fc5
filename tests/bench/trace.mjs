/*
 * Reads a trace of the browser: what the main thread did between two marks, by kind of work, and which tasks held it. Pure,
 * because what counts wrongly here would lie in every table.
 */

/** A task that holds the main thread longer than this is long, ms (the Long Tasks specification). */
const LONG = 50;
const TASK = 'ThreadControllerImpl::RunTask';
/** Kinds of work by the names of the trace's events; what is in none belongs to the event around it. */
const PARTS = {
	script: [
		'FunctionCall',
		'EvaluateScript',
		'v8.compile',
		'EventDispatch',
		'FireAnimationFrame',
		'TimerFire',
		'FireIdleCallback',
		'RunMicrotasks',
		'MinorGC',
		'MajorGC',
		'V8.GC_SCAVENGER'
	],
	style: ['UpdateLayoutTree', 'RecalculateStyles'],
	layout: ['Layout'],
	prepaint: ['PrePaint', 'UpdateLayer'],
	paint: ['Paint', 'PaintImage'],
	layerize: ['Layerize', 'Commit', 'UpdateLayerTree', 'CompositeLayers'],
	other: [TASK]
};
const PART_OF = new Map(Object.entries(PARTS).flatMap(([part, names]) => names.map((name) => [name, part])));

/**
 * What the main thread did between the marks `bench-start` and `bench-end` (performance.mark).
 * @param events - the trace's events: times in microseconds, complete ones with `ph: 'X'`.
 * @returns ms of each kind of work (time of its own, without what it contains), of all tasks, how many times the page was
 * painted, laid out and styled, and the tasks of more than 50 ms.
 */
export function readTrace(events) {
	const from = mark(events, 'bench-start');
	const to = mark(events, 'bench-end');
	const own = events
		.filter(
			({ ph, pid, tid, ts }) =>
				ph === 'X' && pid === from.pid && tid === from.tid && ts >= from.ts && ts < to.ts
		)
		// An event that begins with another and is longer contains it.
		.toSorted((a, b) => a.ts - b.ts || durationOf(b) - durationOf(a));
	const parts = Object.fromEntries(Object.keys(PARTS).map((part) => [part, 0]));
	const open = [];
	for (const event of own) {
		while (open.length > 0 && endOf(open.at(-1).event) <= event.ts) open.pop();
		const around = open.at(-1);
		const part = PART_OF.get(event.name) ?? around?.part ?? 'other';
		const length = durationOf(event) / 1000;
		parts[part] += length;
		if (around) parts[around.part] -= length;
		open.push({ event, part });
	}
	const tasks = own.filter(({ name }) => name === TASK);
	const count = (...names) => own.filter(({ name }) => names.includes(name)).length;
	return {
		parts,
		total: tasks.reduce((sum, task) => sum + durationOf(task) / 1000, 0),
		paints: count('Paint'),
		layouts: count('Layout'),
		styles: count('UpdateLayoutTree', 'RecalculateStyles'),
		longTasks: tasks
			.map((task) => ({ start: (task.ts - from.ts) / 1000, duration: durationOf(task) / 1000 }))
			.filter(({ duration }) => duration > LONG)
	};
}

/**
 * Total blocking time: what each task after the first contentful paint takes above 50 ms; of a task that began before it
 * counts what lies after.
 * @param tasks - start and duration, ms.
 * @param firstPaint - ms.
 */
export function blockingTime(tasks, firstPaint) {
	return tasks
		.map(({ start, duration }) => start + duration - Math.max(start, firstPaint) - LONG)
		.filter((blocked) => blocked > 0)
		.reduce((sum, blocked) => sum + blocked, 0);
}

function mark(events, name) {
	const found = events.find((event) => event.name === name);
	if (!found) throw new Error(`The trace has no mark ${name}.`);
	return found;
}

const durationOf = ({ dur = 0 }) => dur;
const endOf = (event) => event.ts + durationOf(event);
