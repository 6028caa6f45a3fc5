import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { entityName } from '#lib/atlas/entity-name.ts';
import { dayPath, entityPath, isPageKind } from '#lib/url/addresses.ts';
import { pageEntities } from '#lib/atlas/page-entities.ts';

/** A page that may have been meant. */
export interface NearPage {
	readonly path: string;
	readonly title: string;
}

const MOST = 5;
/** Of a word, the share of letters that may be wrong. */
const TOLERANCE = 0.45;
const LONGEST = 80;

/**
 * The pages whose address is nearest to one that does not exist, best first: for a date the days with pages around it, else
 * the things whose id or name is least different, those of the kind asked for before others. Never throws.
 */
export function nearestPages(core: AtlasCore, days: readonly Day[], path: string): NearPage[] {
	const words = safeDecode(path).toLowerCase().split('/').filter(Boolean);
	const asked = (words.at(-1) ?? '').slice(0, LONGEST);
	const day = parseIsoDay(asked);
	if (day !== null) return nearestDays(days, day);
	const kind = words.find(isPageKind) ?? null;
	return pageEntities(core)
		.map((selection) => ({ selection, distance: distanceOf(core, selection, asked, kind) }))
		.filter(({ distance }) => distance <= TOLERANCE)
		.sort((a, b) => a.distance - b.distance)
		.slice(0, MOST)
		.map(({ selection }) => ({
			path: entityPath(selection),
			title: entityName(core, selection, core.atlas.defaultDay)
		}));
}

function nearestDays(days: readonly Day[], day: Day): NearPage[] {
	return [...days]
		.sort((a, b) => Math.abs(a - day) - Math.abs(b - day))
		.slice(0, MOST)
		.sort((a, b) => a - b)
		.map((near) => ({ path: dayPath(near), title: formatDay(near) }));
}

/** Share of letters that differ, by id or by name; a little more for what is of another kind than asked for. */
function distanceOf(core: AtlasCore, selection: Selection, asked: string, kind: string | null): number {
	const name = entityName(core, selection, core.atlas.defaultDay).toLowerCase();
	const texts = [selection.id.toLowerCase(), name, name.replaceAll(' ', '-')];
	const shares = texts.map((text) =>
		asked.length > 3 && text.includes(asked)
			? 0.3 * (1 - asked.length / text.length)
			: editDistance(asked, text) / Math.max(asked.length, text.length, 1)
	);
	return Math.min(...shares) + (kind !== null && kind !== selection.kind ? 0.1 : 0);
}

/** Levenshtein's distance between two short texts. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
