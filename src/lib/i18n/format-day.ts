import type { Day } from '#lib/atlas/time/day.ts';
import { isUncertain, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { LOCALE } from './messages.ts';

/*
 * The one module that makes a JS Date of a day: Intl formats nothing else. All formats are pinned to UTC, so that no
 * reader's time zone moves a day.
 */

const MILLISECONDS_PER_DAY = 86_400_000;
const long = new Intl.DateTimeFormat(LOCALE, {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});
const short = new Intl.DateTimeFormat(LOCALE, {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	timeZone: 'UTC'
});

/** “8 September 1945”. */
export function formatDay(day: Day): string {
	return long.format(day * MILLISECONDS_PER_DAY);
}

/** “8 Sept 1945”. */
export function formatShortDay(day: Day): string {
	return short.format(day * MILLISECONDS_PER_DAY);
}

/** “8 Sept 1945”, with a tilde before it when the day is uncertain. */
export function formatUncertainDay(day: UncertainDay): string {
	return `${isUncertain(day) ? 'c. ' : ''}${formatShortDay(day.best)}`;
}
