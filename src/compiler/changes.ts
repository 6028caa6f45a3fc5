import type { z } from 'zod';
import { WHOLE } from '#lib/atlas/control-index.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { ChangedInterval, ChangedRow, RecordChange } from '#lib/atlas/model/record-change.ts';
import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { isPageKind } from '#lib/url/addresses.ts';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import { locationOf, readYamlList, type Located } from './read.ts';
import { ChangeRecord } from './schemas/index.ts';

/*
 * What changed in the record, from changes.yaml: a page, a download and a feed. A thing that is named exists, or was
 * retired with a redirect; of intervals only the area or the office is held to that, for their days may change again.
 */

const FILE = 'changes.yaml';
const INTERVALS: readonly string[] = ['control', 'version', 'title', 'tenure'] satisfies ChangedInterval[];

/** The entries of the file, as they stand there. */
export function readEntries(folder: string, faults: Faults): Located<z.infer<typeof ChangeRecord>>[] {
	return readYamlList({ path: folder, faults }, FILE, ChangeRecord, true);
}

/** The changes, oldest first; none where the folder has no such file. */
export function readChanges(
	folder: string,
	core: AtlasCore,
	record: Pick<AuthoredRecord, 'redirects' | 'sources'>,
	faults: Faults
): RecordChange[] {
	const entries = readEntries(folder, faults);
	const retired = new Set(record.redirects.map(({ value }) => `${value.kind}:${value.old}`));
	const sources = new Set(record.sources.map(({ id }) => id));
	const exists = ({ kind, id }: ChangedRow) => {
		if (kind === 'source') return sources.has(id) || retired.has(`${kind}:${id}`);
		if (kind === 'tenure') return core.has('office', id);
		if (!isPageKind(kind))
			return id === WHOLE || ['unit', 'place', 'district'].some((of) => core.has(of as SelectionKind, id));
		return core.has(kind, id) || retired.has(`${kind}:${id}`);
	};
	let last: Day | null = null;
	let number = 0;
	return entries.flatMap((entry): RecordChange[] => {
		const location = locationOf(entry, entry.value.date);
		const date = parseIsoDay(entry.value.date);
		if (date === null) {
			faults.add({ ...location, rule: 'date is a day of the calendar', found: entry.value.date });
			return [];
		}
		if (last !== null && date < last)
			faults.add({ ...location, rule: 'entries are in the order of their days', found: entry.value.date });
		number = date === last ? number + 1 : 1;
		last = date;
		const { change, reason, what = null } = entry.value;
		const rows = readRows(entry, faults);
		for (const row of rows)
			if (!exists(row))
				faults.add({
					...location,
					rule: 'what changed exists or has a redirect',
					found: `${row.kind}:${row.id}`
				});
		return [{ id: `${entry.value.date}.${number}`, date, change, reason, what, rows }];
	});
}

function readRows(
	{ value, file, line }: Located<{ date: string; rows?: readonly string[] | undefined }>,
	faults: Faults
): ChangedRow[] {
	return (value.rows ?? []).flatMap((text): ChangedRow[] => {
		const [, kind = '', id = '', iso] = /^([a-z]+):([^@]+)(?:@(.+))?$/.exec(text) ?? [];
		const from = iso === undefined ? null : parseIsoDay(iso);
		const isInterval = INTERVALS.includes(kind);
		const isGood = isInterval ? iso === undefined || from !== null : isPageKind(kind) && iso === undefined;
		if (isGood) return [{ kind: kind as ChangedRow['kind'], id, from }];
		faults.add({
			file,
			line,
			id: value.date,
			rule: 'a row is kind:id, or kind:id@YYYY-MM-DD for an interval',
			found: text
		});
		return [];
	});
}
