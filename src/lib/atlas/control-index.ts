import { groupBy } from './group-by.ts';
import { isHeldAlike } from './holder-key.ts';
import type { Atlas } from './model/atlas.ts';
import type { ControlInterval, TitleInterval } from './model/control.ts';
import { lastAtOrBefore } from './time/interval.ts';
import { certainDay } from './time/uncertain-day.ts';
import type { Day } from './time/day.ts';

/** Who held an area in fact and in law on a day. */
export interface AreaState {
	readonly area: string;
	readonly control: ControlInterval;
	readonly title: TitleInterval;
}

/** The state of every area over a run of days in which nothing changed. */
export interface Epoch {
	readonly start: Day;
	/** First day of the next epoch, or the end of the period. */
	readonly end: Day;
	readonly areas: ReadonlyMap<string, AreaState>;
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

/** Answers “what was the case on this day” and “what changed between these”, each in O(log n + answer). */
export interface ControlIndex {
	/** State of every unit and city on a day of the period; the same object for all days of an epoch. */
	stateOn(day: Day): Epoch;
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
	const epochs = buildEpochs(atlas, areas, history, titles);
	const dayOfChange = (change: ChangeDay) => change.day;

	return {
		changeDays,
		stateOn(day) {
			const epoch = epochs[lastAtOrBefore(epochs, day, (e) => e.start)];
			if (!epoch || day >= epoch.end) throw new RangeError(`day ${day} lies outside the period of the atlas`);
			return epoch;
		},
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

function buildEpochs(
	atlas: Atlas,
	areas: readonly string[],
	history: ReadonlyMap<string, readonly ControlInterval[]>,
	titles: ReadonlyMap<string, readonly TitleInterval[]>
): Epoch[] {
	const { start, end } = atlas.period;
	const days = new Set<Day>([start]);
	const intervals = [...history.values(), ...titles.values()].flat();
	for (const day of intervals.flatMap((interval) => [interval.start.best, interval.end.best])) {
		if (day > start && day < end) days.add(day);
	}
	const starts = [...days].sort((a, b) => a - b);
	let previous: ReadonlyMap<string, AreaState> = new Map();
	return starts.map((day, i) => {
		const state = new Map(
			areas.map((area) => [area, stateOf(area, day, history, titles, previous.get(area))])
		);
		previous = state;
		return { start: day, end: starts[i + 1] ?? end, areas: state };
	});
}

function stateOf(
	area: string,
	day: Day,
	history: ReadonlyMap<string, readonly ControlInterval[]>,
	titles: ReadonlyMap<string, readonly TitleInterval[]>,
	before: AreaState | undefined
): AreaState {
	const covers = (i: { start: { best: Day }; end: { best: Day } }) => i.start.best <= day && day < i.end.best;
	const control = history.get(area)?.find(covers);
	const title = titles.get(area)?.find(covers);
	if (!control || !title) throw new RangeError(`no record of ${area} on day ${day}`);
	return before?.control === control && before.title === title ? before : { area, control, title };
}
