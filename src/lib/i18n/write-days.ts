import type { Day } from '#lib/atlas/time/day.ts';
import { isolated } from '#lib/atlas/isolated.ts';
import { LOCALE } from '#lib/atlas/language.ts';
import { once } from '#lib/atlas/once.ts';
import forms from './day-forms.en.json' with { type: 'json' };

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
 * written once is remembered; the days are those of a few years. Its first format takes as long as a page takes to be drawn,
 * so none is made before something is written.
 */
export function dayWriter(options: Intl.DateTimeFormatOptions, locale: string = LOCALE): RunWriter {
	const isMonthAlone = Object.keys(options).join() === 'month' && options.month === 'long';
	const month = isMonthAlone ? { month: forms.month as 'long' | 'short' } : {};
	const format = once(() => new Intl.DateTimeFormat(locale, { ...options, ...month, ...UTC }));
	const written = new Map<number, Map<number, string>>();
	return (from, to) => {
		let runs = written.get(from);
		if (!runs) written.set(from, (runs = new Map<number, string>()));
		let text = runs.get(to);
		if (text === undefined) {
			text = isolated(
				from === to ? format().format(from * MILLISECONDS_PER_DAY) : writeRange(format(), from, to)
			);
			runs.set(to, text);
		}
		return text;
	};
}

function writeRange(format: Intl.DateTimeFormat, from: Day, to: Day): string {
	const [start, end] = [from * MILLISECONDS_PER_DAY, to * MILLISECONDS_PER_DAY];
	return forms.range === '' ? format.formatRange(start, end) : joinDays(format, start, end, forms.range);
}

/**
 * A run of days in a language that writes a date from the year to the day and has no form of Intl for a run of them: what
 * both share is written once, “1949年8月22日至25日”.
 */
export function joinDays(format: Intl.DateTimeFormat, start: number, end: number, sign: string): string {
	const [first, last] = [format.formatToParts(start), format.formatToParts(end)];
	const differs = last.findIndex(({ value }, i) => value !== first[i]?.value);
	const whole = format.format(start);
	if (differs === -1) return whole;
	return `${whole}${sign}${last
		.slice(differs)
		.map(({ value }) => value)
		.join('')}`;
}

/** “8 September 1945”; for two days “8–9 September 1945”. */
export const longDays = dayWriter({ day: 'numeric', month: 'long', year: 'numeric' });
