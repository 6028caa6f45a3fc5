import { groupBy } from '#lib/atlas/group-by.ts';
import { addDays, formatIsoDay, parseIsoDay } from '#lib/atlas/time/day.ts';
import { isTurnOf } from '#lib/atlas/turn-of.ts';
import type { z } from 'zod';
import type { Faults } from './faults.ts';
import { orMeant } from './nearest.ts';
import { locationOf, type Located } from './read.ts';
import type { ControlRow, EventRecord } from './schemas/index.ts';

/*
 * A day on which an area changes hands stands once in control.csv, as the start of a row: the row before it ends there. And what
 * happened may stand once, in the event.
 */

type Row = z.infer<typeof ControlRow>;

/** A row of control.csv with the day on which it ends. */
export type EndedRow = Row & { readonly end: string };

const FILE = 'control.csv';
/** What `change` says instead of words, where an event says them. */
const EVENT = /^event:(.+)$/;

/**
 * The rows, each to the start of the next one of its unit, the last to the end of the period. Fault: an end that is written and
 * is another one.
 */
export function withEnds(
	rows: readonly Located<Row>[],
	periodEnd: string,
	faults: Faults
): Located<EndedRow>[] {
	const next = new Map<Row, string>();
	for (const [unit, own] of groupBy(rows, ({ value }) => value.unit)) {
		const sorted = own.toSorted((a, b) => (a.value.start < b.value.start ? -1 : 1));
		const isWhole = !faults.lacks(FILE, unit);
		for (const [i, { value }] of sorted.entries())
			next.set(value, isWhole ? (sorted[i + 1]?.value.start ?? periodEnd) : dayAfter(value.start));
	}
	const isKnown = !faults.lacks('atlas.yaml', 'period');
	return rows.map((row) => {
		const { unit, start, end: written = '' } = row.value;
		const end = next.get(row.value) ?? periodEnd;
		if (written !== '' && written !== end && isKnown && !faults.lacks(FILE, unit))
			faults.add({
				...locationOf(row, unit),
				rule: 'a row ends where the next one of its unit starts, and the last with the period: leave its end out, or mend one of the two',
				found: `${start} to ${written}, where ${end} follows`
			});
		return { ...row, value: { ...row.value, end } };
	});
}

/** Stands in for the end of a row of which it is not known whether the next one could be read. */
function dayAfter(text: string): string {
	const day = parseIsoDay(text);
	return day === null ? text : formatIsoDay(addDays(day, 1));
}

/** The rows with the words of an event where `change` names one: its headline, else its title. */
export function withChanges<T extends Row>(
	rows: readonly Located<T>[],
	events: readonly Located<z.infer<typeof EventRecord>>[],
	faults: Faults
): Located<T>[] {
	const byId = new Map(events.map(({ value }) => [value.id, value]));
	return rows.map((row) => {
		const [, id] = EVENT.exec(row.value.change) ?? [];
		if (id === undefined) return row;
		const { unit, start } = row.value;
		const event = byId.get(id);
		const tell = (rule: string, found: string) => {
			faults.add({ ...locationOf(row, unit), rule, found });
		};
		if (!event) {
			if (!faults.lacks('events.yaml', id)) tell('unknown event id', orMeant(id, byId.keys()));
			return { ...row, value: { ...row.value, change: '' } };
		}
		const day = event.best ?? event.date;
		const { kind, areas, place } = event;
		const corrected = day === start ? '' : '; where the day was corrected, correct that of the event too';
		if (day !== start || !isTurnOf({ kind, areas, ...(place === undefined ? {} : { place }) }, unit))
			tell(
				'an event that a change names is of its day, of its unit (areas, or place), and of kind control, politics or military',
				`${id}: ${day}, ${[...areas, ...(place === undefined ? [] : [place])].join('|') || 'no areas'}, ${kind}${corrected}`
			);
		return { ...row, value: { ...row.value, change: event.headline ?? event.title } };
	});
}
