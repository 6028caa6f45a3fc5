import { parse } from 'yaml';
import type { Day } from '#lib/atlas/time/day.ts';
import { bestDayOf } from '../days.ts';
import { pairwise } from '../pairwise.ts';
import type { PlainRecord } from '../record-files.ts';

/** A record of a list as it is written, with the remark right above it, and the day that it has its place by. */
interface Written {
	readonly text: string;
	readonly id: unknown;
	readonly day: Day | null;
}

/** The fields by which a record has its place, the first that is given. */
const DAYS: readonly string[] = ['best', 'date'];

/** Whether a record may be out of its place where this field of it is another. */
export function decidesPlace(field: string): boolean {
	return DAYS.includes(field);
}

/** Where a record begins: at its dash, or at the first line of the remark above it. */
const BEGIN = /^(?<!^#.*\n)(?=(?:#.*\n)*- )/m;

/**
 * A YAML list that stands in the order of days, with one of its records, which has another day now or is new, in its place. Nothing
 * else is moved; the same text where it stands there already, or the others are in no such order.
 */
export function putInOrder(text: string, id: string): string {
	const [head, list] = withoutHead(text);
	const records = list.split(BEGIN).map(writtenOf);
	const own = records.find((record) => record.id === id);
	if (own?.day == null || isInOrder(records)) return text;
	const { day } = own;
	const others = records.filter((record) => record !== own);
	if (!isInOrder(others)) return text;
	const after = others.findIndex((record) => (record.day ?? day) > day);
	const gap = /\n\n(?:#.*\n)*- /.test(text) ? '\n\n' : '\n';
	const moved = others.toSpliced(after < 0 ? others.length : after, 0, own).map((record, i) => {
		if (i === others.length) return `${record.text.trimEnd()}\n`;
		return record === own || record === records.at(-1) ? record.text.trimEnd() + gap : record.text;
	});
	return head + moved.join('');
}

function isInOrder(records: readonly Written[]): boolean {
	return pairwise(records).every(([a, b]) => a.day !== null && b.day !== null && a.day <= b.day);
}

/** What stands above the first record, its remark too: it may be about them all. */
function withoutHead(text: string): readonly [head: string, list: string] {
	const at = text.search(/^- /m);
	return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

function writtenOf(text: string): Written {
	const [record] = (parse(text) ?? []) as readonly PlainRecord[];
	const [date] = DAYS.map((field) => record?.[field]).filter((said) => said !== undefined);
	return { text, id: record?.['id'], day: bestDayOf(String(date)) };
}
