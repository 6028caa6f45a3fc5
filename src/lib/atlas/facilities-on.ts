import { onceOf } from './once-of.ts';
import { joinItems } from './joins.ts';
import type { AtlasCore } from './core.ts';
import { groupBy } from './group-by.ts';
import type { LngLat } from './model/area.ts';
import type { Facility, FacilityGlyph } from './model/facility.ts';
import type { Day } from './time/day.ts';
import { lastAtOrBefore } from './time/interval.ts';

/** The days of a facility. */
type Standing = Pick<Facility, 'start' | 'end'>;

/** A facility on a day. */
export interface FacilityOnDay {
	readonly facility: Facility;
	/** Whether its sources have it there on the day; otherwise it may have been, as far as they say. */
	readonly isDocumented: boolean;
}

/** What of one layer stands at one place. */
export interface FacilityMark {
	readonly place: string;
	readonly layer: string;
	readonly glyph: FacilityGlyph;
	readonly lngLat: LngLat;
	/** How many marks of other layers stand between it and the point of its place. */
	readonly slot: number;
	/** Whether any of what it stands for is documented. */
	readonly isDocumented: boolean;
	/** What the map writes beside it; empty where nothing. */
	readonly label: string;
	/** The documented ones first. */
	readonly facilities: readonly FacilityOnDay[];
}

/** The facilities of a day, of some layers. */
export interface FacilitiesOnDay {
	readonly marks: readonly FacilityMark[];
	/** Equal for days and layers with the same marks. */
	readonly key: string;
}

/** No layer is on. */
export const NO_FACILITIES: FacilitiesOnDay = { marks: [], key: '' };

/** Whether the sources of a facility have it there on a day: between its first and its last mention it counts as there. */
export function standsOn({ start, end }: Standing, day: Day): boolean {
	const hasBegun = start === null || (start.vague !== 'later' && start.latest <= day);
	const isThere = end === null || (end.vague !== 'earlier' && day < lastKnown(end));
	return hasBegun && isThere;
}

/** Whether a facility may have been there on a day, as far as its sources say. */
export function mayStandOn({ start, end }: Standing, day: Day): boolean {
	const mayHaveBegun = start === null || start.vague === 'earlier' || start.earliest <= day;
	const mayBeThere = end === null || end.vague === 'later' || day < end.latest;
	return mayHaveBegun && mayBeThere;
}

/** The first day on which it is no more documented: the one after a last mention, else the first on which it may have ended. */
function lastKnown({ earliest, vague }: NonNullable<Facility['end']>): number {
	return vague === 'later' ? earliest + 1 : earliest;
}

/** What was found for an atlas, by layers and span of days, and the days on which spans begin. */
interface Known {
	readonly turns: readonly number[];
	readonly marks: Map<string, FacilitiesOnDay>;
}

const knownOf = onceOf(({ atlas }: AtlasCore): Known => ({
	turns: turnsOf(atlas.facilities),
	marks: new Map()
}));

/**
 * The facilities of a day, of the layers of these ids. Days between which nothing begins or ends are given the same object, so
 * that a step of the clock draws nothing anew.
 */
export function facilitiesOn(core: AtlasCore, day: Day, layers: readonly string[]): FacilitiesOnDay {
	if (layers.length === 0) return NO_FACILITIES;
	const found = knownOf(core);
	const span = lastAtOrBefore(found.turns, day, (turn) => turn);
	const key = `${layers.join()}@${span}`;
	let marks = found.marks.get(key);
	if (!marks) found.marks.set(key, (marks = { marks: marksOn(core, day, layers), key }));
	return marks;
}

/** The days on which a facility begins or ceases to be there, or to be documented. */
function turnsOf(facilities: readonly Standing[]): number[] {
	const days = facilities.flatMap(({ start, end }) => [
		...(start === null ? [] : [start.earliest, start.latest]),
		...(end === null ? [] : [lastKnown(end), end.latest])
	]);
	return [...new Set<number>(days)].sort((a, b) => a - b);
}

function marksOn({ atlas, place }: AtlasCore, day: Day, layers: readonly string[]): FacilityMark[] {
	const shown = atlas.facilities.filter(
		(facility) => layers.includes(facility.layer) && mayStandOn(facility, day)
	);
	return [...groupBy(shown, (facility) => facility.place)].flatMap(([id, here]) =>
		atlas.facilityLayers
			.filter((layer) => here.some((facility) => facility.layer === layer.id))
			.map((layer, slot): FacilityMark => {
				const facilities = here
					.filter((facility) => facility.layer === layer.id)
					.map((facility) => ({ facility, isDocumented: standsOn(facility, day) }))
					.sort((a, b) => Number(b.isDocumented) - Number(a.isDocumented));
				const isDocumented = facilities.some((one) => one.isDocumented);
				return {
					place: id,
					layer: layer.id,
					glyph: layer.glyph,
					lngLat: place(id).lngLat,
					slot,
					isDocumented,
					// Beside a sign that says “here” stands nothing that perhaps was not.
					label: labelOf(facilities.filter((one) => one.isDocumented === isDocumented)),
					facilities
				};
			})
	);
}

/** How long what is written beside a mark may be, letters: it must not reach far over the land of others. */
const LONGEST_LABEL = 26;

/** The labels of facilities, as many as there is room for. */
function labelOf(facilities: readonly FacilityOnDay[]): string {
	const labels = facilities.flatMap(({ facility }) => facility.label ?? []);
	const fitting = labels.filter(
		(_, i) => i === 0 || joinItems(labels.slice(0, i + 1)).length <= LONGEST_LABEL
	);
	return joinItems([...fitting, ...(fitting.length < labels.length ? ['…'] : [])]);
}
