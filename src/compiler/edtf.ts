import edtf, { parse } from 'edtf';
import {
	addDays,
	addMonths,
	calendarDate,
	dayOf,
	formatIsoDay,
	parseIsoDay,
	type Day
} from '#lib/atlas/time/day.ts';
import type { Vagueness } from '#lib/atlas/time/uncertain-day.ts';

/** First and last day that an EDTF expression allows, both inclusive, and what they cannot say. */
export interface DayBounds {
	readonly earliest: Day;
	readonly latest: Day;
	readonly vague?: Vagueness;
}

const SEASON = /^(\d{4})-(2[1-4])$/;
const DIVISION = /^\d{4}-(2[5-9]|3\d|4[01])$/;
const QUALIFIED = /[~?%]/;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The days an EDTF expression (level 0–2: day, month, season, year, `~`, `?`, set, interval) allows; `vague` where it is
 * qualified (`~`, `?`, `%`) or a set is open at one end. `null` when it is not EDTF or names a day that does not exist.
 */
export function parseEdtf(text: string): DayBounds | null {
	let bounds = parsed.get(text);
	if (bounds === undefined) {
		bounds = parseAnew(text);
		parsed.set(text, bounds);
	}
	return bounds;
}

/** A record says the same days in many places, and is compiled again at each edit; its grammar is slow to apply. */
const parsed = new Map<string, DayBounds | null>();

function parseAnew(text: string): DayBounds | null {
	const day = parseIsoDay(text);
	if (day !== null) return { earliest: day, latest: day };
	const season = SEASON.exec(text);
	if (season) return boundsOfSeason(Number(season[1]), Number(season[2]));
	// edtf.js takes the codes of level 2 (quarters, southern seasons) too, which nothing here is written in.
	if (DIVISION.test(text)) return null;
	try {
		const bounds = text.startsWith('[') || text.startsWith('{') ? boundsOfSet(text) : boundsOf(edtf(text));
		return bounds && QUALIFIED.test(text) ? { ...bounds, vague: 'about' } : bounds;
	} catch {
		return null;
	}
}

/**
 * The inverse of {@link parseEdtf}, in one form for what bounds say, however it was written: a day, a month or a year where
 * the bounds are just that, with `~` where they are not sharp; else one day of a set, open where a bound is not known.
 */
export function formatEdtf({ earliest, latest, vague }: DayBounds): string {
	if (vague === 'earlier') return `[..${formatIsoDay(latest)}]`;
	if (vague === 'later') return `[${formatIsoDay(earliest)}..]`;
	const whole = wholeOf(earliest, latest);
	// A set cannot be qualified: what is about a longer run than a year is written as its bounds.
	if (whole === null) return `[${formatIsoDay(earliest)}..${formatIsoDay(latest)}]`;
	return vague === 'about' ? `${whole}~` : whole;
}

/** The one day, month or year that a run of days is, as EDTF; `null` where it is none. */
function wholeOf(earliest: Day, latest: Day): string | null {
	if (earliest === latest) return formatIsoDay(earliest);
	const { year, month, day } = calendarDate(earliest);
	if (day !== 1) return null;
	if (latest === addDays(addMonths(earliest, 1), -1)) return formatIsoDay(earliest).slice(0, 7);
	const isYear = month === 1 && latest === dayOf({ year, month: 12, day: 31 });
	return isYear ? formatIsoDay(earliest).slice(0, 4) : null;
}

/** Northern seasons by meteorological months: edtf.js takes 21–24 for calendar quarters, which puts autumn in July. */
function boundsOfSeason(year: number, season: number): DayBounds {
	const firstMonth = (season - 20) * 3;
	const earliest = dayOf({ year, month: firstMonth, day: 1 });
	return { earliest, latest: addDays(addMonths(earliest, 3), -1) };
}

/** edtf.js gives a set `[a..b]` the bounds of its first member only, so its members are read one by one. */
function boundsOfSet(text: string): DayBounds | null {
	const { values, earlier, later } = parse(text) as { values: unknown[]; earlier?: boolean; later?: boolean };
	if (earlier && later) return null;
	const members = values.flat().map((value) => boundsOf(edtf(value as object)));
	if (members.some((member) => member === null)) return null;
	const known = members as DayBounds[];
	if (known.length === 0) return null;
	return {
		...(earlier ? { vague: 'earlier' } : later ? { vague: 'later' } : {}),
		earliest: Math.min(...known.map((member) => member.earliest)) as Day,
		latest: Math.max(...known.map((member) => member.latest)) as Day
	};
}

function boundsOf({ min, max }: { min: number; max: number }): DayBounds | null {
	if (!Number.isFinite(min) || !Number.isFinite(max)) return null;
	return {
		earliest: Math.floor(min / MILLISECONDS_PER_DAY) as Day,
		latest: Math.floor(max / MILLISECONDS_PER_DAY) as Day
	};
}
