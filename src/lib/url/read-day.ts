import { parseIsoDay } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import { parseDate } from '#lib/i18n/parse-date.ts';
import { parseSpan } from '#lib/i18n/parse-span.ts';
import type { SaidDay } from './link-key.ts';

/** The seasons of EDTF in the order of its numbers, from 21, as the typed grammar calls them. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/**
 * The first day that a text means: one that people write (`July 1923`, `1.7.1923`), or of the grammar of the data (EDTF:
 * `1923-07~`, `[1923-07-01..1923-07-03]`, `1923-07-01/1923-07-03`, `1923-21`), or an instant in ISO 8601. `null` = none.
 */
export function readDay(text: string, period: Interval): SaidDay | null {
	const written = inWords(text.trim());
	const read = parseDate(written, period);
	if (read.kind === 'date') return sure(read.day);
	if (read.kind === 'outside') return { ...sure(read.nearest.day), isOutside: true };
	if (read.kind === 'impossible') return { ...sure(read.nearest.day), isNear: true };
	const [first] = read.kind === 'ambiguous' ? read.readings : [];
	if (first) return { ...sure(first.day), isNear: true };
	const span = parseSpan(plain(written), period);
	return span && sure(span.from);
}

function sure(day: SaidDay['day']): SaidDay {
	return { day, isNear: false, isOutside: false };
}

/** What of a text in EDTF names its first day, in the words that people type. */
function plain(text: string): string {
	const [, compact] = /^(\d{8})$/u.exec(text) ?? [];
	if (compact) return [compact.slice(0, 4), compact.slice(4, 6), compact.slice(6)].join('-');
	const [first = ''] = text
		.replaceAll(/[[\]{}~?%]/gu, '')
		.split(/\.\.|[/,]/u)
		.filter((part) => part.trim() !== '');
	const [, instant] = /^(\d{4}-\d\d-\d\d)t/iu.exec(first) ?? [];
	if (instant !== undefined && parseIsoDay(instant) !== null) return instant;
	return inWords(first);
}

/** A season of EDTF in words; anything else as it is. */
function inWords(text: string): string {
	const [, year = '', season = ''] = /^(\d{4})-2([1-4])$/u.exec(text) ?? [];
	return season === '' ? text : `${SEASONS[Number(season) - 1] ?? ''} ${year}`;
}
