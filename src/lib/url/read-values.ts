import { isOwnTour, MOST_OWN_STEPS } from '#lib/atlas/model/tour.ts';
import { SELECTION_KINDS } from '#lib/atlas/model/selection-kind.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { AtlasFacts, Reading } from './link-key.ts';
import { repairDate } from './repair-date.ts';

/*
 * How the values of the keys are read whose good values depend on the atlas. An empty value is as if the key were not
 * there, except where an empty text was certainly not meant.
 */

/** Layers that a reader may switch off. */
export const LAYERS = ['relief', 'journeys', 'events', 'labels'] as const;

/** A layer that a reader may switch off. */
export type LayerName = (typeof LAYERS)[number];

/** Two days whose difference is shown; `from` is the earlier. */
export interface Comparison {
	readonly from: Day;
	readonly to: Day;
}

/** A step of a tour, counted from 1. */
export interface TourPosition {
	readonly id: string;
	readonly step: number;
	/** The link names the step and nothing else: it means the view of the step, which only the tours know. */
	readonly isAlone?: true;
}

/** Between two dates; a slash, a dash or a word only where neither can be part of a date. */
const BETWEEN_DATES = /\.{2,}|…|,| to |(?<=\d{4}(?:-\d\d){0,2})[/–—](?=\d{4})/u;

/** `A..B`, `A,B`, `A/B`: two dates, each repaired as one of the clock would be, the earlier first. */
export function readComparison(text: string, facts: AtlasFacts): Reading<Comparison, 'no-comparison'> {
	if (text === '') return {};
	const parts = text.split(BETWEEN_DATES);
	const [a, b] = parts.map((part) => repairDate(part, facts));
	const isReadable = a !== undefined && b !== undefined && parts.length === 2 && a.isDate && b.isDate;
	if (!isReadable || a.day === b.day) return { notice: { kind: 'no-comparison', value: text } };
	const value = a.day < b.day ? { from: a.day, to: b.day } : { from: b.day, to: a.day };
	const isRepaired = a.notice !== null || b.notice !== null;
	return isRepaired ? { value, notice: { kind: 'bad-compare', value: text, ...value } } : { value };
}

/** `best`, `founding` or the id of a source; a retired id is its successor's. */
export function readAccount(text: string, facts: AtlasFacts): Reading<string, 'bad-by'> {
	const value = casesOf(text)
		.map((id) => facts.successorOf('source', id) ?? id)
		.find((id) => facts.hasPreference(id));
	return value === undefined ? { notice: { kind: 'bad-by', value: text } } : { value };
}

/** A comma-separated list of layers; unknown layers are reported and left out. */
export function readLayers(text: string): Reading<readonly LayerName[], 'bad-off'> {
	const isLayer = (name: string) => LAYERS.some((layer) => layer === name);
	const { value, ...reading } = readList(text, 'bad-off', isLayer);
	return value ? { value: LAYERS.filter((layer) => value.includes(layer)), ...reading } : reading;
}

/** A comma-separated list of layers of facilities, each once; unknown ones are reported and left out. */
export function readShownLayers(text: string, facts: AtlasFacts): Reading<readonly string[], 'bad-on'> {
	const { value, ...reading } = readList(text, 'bad-on', (id) => facts.hasLayer(id));
	return value ? { value: [...new Set(value)], ...reading } : reading;
}

/** A comma-separated list of names, in capitals or not; those that are not known are reported and left out. */
function readList<Kind extends 'bad-off' | 'bad-on'>(
	text: string,
	kind: Kind,
	isKnown: (name: string) => boolean
): Reading<readonly string[], Kind> {
	if (text === '') return {};
	const wanted = text.toLowerCase().split(',');
	const value = wanted.filter(isKnown);
	const unknown = wanted.filter((name) => !isKnown(name));
	return unknown.length === 0 ? { value } : { value, notice: { kind, value: unknown.join(',') } };
}

/** `id.step`, or `id` for its first step; a step beyond the ends becomes the nearest. */
export function readTour(text: string, facts: AtlasFacts): Reading<TourPosition, 'no-tour'> {
	if (text === '') return {};
	const [, id = '', written] = /^(.*?)(?:[./]([^./]*))?$/s.exec(text.toLowerCase()) ?? [];
	const length = isOwnTour(id) ? MOST_OWN_STEPS : facts.tourLength(id);
	if (length === 0) return { notice: { kind: 'no-tour', value: text } };
	const wanted = written === undefined ? 1 : /^\d{1,4}$/.test(written) ? Number(written) : NaN;
	const step = Number.isNaN(wanted) ? 1 : Math.min(Math.max(wanted, 1), length);
	const value = { id, step };
	return step === wanted ? { value } : { value, notice: { kind: 'bad-tour-step', value: text, step } };
}

/** `kind:id` of something in the atlas; a retired id is its successor's. */
export function readSelection(text: string, facts: AtlasFacts): Reading<Selection, 'bad-selection'> {
	if (text === '') return {};
	const wanted = parseSelection(text);
	const id =
		wanted &&
		casesOf(wanted.id)
			.map((candidate) => facts.successorOf(wanted.kind, candidate) ?? candidate)
			.find((candidate) => facts.has(wanted.kind, candidate));
	if (wanted && id) return { value: { kind: wanted.kind, id } };
	return { notice: { kind: 'bad-selection', value: text } };
}

/** Reads `kind:id`, also with the slash of an address; `null` when it is not of that form. */
function parseSelection(text: string): Selection | null {
	const at = text.search(/[:/]/u);
	const kind = SELECTION_KINDS.find((candidate) => candidate === text.slice(0, at).toLowerCase());
	return kind ? { kind, id: text.slice(at + 1) } : null;
}

/** The ways an id may be meant that was typed by hand: as it stands, in lower case, in capitals. */
function casesOf(id: string): string[] {
	return [id, id.toLowerCase(), id.toUpperCase()];
}
