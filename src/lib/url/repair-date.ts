import { addDays, clampDay, dayOf, daysInMonth, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { AtlasFacts, RepairNotice, SaidDay } from './link-key.ts';

const PARTIAL = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/;

/** A date of a link: the day it means, and a notice when it was not good as it stood. */
export interface RepairedDate {
	readonly day: Day;
	readonly notice: Extract<RepairNotice, { readonly day: Day }> | null;
	/** Whether the text was a date at all, good or not. */
	readonly isDate: boolean;
}

/**
 * Reads `1945-09-08`, `1945-09`, `1945` (their first day), and what else the atlas knows to mean a day. A day that does not exist becomes the nearest that does,
 * a day outside the period the nearest inside, and what is no date at all the atlas's default.
 */
export function repairDate(value: string, facts: AtlasFacts): RepairedDate {
	const exact = parseIsoDay(value);
	const match = PARTIAL.exec(value.trim());
	if (exact === null && !isPartialDate(match)) {
		const said = facts.readDay?.(value);
		if (said) return { day: said.day, notice: noticeOf(value, said), isDate: true };
	}
	if (exact === null && !match) {
		const day = facts.defaultDay;
		return { day, notice: { kind: 'bad-date', value, day }, isDate: false };
	}
	const nearest = exact ?? nearestDay(match);
	const isWhole = exact !== null || isPartialDate(match);
	const { start, end } = facts.period;
	// A bare year or month means its first day; when only that day lies outside, the first inside is meant.
	const day = clampDay(nearest, start, addDays(end, -1));
	if (!isWhole) return { day, notice: { kind: 'bad-date', value, day }, isDate: true };
	if (day !== nearest && !overlapsPeriod(match, nearest, facts))
		return { day, notice: { kind: 'date-outside', value, day }, isDate: true };
	return { day, notice: null, isDate: true };
}

function noticeOf(value: string, { day, isNear, isOutside }: SaidDay): RepairedDate['notice'] {
	if (isOutside) return { kind: 'date-outside', value, day };
	return isNear ? { kind: 'bad-date', value, day } : null;
}

function nearestDay(match: RegExpExecArray | null): Day {
	const year = Number(match?.[1]);
	const month = Math.min(12, Math.max(1, Number(match?.[2] ?? 1)));
	const day = Math.min(daysInMonth(year, month), Math.max(1, Number(match?.[3] ?? 1)));
	return dayOf({ year, month, day });
}

/** Whether the text is a year or a month that exists (a full day that exists was read before). */
function isPartialDate(match: RegExpExecArray | null): boolean {
	if (!match || match[3] !== undefined) return false;
	if (match[2] === undefined) return true;
	return match[2].length === 2 && Number(match[2]) >= 1 && Number(match[2]) <= 12;
}

/** Whether a bare year or month has days inside the period, so that clamping it is no repair. */
function overlapsPeriod(match: RegExpExecArray | null, first: Day, { period }: AtlasFacts): boolean {
	if (!match || match[3] !== undefined) return false;
	const year = Number(match[1]);
	const last =
		match[2] === undefined
			? dayOf({ year, month: 12, day: 31 })
			: dayOf({ year, month: Number(match[2]), day: daysInMonth(year, Number(match[2])) });
	return first < period.end && last >= period.start;
}
