import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { Faults } from '../faults.ts';
import type { AuthoredRecord } from '../load.ts';
import type { Limits } from './limits.ts';

const FILE = 'sources.json';
/** Nothing was read on the web before it was there. */
const FIRST_PAGE = 1991;

type Source = AuthoredRecord['sources'][number];
type CslDate = NonNullable<Source['issued']>;

/** Works have dates that exist, in an order that can be, numbers that are numbers, and each stands once. */
export function checkWorks({ sources }: AuthoredRecord, limits: Limits, faults: Faults): void {
	const titles = new Map<string, string>();
	for (const source of sources) {
		const { id } = source;
		const tell = (rule: string, found: string) => {
			faults.add({ file: FILE, id, rule, found });
		};
		for (const field of ['issued', 'original-date', 'accessed'] as const) {
			const date = source[field];
			if (date) checkDate(date, field, limits, tell);
		}
		checkSequence(source, tell);
		const key = JSON.stringify([
			source.title,
			source.author,
			source.editor,
			source['container-title'],
			source.volume,
			source.number,
			source.page,
			source.issued,
			source['original-date'],
			source.URL
		]);
		const same = titles.get(key);
		if (same !== undefined) tell('a work stands once: remove one, or say in what they differ', `as ${same}`);
		titles.set(key, id);
		if (source.ISBN !== undefined && !source.ISBN.split(/[\s,;]+/).every(isIsbn))
			tell('an ISBN has 10 or 13 figures, the last of which proves the others', source.ISBN);
	}
}

function checkDate(
	{ 'date-parts': parts }: CslDate,
	field: string,
	limits: Limits,
	tell: (rule: string, found: string) => void
): void {
	const first = field === 'accessed' ? FIRST_PAGE : 1000;
	const days = parts.map((part) => dayOf(part));
	for (const [i, day] of days.entries()) {
		const found = (parts[i] ?? []).join('-');
		if (day === null) tell(`${field} is a date that exists in the calendar`, found);
		else if ((parts[i]?.[0] ?? 0) < first || day > limits.latest)
			tell(`${field} lies between ${first} and ${formatIsoDay(limits.latest)}: is the year right?`, found);
	}
	const [from, to] = days;
	if (from !== undefined && from !== null && to !== undefined && to !== null && to <= from)
		tell(`${field} ends after it begins`, parts.map((part) => part.join('-')).join(' to '));
}

/** The first day that a date of a work allows; `null` when there is none. */
function dayOf([year = 0, month = 1, day = 1]: readonly number[]): Day | null {
	const two = (number: number) => String(number).padStart(2, '0');
	return parseIsoDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

function checkSequence(source: Source, tell: (rule: string, found: string) => void): void {
	const year = (date: CslDate | undefined) => date?.['date-parts'][0]?.[0];
	const [written, issued, read] = [year(source['original-date']), year(source.issued), year(source.accessed)];
	if (written !== undefined && issued !== undefined && written > issued)
		tell('a work is written before it is issued', `written ${written}, issued ${issued}`);
	if (read !== undefined && issued !== undefined && issued > read)
		tell('a work is issued before it is read', `issued ${issued}, read ${read}`);
}

function isIsbn(text: string): boolean {
	const figures = text.replaceAll('-', '');
	if (/^\d{13}$/.test(figures))
		return [...figures].reduce((sum, figure, i) => sum + Number(figure) * (i % 2 ? 3 : 1), 0) % 10 === 0;
	if (!/^\d{9}[\dX]$/.test(figures)) return false;
	return (
		[...figures].reduce((sum, figure, i) => sum + (figure === 'X' ? 10 : Number(figure)) * (10 - i), 0) %
			11 ===
		0
	);
}
