import {
	comparedIn,
	compareArea,
	holderIn,
	isDifferent,
	keyOf,
	type ChangedArea,
	type Compared
} from './changed-area.ts';
import type { Change } from './control-index.ts';
import type { AtlasCore } from './core.ts';
import { describe } from './describe.ts';
import { groupBy } from './group-by.ts';
import type { ControlView, Fill, LegendEntry } from './scene.ts';
import { originOf, sideKey } from './succession.ts';
import type { Day } from './time/day.ts';
import type { UncertainDay } from './time/uncertain-day.ts';

/** What the difference of two days depends on, besides the days. */
export interface DifferenceOptions {
	/** `de-jure` compares titles; the others compare holders. */
	readonly view: ControlView;
}

/** Areas that passed on one day from one holder to another: one line of the list, one number on the map. */
export interface DifferenceItem {
	/** 1 for the first to be lost. */
	readonly number: number;
	/** The polity that lost it to another; `null` where only the claimants changed, or the record falls silent. */
	readonly loser: string | null;
	readonly lost: UncertainDay;
	readonly since: UncertainDay;
	readonly via: readonly string[];
	readonly fromFill: Fill;
	readonly toFill: Fill;
	readonly areas: readonly ChangedArea[];
}

/** A side that took a new name or form between the two days: what it held was not lost. */
export interface Renaming {
	/** Polity ids. */
	readonly from: string;
	readonly to: string;
	readonly day: UncertainDay;
	/** The units that it held then, in the order of the record. */
	readonly areas: readonly string[];
}

/** A side’s share of the whole area on both days, under whatever name. */
export interface DifferenceShare {
	readonly entry: LegendEntry;
	/** The polity under whose name it held on the earlier day, where that is another than the entry’s. */
	readonly formerly: string | null;
	/** Shares of the whole area, 0–1. */
	readonly before: number;
	readonly after: number;
}

/** What a polity lost between two days. */
export interface Loss {
	readonly polity: string;
	/** Share of the whole area, 0–1. */
	readonly share: number;
	readonly first: UncertainDay;
	readonly last: UncertainDay;
}

/** What changed hands between two days, and how. */
export interface Difference {
	readonly from: Day;
	readonly to: Day;
	/** Whether titles are compared, or holders. */
	readonly kind: Compared;
	/** Units that differ, in the order in which they were lost. */
	readonly items: readonly DifferenceItem[];
	/** Units by id; an id that is not in it did not change hands. */
	readonly units: ReadonlyMap<string, ChangedArea & { readonly number: number }>;
	/** Cities that differ. */
	readonly cities: readonly ChangedArea[];
	/** Units that passed to others in between and are on the later day as they were on the earlier. */
	readonly returned: readonly ChangedArea[];
	/** Renamings between the days, ascending. */
	readonly renamings: readonly Renaming[];
	/** Share of the whole area that differs, 0–1. */
	readonly share: number;
	/** What each polity lost to others: its share of the whole area, and from when to when; the most first. */
	readonly losses: readonly Loss[];
	/** Holders of either day, in the order of the later day's legend. */
	readonly shares: readonly DifferenceShare[];
}

/**
 * What changed hands between two days: units and cities whose holder (in the de jure view: whose title) on `to` is not
 * that on `from`, numbered in the order in which they were lost. A new name or form of one side is no change of hands; it
 * is told apart. Pure; O(areas + changes).
 * @throws RangeError when a day lies outside the period.
 */
export function describeDifference(
	core: AtlasCore,
	from: Day,
	to: Day,
	options: DifferenceOptions
): Difference {
	const kind = comparedIn(options.view);
	const units = core.atlas.units.map(({ id, name, district }) =>
		compareArea(core, { id, name, district }, from, to, options.view)
	);
	const cities = core.atlas.cities.map(({ id, name }) =>
		compareArea(core, { id, name, district: null }, from, to, options.view)
	);
	const changed = units.filter((unit) => isDifferent(core, unit, kind));
	const items = number(core, changed, kind);
	const ids = new Set(changed.map((unit) => unit.area));
	const isPassage = ({ from: before, to: after }: Change) => keyOf(core, before) !== keyOf(core, after);
	return {
		from,
		to,
		kind,
		items,
		units: new Map(
			items.flatMap((item) => item.areas.map((unit) => [unit.area, { ...unit, number: item.number }]))
		),
		cities: cities.filter((city) => isDifferent(core, city, kind)),
		returned: units.filter((unit) => !ids.has(unit.area) && unit.changes.some(isPassage)),
		renamings: renamingsAmong(core, units),
		share: core.shareOf([...ids]),
		losses: lossesIn(core, items),
		shares: compareLegends(core, from, to, options)
	};
}

/** One item for areas that were lost on the same day and passed between the same holders; the first to be lost comes first. */
function number(core: AtlasCore, changed: readonly ChangedArea[], kind: Compared): DifferenceItem[] {
	const groups = groupBy(changed, ({ lost, since, via, from, to, fromFill, toFill }) =>
		JSON.stringify([lost, since, via, keyOf(core, from[kind]), keyOf(core, to[kind]), fromFill, toFill])
	);
	return [...groups.values()]
		.flatMap((areas) => (areas[0] ? [{ first: areas[0], areas }] : []))
		.sort((a, b) => a.first.lost.best - b.first.lost.best)
		.map(({ first, areas }, i) => ({
			number: i + 1,
			loser: loserOf(core, first, kind),
			lost: first.lost,
			since: first.since,
			via: first.via,
			fromFill: first.fromFill,
			toFill: first.toFill,
			areas
		}));
}

function loserOf(core: AtlasCore, { from, to }: ChangedArea, kind: Compared): string | null {
	const [before, after] = [holderIn(core, from[kind]), holderIn(core, to[kind])];
	if (before === null || after === null || before === after) return null;
	return kind === 'control' ? from.control.deFacto : from.title.deJure;
}

function lossesIn(core: AtlasCore, items: readonly DifferenceItem[]): Loss[] {
	const losers = groupBy(
		items.flatMap((item) => (item.loser === null ? [] : [{ ...item, loser: item.loser }])),
		({ loser }) => loser
	);
	return [...losers]
		.flatMap(([polity, lost]): Loss[] => {
			const [first, last] = [lost[0], lost.at(-1)];
			if (!first || !last) return [];
			const ids = new Set(lost.flatMap(({ areas }) => areas.map(({ area }) => area)));
			return [{ polity, share: core.shareOf([...ids]), first: first.lost, last: last.lost }];
		})
		.sort((a, b) => b.share - a.share);
}

/** Renamings of sides among the changes of units, each once for all that it concerns. */
function renamingsAmong(core: AtlasCore, units: readonly ChangedArea[]): Renaming[] {
	const renamed = units.flatMap(({ area, changes }) =>
		changes.flatMap(({ from, to }) => {
			const [before, after] =
				'deFacto' in to && 'deFacto' in from ? [from.deFacto, to.deFacto] : [null, null];
			const isRenaming =
				before !== null &&
				after !== null &&
				before !== after &&
				originOf(core, before) === originOf(core, after);
			return isRenaming ? [{ area, from: before, to: after, day: to.start }] : [];
		})
	);
	const groups = groupBy(renamed, ({ from, to, day }) => [from, to, day.best].join('|'));
	return [...groups.values()]
		.flatMap((alike): Renaming[] => {
			const [first] = alike;
			return first
				? [{ from: first.from, to: first.to, day: first.day, areas: alike.map(({ area }) => area) }]
				: [];
		})
		.sort((a, b) => a.day.best - b.day.best);
}

function compareLegends(core: AtlasCore, from: Day, to: Day, { view }: DifferenceOptions): DifferenceShare[] {
	const legendOn = (day: Day) => describe(core, { day, view, selection: null, names: 'period' }).legend;
	const before = legendOn(from);
	const after = legendOn(to);
	const keyOfEntry = ({ key, kind, polity, claimants }: LegendEntry) =>
		kind === 'unknown'
			? key
			: sideKey(core, {
					status: kind === 'polity' ? 'held' : kind,
					deFacto: polity ?? claimants[0] ?? null,
					claimants
				});
	const sides = groupBy([...after, ...before], keyOfEntry);
	const shareIn = (legend: readonly LegendEntry[], entries: readonly LegendEntry[]) =>
		legend.filter((entry) => entries.includes(entry)).reduce((sum, { share }) => sum + share, 0);
	return [...sides.values()].flatMap((entries): DifferenceShare[] => {
		const [entry] = entries;
		if (!entry) return [];
		const [then, now] = [before, after].map((legend) => legend.find((other) => entries.includes(other)));
		return [
			{
				entry,
				formerly: then && now && then.polity !== now.polity ? then.polity : null,
				before: shareIn(before, entries),
				after: shareIn(after, entries)
			}
		];
	});
}
