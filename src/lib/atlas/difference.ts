import { stateIn, describe } from './describe.ts';
import type { AreaState, Change } from './control-index.ts';
import type { AtlasCore } from './core.ts';
import { fillOf } from './fill.ts';
import { groupBy } from './group-by.ts';
import { holderKey } from './holder-key.ts';
import type { ControlView, Fill, LegendEntry } from './scene.ts';
import type { Day } from './time/day.ts';
import type { UncertainDay } from './time/uncertain-day.ts';

/** What the difference of two days depends on, besides the days. */
export interface DifferenceOptions {
	/** `de-jure` compares titles; the others compare holders. */
	readonly view: ControlView;
}

/** A unit or city that another held on the later day than on the earlier. */
export interface ChangedArea {
	readonly area: string;
	/** District id; `null` for a city outside the districts. */
	readonly district: string | null;
	readonly name: string;
	readonly from: AreaState;
	readonly to: AreaState;
	readonly fromFill: Fill;
	readonly toFill: Fill;
	/** Since when it is as on the later day: with the bounds and the sources of the change that made it so. */
	readonly since: UncertainDay;
	/** What befell it after the earlier day, up to and with the later one, ascending, with words and attestations. */
	readonly changes: readonly Change[];
}

/** Areas that passed on one day from one holder to another: one line of the list, one number on the map. */
export interface DifferenceItem {
	/** 1 for the first to change. */
	readonly number: number;
	readonly since: UncertainDay;
	readonly fromFill: Fill;
	readonly toFill: Fill;
	readonly areas: readonly ChangedArea[];
}

/** A holder's share of the province on both days. */
export interface DifferenceShare {
	readonly entry: LegendEntry;
	/** Shares of the area of the province, 0–1. */
	readonly before: number;
	readonly after: number;
}

/** What changed hands between two days, and how. */
export interface Difference {
	readonly from: Day;
	readonly to: Day;
	/** Units that differ, in the order in which they became what they are on the later day. */
	readonly items: readonly DifferenceItem[];
	/** Units by id; an id that is not in it did not change hands. */
	readonly units: ReadonlyMap<string, ChangedArea & { readonly number: number }>;
	/** Cities that differ. */
	readonly cities: readonly ChangedArea[];
	/** Units that passed to others in between and are on the later day as they were on the earlier. */
	readonly returned: readonly ChangedArea[];
	/** Share of the province's area that differs, 0–1. */
	readonly share: number;
	/** Holders of either day, in the order of the later day's legend. */
	readonly shares: readonly DifferenceShare[];
}

/**
 * What changed hands between two days: units and cities whose holder (in the de jure view: whose title) on `to` is not
 * that on `from`, numbered in the order in which they changed. Pure; O(areas + changes).
 * @throws RangeError when a day lies outside the period.
 */
export function describeDifference(
	core: AtlasCore,
	from: Day,
	to: Day,
	options: DifferenceOptions
): Difference {
	const units = core.atlas.units.map(({ id, name, district }) =>
		compareArea(core, { id, name, district }, from, to, options)
	);
	const cities = core.atlas.cities.map(({ id, name }) =>
		compareArea(core, { id, name, district: null }, from, to, options)
	);
	const changed = units.filter((unit) => isDifferent(unit, options));
	const items = number(changed, options);
	const area = (ids: readonly { id: string; areaKm2: number }[]) =>
		ids.reduce((sum, unit) => sum + unit.areaKm2, 0);
	const ids = new Set(changed.map((unit) => unit.area));
	return {
		from,
		to,
		items,
		units: new Map(
			items.flatMap((item) => item.areas.map((unit) => [unit.area, { ...unit, number: item.number }]))
		),
		cities: cities.filter((city) => isDifferent(city, options)),
		returned: units.filter(
			(unit) =>
				!ids.has(unit.area) && unit.changes.some((change) => sideKey(change.to) !== sideKey(change.from))
		),
		share: area(core.atlas.units.filter((unit) => ids.has(unit.id))) / area(core.atlas.units),
		shares: compareLegends(core, from, to, options)
	};
}

interface NamedArea {
	readonly id: string;
	readonly name: string;
	readonly district: string | null;
}

function compareArea(
	core: AtlasCore,
	{ id, name, district }: NamedArea,
	from: Day,
	to: Day,
	{ view }: DifferenceOptions
): ChangedArea {
	const before = stateIn(core.index.stateOn(from), id);
	const after = stateIn(core.index.stateOn(to), id);
	const kind = view === 'de-jure' ? 'title' : 'control';
	const changes = core.index
		.changesBetween(from, to)
		.flatMap((day) => day.changes.filter((change) => change.area === id && change.kind === kind));
	const last = changes.findLast((change) => sideKey(change.to) !== sideKey(change.from));
	return {
		area: id,
		district,
		name,
		from: before,
		to: after,
		fromFill: fillOf(core, before, { day: from, view }),
		toFill: fillOf(core, after, { day: to, view }),
		since: last?.to.start ?? after[kind].start,
		changes
	};
}

/** Who holds, as far as a map can show it: holder or claimants, or title and its manner. */
function sideKey(state: Change['to']): string {
	return 'deFacto' in state ? holderKey(state) : [state.deJure, state.qualifier].join('|');
}

function isDifferent({ from, to }: ChangedArea, { view }: DifferenceOptions): boolean {
	const kind = view === 'de-jure' ? 'title' : 'control';
	return sideKey(from[kind]) !== sideKey(to[kind]);
}

/** One item for areas that passed on the same day between the same holders; the first to change comes first. */
function number(changed: readonly ChangedArea[], { view }: DifferenceOptions): DifferenceItem[] {
	const kind = view === 'de-jure' ? 'title' : 'control';
	const groups = groupBy(changed, ({ since, from, to, fromFill, toFill }) =>
		JSON.stringify([since, sideKey(from[kind]), sideKey(to[kind]), fromFill, toFill])
	);
	return [...groups.values()]
		.flatMap((areas) => (areas[0] ? [{ first: areas[0], areas }] : []))
		.sort((a, b) => a.first.since.best - b.first.since.best)
		.map(({ first, areas }, i) => ({
			number: i + 1,
			since: first.since,
			fromFill: first.fromFill,
			toFill: first.toFill,
			areas
		}));
}

function compareLegends(core: AtlasCore, from: Day, to: Day, { view }: DifferenceOptions): DifferenceShare[] {
	const legendOn = (day: Day) => describe(core, { day, view, selection: null, names: 'period' }).legend;
	const before = legendOn(from);
	const after = legendOn(to);
	const shareIn = (legend: readonly LegendEntry[], key: string) =>
		legend.find((entry) => entry.key === key)?.share ?? 0;
	const gone = before.filter((entry) => !after.some(({ key }) => key === entry.key));
	return [...after, ...gone].map((entry) => ({
		entry,
		before: shareIn(before, entry.key),
		after: shareIn(after, entry.key)
	}));
}
