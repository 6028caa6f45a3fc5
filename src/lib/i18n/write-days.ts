import type { Day } from '#lib/atlas/time/day.ts';
import { LOCALE } from './locale.ts';

/*
 * Writing days by Intl, without the catalogue: the script that stands in a page itself must be small. All formats are pinned
 * to UTC, so that no reader's time zone moves a day.
 */

const MILLISECONDS_PER_DAY = 86_400_000;
const UTC = { timeZone: 'UTC' } as const;

/** Writes a run of days, or one day where both are the same. */
export type RunWriter = (from: Day, to: Day) => string;

/**
 * A way to write days. Intl takes its time, and a step of the clock writes a hundred dates, most of them as before: what was
 * written once is remembered; the days are those of a few years.
 */
export function dayWriter(options: Intl.DateTimeFormatOptions, locale: string = LOCALE): RunWriter {
	const format = new Intl.DateTimeFormat(locale, { ...options, ...UTC });
	const written = new Map<number, Map<number, string>>();
	return (from, to) => {
		let runs = written.get(from);
		if (!runs) written.set(from, (runs = new Map<number, string>()));
		let text = runs.get(to);
		if (text === undefined) {
			text =
				from === to
					? format.format(from * MILLISECONDS_PER_DAY)
					: format.formatRange(from * MILLISECONDS_PER_DAY, to * MILLISECONDS_PER_DAY);
			runs.set(to, text);
		}
		return text;
	};
}

/** “8 September 1945”; for two days “8–9 September 1945”. */
export const longDays = dayWriter({ day: 'numeric', month: 'long', year: 'numeric' });
