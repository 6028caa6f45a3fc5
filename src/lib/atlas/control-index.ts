import { areasPassing, runsOf, type AreaRuns, type AreaState } from './area-runs.ts';
import { groupBy } from './group-by.ts';
import { isHeldAlike } from './holder-key.ts';
import type { Atlas } from './model/atlas.ts';
import type { ControlInterval, TitleInterval } from './model/control.ts';
import { lastAtOrBefore, type Interval } from './time/interval.ts';
import { certainDay, type UncertainDay } from './time/uncertain-day.ts';
import type { Day } from './time/day.ts';

/** The states of all areas on a day: looked up, each in O(log n), not kept for each day. */
export interface AreaStates extends Iterable<[area: string, state: AreaState]> {
	get(area: string): AreaState | undefined;
	values(): Iterable<AreaState>;
}

/** The state of every area over a run of days in which nothing changed. */
export interface Epoch {
	readonly start: Day;
	/** First day of the next epoch, or the end of the period. */
	readonly end: Day;
	readonly areas: AreaStates;
}

/** One area passing from one interval to the next on a day. */
export type Change =
	| {
			readonly kind: 'control';
			readonly day: Day;
			readonly area: string;
			readonly from: ControlInterval;
			readonly to: ControlInterval;
	  }
	| {
			readonly kind: 'title';
			readonly day: Day;
			readonly area: string;
			readonly from: TitleInterval;
			readonly to: TitleInterval;
	  };

/** All changes of one day. */
export interface ChangeDay {
	readonly day: Day;
	readonly changes: readonly Change[];
}

/**
 * Answers “what was the case on this day” and “what changed between these”, each in O(log n + answer). Its size is that of
 * the record: days times areas are nowhere laid out.
 */
export interface ControlIndex {
	/** State of every unit and city on a day of the period; the same object for all days of an epoch. */
	stateOn(day: Day): Epoch;
	/** The areas whose state differs between two epochs, or did in between: O(answer); `null` where they may be most of all. */
	areasBetween(one: Epoch, other: Epoch): ReadonlySet<string> | null;
	/** Days with changes in `(after, upTo]`, ascending. */
	changesBetween(after: Day, upTo: Day): readonly ChangeDay[];
	/** The changes of one day, or `null`. */
	changesOn(day: Day): ChangeDay | null;
	/** Intervals of one area, ascending; empty for an unknown id. */
	historyOf(area: string): readonly ControlInterval[];
	/** Title intervals that apply to one area, ascending, narrower records before wider ones. */
	titlesOf(area: string): readonly TitleInterval[];
	readonly changeDays: readonly ChangeDay[];
}

/** The id under which title.csv speaks of all districts at once. */
export const WHOLE = 'whole';

/**
 * Builds the index once per atlas. Epochs share the states of areas that did not change, so that comparing two states
 * by identity shows what differs.
 * @throws RangeError when an area has no record for a day of the period (the compiler rules that out).
 */
export function createControlIndex(atlas: Atlas): ControlIndex {
	const areas = areaIds(atlas);
	const history = byArea(atlas.control);
	const titles = resolveTitles(atlas, areas);
	const changeDays = collectChanges(atlas, areas, history, titles);
	const runs = new Map(
		areas.map((area) => [area, runsOf(area, atlas.period, history.get(area) ?? [], titles.get(area) ?? [])])
	);
	const epochAt = createEpochs(atlas.period, runs, [history, titles]);
	const dayOfChange = (change: ChangeDay) => change.day;

	return {
		changeDays,
		stateOn(day) {
			const epoch = epochAt(day);
			if (!epoch || day >= epoch.end) throw new RangeError(`day ${day} lies outside the period of the atlas`);
			return epoch;
		},
		areasBetween: areasPassing(runs),
		changesBetween(after, upTo) {
			const first = lastAtOrBefore(changeDays, after, dayOfChange) + 1;
			const last = lastAtOrBefore(changeDays, upTo, dayOfChange);
			return changeDays.slice(first, last + 1);
		},
		changesOn(day) {
			const found = changeDays[lastAtOrBefore(changeDays, day, dayOfChange)];
			return found?.day === day ? found : null;
		},
		historyOf: (area) => history.get(area) ?? [],
		titlesOf: (area) => titles.get(area) ?? []
	};
}

function areaIds(atlas: Atlas): string[] {
	return [...atlas.units.map((unit) => unit.id), ...atlas.cities.map((city) => city.id)];
}

function byArea<T extends { area: string; start: { best: Day } }>(records: readonly T[]): Map<string, T[]> {
	const groups = groupBy(records, (record) => record.area);
	for (const group of groups.values()) group.sort((a, b) => a.start.best - b.start.best);
	return groups;
}

/** For each area the titles that apply to it: its own where recorded, else its district's, else those of the whole. */
function resolveTitles(atlas: Atlas, areas: readonly string[]): Map<string, TitleInterval[]> {
	const recorded = byArea(atlas.titles);
	const districtOf = new Map(atlas.units.map((unit) => [unit.id, unit.district]));
	return new Map(
		areas.map((area) => {
			const wider = [area, districtOf.get(area), WHOLE].filter((id) => id !== undefined);
			const layers = wider.map((id) => recorded.get(id) ?? []);
			return [area, overlay(layers)];
		})
	);
}

/** Lays lists of intervals over one another, cut to the days they win: the first list that covers a day wins. */
function overlay(layers: readonly (readonly TitleInterval[])[]): TitleInterval[] {
	const bounds = new Set<Day>();
	for (const layer of layers) for (const title of layer) bounds.add(title.start.best).add(title.end.best);
	const days = [...bounds].sort((a, b) => a - b);
	const runs: { title: TitleInterval; start: Day; end: Day }[] = [];
	for (const [i, day] of days.entries()) {
		const end = days[i + 1];
		const title = end === undefined ? undefined : firstCovering(layers, day);
		if (!title || end === undefined) continue;
		const last = runs.at(-1);
		if (last?.title === title && last.end === day) last.end = end;
		else runs.push({ title, start: day, end });
	}
	return runs.map(({ title, start, end }) => clip(title, start, end));
}

/** The part of a title over `[start, end)`; its words of change stay only with its own first day. */
function clip(title: TitleInterval, start: Day, end: Day): TitleInterval {
	if (title.start.best === start && title.end.best === end) return title;
	const { change, ...rest } = title;
	const isOwnStart = title.start.best === start;
	return {
		...rest,
		start: isOwnStart ? title.start : certainDay(start),
		end: title.end.best === end ? title.end : certainDay(end),
		...(isOwnStart && change !== undefined ? { change } : {})
	};
}

function firstCovering(layers: readonly (readonly TitleInterval[])[], day: Day): TitleInterval | undefined {
	for (const layer of layers) {
		const found = layer.find((title) => title.start.best <= day && day < title.end.best);
		if (found) return found;
	}
	return undefined;
}

/** Whether an interval differs from the one before: another holder, status or claim, or words that say so. */
function isControlChange(from: ControlInterval, to: ControlInterval): boolean {
	return to.change !== undefined || !isHeldAlike(from, to);
}

function isTitleChange(from: TitleInterval, to: TitleInterval): boolean {
	return (
		to.change !== undefined ||
		from.deJure !== to.deJure ||
		from.qualifier !== to.qualifier ||
		from.claimedBy.join() !== to.claimedBy.join()
	);
}

function collectChanges(
	atlas: Atlas,
	areas: readonly string[],
	history: ReadonlyMap<string, readonly ControlInterval[]>,
	titles: ReadonlyMap<string, readonly TitleInterval[]>
): ChangeDay[] {
	const byDay = new Map<Day, Change[]>();
	const note = (change: Change) => {
		if (change.day <= atlas.period.start || change.day >= atlas.period.end) return;
		const changes = byDay.get(change.day);
		if (changes) changes.push(change);
		else byDay.set(change.day, [change]);
	};
	for (const area of areas) {
		eachStep(history.get(area) ?? [], (from, to) => {
			if (isControlChange(from, to)) note({ kind: 'control', day: to.start.best, area, from, to });
		});
		eachStep(titles.get(area) ?? [], (from, to) => {
			if (isTitleChange(from, to)) note({ kind: 'title', day: to.start.best, area, from, to });
		});
	}
	return [...byDay].map(([day, changes]) => ({ day, changes })).sort((a, b) => a.day - b.day);
}

function eachStep<T>(items: readonly T[], visit: (from: T, to: T) => void): void {
	for (let i = 1; i < items.length; i++) visit(items[i - 1] as T, items[i] as T);
}

/** Finds the epoch of a day; one that nobody asked for is never made. */
function createEpochs(
	period: Interval,
	runs: ReadonlyMap<string, AreaRuns>,
	records: readonly ReadonlyMap<string, readonly (ControlInterval | TitleInterval)[]>[]
): (day: Day) => Epoch | undefined {
	const days = new Set<Day>([period.start]);
	const note = ({ best }: UncertainDay) => {
		if (best > period.start && best < period.end) days.add(best);
	};
	for (const { start, end } of records.flatMap((ofAreas) => [...ofAreas.values()].flat())) {
		note(start);
		note(end);
	}
	const starts = [...days].sort((a, b) => a - b);
	const epochs = new Map<number, Epoch>();
	return (day) => {
		const at = lastAtOrBefore(starts, day, identity);
		const start = starts[at];
		if (start === undefined) return undefined;
		const known = epochs.get(at);
		if (known) return known;
		const epoch = { start, end: starts[at + 1] ?? period.end, areas: statesOn(runs, start) };
		epochs.set(at, epoch);
		return epoch;
	};
}

function statesOn(runs: ReadonlyMap<string, AreaRuns>, day: Day): AreaStates {
	const stateOf = (of: AreaRuns) => {
		const { starts, states, at } = of;
		const isLast = (starts[at] ?? Infinity) <= day && day < (starts[at + 1] ?? Infinity);
		if (!isLast) of.at = lastAtOrBefore(starts, day, identity);
		return states[of.at] as AreaState;
	};
	return {
		get(area) {
			const found = runs.get(area);
			return found && stateOf(found);
		},
		*values() {
			for (const found of runs.values()) yield stateOf(found);
		},
		*[Symbol.iterator]() {
			for (const [area, found] of runs) yield [area, stateOf(found)];
		}
	};
}

function identity(day: Day): Day {
	return day;
}
