import { addDays, calendarDate, dayOf, type Day } from '#lib/atlas/time/day.ts';
import { lastAtOrBefore, type Interval } from '#lib/atlas/time/interval.ts';

/** The visible part of the axis: shares 0–1 of the whole. */
export interface TimeWindow {
	readonly from: number;
	readonly to: number;
}

/** The whole axis. */
export const WHOLE: TimeWindow = { from: 0, to: 1 };

/** Where days stand on the visible part of the axis. */
export interface TimeScale {
	/** Share of the width at which a day begins: 0–1 where it is seen, beyond them where not. */
	at(day: number): number;
	/** The day at a share of the width, within the period. */
	dayAt(share: number): Day;
	/** The days that are seen, at least in part. */
	readonly visible: Interval;
}

/** Days that may be seen at least. */
const FEWEST_DAYS = 14;
const FEWEST_STEPS = 3;

/**
 * The scale of a window on a period. Days are spaced evenly, or, with `steps`, the runs of days between these (ascending
 * days inside the period), so that what happened in two autumns has as much room as the years between.
 */
export function createTimeScale(
	period: Interval,
	{ from, to }: TimeWindow,
	steps: readonly Day[] | null
): TimeScale {
	const knots = [period.start, ...(steps ?? []), period.end];
	const along = (day: number): number => {
		const i = Math.min(knots.length - 2, Math.max(0, lastAtOrBefore(knots, day, Number)));
		const [start = 0, end = 1] = [knots[i], knots[i + 1]];
		return (i + (day - start) / (end - start)) / (knots.length - 1);
	};
	const back = (share: number): number => {
		const place = share * (knots.length - 1);
		const i = Math.min(knots.length - 2, Math.max(0, Math.floor(place)));
		const [start = 0, end = 1] = [knots[i], knots[i + 1]];
		return start + (place - i) * (end - start);
	};
	const clamp = (day: number) => Math.min(period.end - 1, Math.max(period.start, day)) as Day;
	// A small tolerance absorbs the rounding of a share that was made from the day itself.
	const dayAt = (share: number) => clamp(Math.floor(back(from + share * (to - from)) + 1e-6));
	return {
		at: (day) => (along(day) - from) / (to - from),
		dayAt,
		visible: { start: dayAt(0), end: addDays(dayAt(1), 1) }
	};
}

/** A window enlarged by a factor (below 1: narrowed) around a share of its width, within the axis. */
export function zoomWindow(
	{ from, to }: TimeWindow,
	factor: number,
	around: number,
	least: number
): TimeWindow {
	const width = Math.min(1, Math.max(least, (to - from) * factor));
	return clampWindow(from + (to - from) * around - width * around, width);
}

/** A window moved by a share of its width, within the axis. */
export function panWindow({ from, to }: TimeWindow, by: number): TimeWindow {
	return clampWindow(from + by * (to - from), to - from);
}

/** The narrowest window that may be seen: a fortnight, or three steps. */
export function leastWindow(period: Interval, steps: readonly Day[] | null): number {
	return steps ? FEWEST_STEPS / (steps.length + 1) : FEWEST_DAYS / (period.end - period.start);
}

function clampWindow(from: number, width: number): TimeWindow {
	const start = Math.min(1 - width, Math.max(0, from));
	return { from: start, to: start + width };
}

/** What a mark of the axis begins; `years`: several, fewer than are labelled. */
export type TickUnit = 'year' | 'years' | 'quarter' | 'month' | 'week' | 'day';

/** A mark on the axis. */
export interface AxisTick {
	readonly day: Day;
	readonly unit: TickUnit;
	/** Px from the left edge. */
	readonly x: number;
	readonly isLabelled: boolean;
}

/** Room that the label of a unit takes, px. */
const LABEL_ROOM: Readonly<Record<TickUnit, number>> = {
	year: 36,
	years: 36,
	quarter: 34,
	month: 34,
	week: 22,
	day: 20
};
/** Room a unit must have on the average to be marked at all, and the room between any two marks. */
const MARK_ROOM: Readonly<Record<TickUnit, number>> = {
	year: 0,
	years: 8,
	quarter: 8,
	month: 20,
	week: 12,
	day: 5
};
const TICK_ROOM = 5;
/** Numbers of years that may be labelled, and marked between labels. */
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const UNITS: readonly TickUnit[] = ['year', 'years', 'quarter', 'month', 'week', 'day'];
const LENGTH_IN_DAYS: Readonly<Record<TickUnit, number>> = {
	year: 365,
	years: 365,
	quarter: 91,
	month: 30,
	week: 7,
	day: 1
};

/**
 * The marks of the axis, the coarser units first: a unit is marked while its marks can be told apart, and labelled while
 * the labels of all units down to it have room. Where not every year has room for its label, every second, fifth, tenth … is
 * marked with one, and between them as many as can be told apart.
 */
export function axisTicks(scale: TimeScale, width: number): AxisTick[] {
	const { start, end } = scale.visible;
	const ticks: AxisTick[] = [];
	const yearRoom = (width * LENGTH_IN_DAYS.year) / (end - start);
	const steps = yearSteps(yearRoom);
	for (const unit of UNITS) {
		// Years that all have labels leave none to be marked between them.
		if (unit === 'years' && steps.years === steps.year) continue;
		const spacing =
			unit === 'years' ? yearRoom * steps.years : (width * LENGTH_IN_DAYS[unit]) / (end - start);
		if (spacing < MARK_ROOM[unit]) break;
		for (const day of startsOf(unit, scale.visible, steps)) {
			const x = scale.at(day) * width;
			const isFree = (room: number, others: readonly AxisTick[]) =>
				others.every((other) => Math.abs(other.x - x) >= (other.x < x ? LABEL_ROOM[other.unit] : room));
			if (x < 0 || x > width || !ticks.every((other) => Math.abs(other.x - x) >= TICK_ROOM)) continue;
			const isLabelled =
				(unit === 'year' || (unit !== 'years' && spacing >= LABEL_ROOM[unit])) &&
				x + LABEL_ROOM[unit] - 8 <= width &&
				isFree(
					LABEL_ROOM[unit],
					ticks.filter((other) => other.isLabelled)
				);
			ticks.push({ day, unit, x, isLabelled });
		}
	}
	return ticks;
}

/** Every how manieth year is labelled, and marked. */
interface YearSteps {
	readonly year: number;
	readonly years: number;
}

/** The steps of years that have so much room, px. */
function yearSteps(room: number): YearSteps {
	const most = YEAR_STEPS.at(-1) ?? 1;
	const year = YEAR_STEPS.find((step) => step * room >= LABEL_ROOM.year) ?? most;
	const years = YEAR_STEPS.find((step) => year % step === 0 && step * room >= MARK_ROOM.years) ?? year;
	return { year, years };
}

/** The first days of years that a step divides, inside an interval. */
function yearStarts(step: number, { start, end }: Interval): Day[] {
	const days: Day[] = [];
	const first = Math.ceil(calendarDate(start).year / step) * step;
	for (let year = first; ; year += step) {
		const day = dayOf({ year, month: 1, day: 1 });
		if (day >= end) return days;
		if (day >= start) days.push(day);
	}
}

/** The first days of a unit inside an interval, without those that begin a coarser one. */
function startsOf(unit: TickUnit, { start, end }: Interval, steps: YearSteps): Day[] {
	if (unit === 'year' || unit === 'years') return yearStarts(steps[unit], { start, end });
	const days: Day[] = [];
	const { year, month } = calendarDate(start);
	for (let i = 0, day = dayOf({ year, month, day: 1 }); day < end; i++) {
		const at = month - 1 + i;
		day = dayOf({ year: year + Math.floor(at / 12), month: (at % 12) + 1, day: 1 });
		days.push(...startsInMonth(unit, day, at % 12));
	}
	return days.filter((day) => day >= start && day < end);
}

function startsInMonth(unit: TickUnit, first: Day, month: number): Day[] {
	const startsUnit: TickUnit = month === 0 ? 'year' : month % 3 === 0 ? 'quarter' : 'month';
	if (unit === 'week') return [7, 14, 21].map((days) => addDays(first, days));
	if (unit !== 'day') return startsUnit === unit ? [first] : [];
	const inMonth = addDays(first, 31);
	return Array.from({ length: inMonth - first - 1 }, (_, i) => addDays(first, i + 1)).filter(
		(day) => calendarDate(day).day > 1 && calendarDate(day).day % 7 !== 1
	);
}
