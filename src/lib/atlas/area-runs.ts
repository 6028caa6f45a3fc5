import type { ControlInterval, TitleInterval } from './model/control.ts';
import type { Day } from './time/day.ts';
import { lastAtOrBefore, type Interval } from './time/interval.ts';

/** Who held an area in fact and in law on a day. */
export interface AreaState {
	readonly area: string;
	readonly control: ControlInterval;
	readonly title: TitleInterval;
}

/** The states of one area one after another, and the days on which they begin. */
export interface AreaRuns {
	readonly starts: readonly Day[];
	readonly states: readonly AreaState[];
	/** The index of the state that was asked for last: most steps of the clock leave it as it is. */
	at: number;
}

/**
 * What was the case in an area through the whole period: one pass over both histories, which ascend by their starts.
 * Where two records cover a day the one that begins first holds.
 * @throws RangeError when a day has no record.
 */
export function runsOf(
	area: string,
	period: Interval,
	controls: readonly ControlInterval[],
	titles: readonly TitleInterval[]
): AreaRuns {
	const starts: Day[] = [];
	const states: AreaState[] = [];
	let [atControl, atTitle] = [0, 0];
	for (let day = period.start; day < period.end;) {
		atControl = firstAfter(controls, atControl, day);
		atTitle = firstAfter(titles, atTitle, day);
		const [control, title] = [controls[atControl], titles[atTitle]];
		if (!control || !title || control.start.best > day || title.start.best > day)
			throw new RangeError(`no record of ${area} on day ${day}`);
		starts.push(day);
		states.push({ area, control, title });
		day = control.end.best < title.end.best ? control.end.best : title.end.best;
	}
	return { starts, states, at: 0 };
}

/** Index of the first record, from one on, that ends after a day. */
function firstAfter(records: readonly { readonly end: { readonly best: Day } }[], from: number, day: Day) {
	let at = from;
	for (let record = records[at]; record && record.end.best <= day; record = records[at]) at++;
	return at;
}

/** Share of the areas of which what passed is no shorter to tell than all. */
const MANY = 1 / 4;

/** Finds the areas that pass from state to state between two epochs; what begins on which day is gathered when first asked. */
export function areasPassing(
	runs: ReadonlyMap<string, AreaRuns>
): (one: { readonly start: Day }, other: { readonly start: Day }) => ReadonlySet<string> | null {
	let gathered: readonly DayOfStarts[] | null = null;
	return (one, other) => {
		gathered ??= startsByDay(runs);
		const last = lastAtOrBefore(gathered, Math.max(one.start, other.start) as Day, dayOf);
		const passed = new Set<string>();
		for (
			let at = lastAtOrBefore(gathered, Math.min(one.start, other.start) as Day, dayOf) + 1;
			at <= last;
			at++
		) {
			for (const area of gathered[at]?.areas ?? []) passed.add(area);
			if (passed.size > runs.size * MANY) return null;
		}
		return passed;
	};
}

/** The areas of which a state begins on a day. */
interface DayOfStarts {
	readonly day: Day;
	readonly areas: readonly string[];
}

function startsByDay(runs: ReadonlyMap<string, AreaRuns>): DayOfStarts[] {
	const byDay = new Map<Day, string[]>();
	for (const [area, { starts }] of runs)
		for (const day of starts) {
			const begun = byDay.get(day);
			if (begun) begun.push(area);
			else byDay.set(day, [area]);
		}
	return [...byDay].map(([day, areas]) => ({ day, areas })).sort((a, b) => a.day - b.day);
}

function dayOf({ day }: DayOfStarts): Day {
	return day;
}
