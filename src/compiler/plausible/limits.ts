import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { AuthoredRecord } from '../load.ts';

const YEAR = 365.25;
/** What a record may tell of before the period begins: the lives of those who act in it, and what they grew up with. */
const YEARS_BEFORE = 100;

/** The days that a record may speak of, given its period. */
export interface Limits {
	readonly earliest: Day;
	/** Today, or a year after the edition, whichever is the later. Nothing was done or read after it. */
	readonly latest: Day;
}

/** No limits: the period is not known. */
export const NO_LIMITS: Limits = { earliest: -Infinity as Day, latest: Infinity as Day };

/** The days that a record may speak of: from a long life before the period to today. */
export function limitsOf({ atlas }: AuthoredRecord, now = Date.now()): Limits {
	const start = parseIsoDay(atlas.period.start) ?? (0 as Day);
	const issued = atlas.edition ? parseIsoDay(atlas.edition.issued) : null;
	return {
		earliest: Math.round(start - YEARS_BEFORE * YEAR) as Day,
		latest: Math.max(Math.floor(now / 86_400_000), issued === null ? -Infinity : issued + 366) as Day
	};
}
