import { addDays, formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { dayOfJulian, isJulianDate } from '#lib/atlas/time/julian.ts';

/*
 * Dates as a source of the old style writes them: `1571-07-22 O.S.` is a day of the Julian calendar, wherever a date may stand. It
 * is read as the day that it is.
 */

/** A date in EDTF, alone or after the key of a source, said to be of the old style. */
const OLD = /(^|@)([[{]?(?:\.\.)?\d{4}[\d.,[\]{}-]*) O\.S\.(?=$|\|)/g;
const DAY = /\d{4}-\d{2}-\d{2}/g;
const MONTH_OR_YEAR = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/;

/** A record with its dates of the old style in the new one; one that the old calendar does not have stays as it is, and is told. */
export function inNewStyle(record: unknown): unknown {
	if (typeof record === 'string') return record.includes(' O.S.') ? converted(record) : record;
	if (Array.isArray(record)) return record.map(inNewStyle);
	if (typeof record !== 'object' || record === null) return record;
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, inNewStyle(value)]));
}

function converted(text: string): string {
	return text.replaceAll(OLD, (whole, before: string, date: string) => {
		const span = MONTH_OR_YEAR.exec(date);
		if (span) return `${before}${spanOf(Number(span[1]), span[2] === undefined ? null : Number(span[2]))}`;
		const days = [...date.matchAll(DAY)].map(([day]) => dayOfText(day));
		if (days.length === 0 || days.includes(null)) return whole;
		return `${before}${date.replaceAll(DAY, () => formatIsoDay(days.shift() as Day))}`;
	});
}

function dayOfText(text: string): Day | null {
	const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
	const date = { year, month, day };
	return isJulianDate(date) ? dayOfJulian(date) : null;
}

/** One day of a month or a year of the old calendar, by its first and last. */
function spanOf(year: number, month: number | null): string {
	const first = dayOfJulian({ year, month: month ?? 1, day: 1 });
	const next = dayOfJulian({
		year: month === null || month === 12 ? year + 1 : year,
		month: month === null || month === 12 ? 1 : month + 1,
		day: 1
	});
	return `[${formatIsoDay(first)}..${formatIsoDay(addDays(next, -1))}]`;
}
