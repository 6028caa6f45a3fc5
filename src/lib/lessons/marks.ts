import type { LngLat } from '#lib/atlas/model/area.ts';
import { MARK_KINDS, type StepMark } from '#lib/atlas/model/tour.ts';
import { LIMITS } from './step-rules.ts';

/*
 * What an author draws on the map of a step, as a line of text: its kind, its points, its words.
 * `arrow 81.300,43.900 87.600,43.800 To the city`
 */

const MARK = /^([a-z]+)((?: -?\d{1,3}(?:\.\d+)?,-?\d{1,2}(?:\.\d+)?)+)(?: (.*))?$/s;

/** How many points each has. */
const POINTS: Readonly<Record<StepMark['kind'], readonly [least: number, most: number]>> = {
	arrow: [2, 2],
	pin: [1, 1],
	outline: [3, LIMITS.corners],
	words: [1, 1]
};

/** Writes a mark; {@link readMark} is the inverse. */
export function writeMark({ kind, at, words }: StepMark): string {
	const points = at.map((point) => point.map((degrees) => degrees.toFixed(3)).join(','));
	return [kind, ...points, ...(words === '' ? [] : [words])].join(' ');
}

/** Reads a mark; `null` when the text is none. Words that are too long are cut. */
export function readMark(text: string): StepMark | null {
	const [, name, points = '', words = ''] = MARK.exec(text.replace(/\s+/g, ' ').trim()) ?? [];
	const kind = MARK_KINDS.find((candidate) => candidate === name);
	if (!kind) return null;
	const at = points
		.trim()
		.split(' ')
		.map((point): LngLat => {
			const [lng = 0, lat = 0] = point.split(',').map(Number);
			return [lng, lat];
		});
	const [least, most] = POINTS[kind];
	const isOnEarth = at.every(([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 85);
	if (!isOnEarth || at.length < least || at.length > most || (kind === 'words' && words === '')) return null;
	return { kind, at, words: words.slice(0, LIMITS.words) };
}
