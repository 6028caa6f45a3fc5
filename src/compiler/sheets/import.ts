import { cpSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { compareAtlases, formatDifference, type AtlasDifference } from '../compare/diff.ts';
import { faultsOf } from '../compile-folder.ts';
import { editRows } from '../correct/edit-csv.ts';
import { editRecord, valueAt } from '../correct/edit-record.ts';
import { followKey, toldFollowing } from '../correct/follow-key.ts';
import { putInOrder } from '../correct/put-in-order.ts';
import { formatFault, type Fault } from '../faults.ts';
import { keyOf, readPlain, type PlainRecord } from '../record-files.ts';
import {
	changesOf,
	valueIn,
	type SheetAddition,
	type SheetChanges,
	type SheetEdit,
	type SheetFault
} from './edits.ts';
import type { ReadTable } from './files.ts';
import type { SheetTable } from './tables.ts';

/** What came of a sheet. */
export interface Imported {
	readonly text: string;
	readonly difference: AtlasDifference | null;
	readonly isGood: boolean;
	readonly isWritten: boolean;
}

/**
 * Makes the changes of tables that came back in a copy of the atlas and tells what then differs, and its faults by cell; where
 * there are none, and it is asked for, in the atlas itself. A row that is missing takes nothing away.
 */
export function importTables(
	tables: readonly SheetTable[],
	read: ReadonlyMap<string, ReadTable>,
	atlas: string,
	isToWrite: boolean
): Imported {
	const all = tables.flatMap((table) => {
		const rows = read.get(table.name);
		return rows ? [changesOf(table, rows, readPlain(atlas, table.file))] : [];
	});
	const changes: SheetChanges = {
		edits: all.flatMap(({ edits }) => edits),
		additions: all.flatMap(({ additions }) => additions),
		faults: all.flatMap(({ faults }) => faults)
	};
	const copy = mkdtempSync(join(tmpdir(), 'atlas-sheet-'));
	try {
		cpSync(atlas, copy, { recursive: true, filter: (path) => !path.startsWith(join(atlas, 'build')) });
		const made = makeChanges(changes, copy);
		const difference = compareAtlases(atlas, copy);
		const isSame = difference.records.length === 0;
		const faults = [...changes.faults, ...made.faults, ...(isSame ? [] : faultsByCell(changes, copy))];
		const isGood = faults.length === 0;
		const isWritten = isToWrite && isGood && !isSame;
		if (isWritten)
			for (const file of new Set([...difference.records.map((record) => record.file), ...made.followed]))
				copyFileSync(join(copy, file), join(atlas, file));
		const text = [
			// Faults of the record as it was are mended by now; those that are left are told by their cells.
			formatDifference(difference, false),
			...made.followed.map(toldFollowing),
			...new Set(faults.map(({ cell, text: said }) => `${cell === '' ? '' : `${cell}: `}${said}\n`))
		].join('');
		return { text, difference, isGood, isWritten };
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}

/** What making the changes came to: faults, and the files that follow a row whose day has changed. */
interface Made {
	readonly faults: readonly SheetFault[];
	readonly followed: readonly string[];
}

function makeChanges({ edits, additions }: SheetChanges, copy: string): Made {
	const faults: SheetFault[] = [];
	const followed = new Set<string>();
	const attempt = (cell: string, make: () => void) => {
		try {
			make();
		} catch (error) {
			faults.push({ cell, text: (error as Error).message });
		}
	};
	const keys = new Map<string, string>();
	for (const group of entriesTogether(edits, copy)) {
		const { table, key, field, value, cell } = group;
		attempt(cell, () => {
			const now = keys.get(`${table.name} ${key}`) ?? key;
			editRecord(copy, table.file, now, field, value);
			const record = readPlain(copy, table.file).get(now);
			// A field of the key changes under what the record is found from here on.
			if (record || !table.file.key.includes(field)) return;
			const moved = movedKey(copy, group, now);
			keys.set(`${table.name} ${key}`, moved);
			for (const file of followKey(copy, now, moved)) followed.add(file);
		});
	}
	for (const addition of additions)
		attempt(addition.row, () => {
			addRecord(addition, copy);
		});
	return { faults, followed: [...followed] };
}

/** The key of a record of which one field of the key was changed: that of the row that was not there before. */
function movedKey(copy: string, { table, field, value }: SheetEdit, before: string): string {
	const [first] = before.split('@');
	const found = [...readPlain(copy, table.file)].find(
		([key, record]) => key.split('@')[0] === first && record[field] === value
	);
	return found?.[0] ?? before;
}

/** Fields of entries that a list does not have yet are put together to whole entries, one to add each. */
function entriesTogether(edits: readonly SheetEdit[], copy: string): SheetEdit[] {
	const whole: SheetEdit[] = [];
	const entries = new Map<string, { edit: SheetEdit; value: Record<string, unknown> }>();
	for (const edit of edits) {
		const [, list, number, rest] = /^(.+)\.(\d+)\.([^.]+)$/.exec(edit.field) ?? [];
		const record = readPlain(copy, edit.table.file).get(edit.key);
		const isNew = list !== undefined && record && valueAt(record, `${list}.${number ?? ''}`) === undefined;
		if (!isNew || rest === undefined) {
			whole.push(edit);
			continue;
		}
		const at = `${edit.table.name} ${edit.key} ${list} ${number ?? ''}`;
		const entry = entries.get(at) ?? { edit: { ...edit, field: `${list}.+` }, value: {} };
		entry.value[rest] = edit.value;
		entries.set(at, entry);
	}
	return [...whole, ...[...entries.values()].map(({ edit, value }) => ({ ...edit, value }))];
}

/** Lists that are written where nothing is in them, which no cell can say. */
const NONE = new Set(['areas', 'people']);

function addRecord({ table, fields }: SheetAddition, copy: string): void {
	const { file } = table;
	const path = join(copy, file.file);
	const text = readFileSync(path, 'utf8');
	if (file.format === 'csv') {
		writeFileSync(path, editRows(text, { without: new Set(), added: [Object.fromEntries(fields)] }));
		return;
	}
	const record: Record<string, unknown> = {};
	for (const [column, cell] of fields) setAt(record, column.split('.'), valueIn(cell, undefined, column));
	for (const column of table.columns) if (NONE.has(column)) record[column] ??= [];
	const whole = withoutGaps(record) as PlainRecord;
	writeFileSync(path, insertRecord(text, whole));
}

/** Entries of a list stand one after the other, whichever of its columns are left empty. */
function withoutGaps(value: unknown): unknown {
	if (Array.isArray(value)) return value.filter((one) => one !== undefined).map(withoutGaps);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutGaps(one)]));
}

function setAt(node: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
	const [next] = rest;
	if (next === undefined) {
		node[key] = value;
		return;
	}
	node[key] ??= /^\d+$/.test(next) ? [] : {};
	setAt(node[key] as Record<string, unknown>, rest, value);
}

/** A YAML list with one record more: at its end, or, where records stand in the order of their days, in its place. */
function insertRecord(text: string, record: PlainRecord): string {
	const written = stringify([record], { lineWidth: 0, flowCollectionPadding: true });
	// As the records before it are parted.
	const gap = /\n\n- /.test(text) ? '\n' : '';
	return putInOrder(`${text.replace(/\n*$/, '\n')}${gap}${written}`, String(record['id']));
}

/** The faults of the changed copy, by the cells that were changed, where one can be told. */
function faultsByCell(changes: SheetChanges, copy: string): SheetFault[] {
	return faultsOf(copy).map((fault) => ({ cell: cellOf(fault, changes), text: formatFault(fault) }));
}

function cellOf(fault: Fault, { edits, additions }: SheetChanges): string {
	const own = edits.filter(({ table, key, value }) => {
		if (table.file.file !== fault.file) return false;
		const key2 = key.split('@')[0];
		return fault.id === key || fault.id === key2 || fault.id === value;
	});
	const named = own.find(
		({ field, value }) =>
			fault.rule.startsWith(field.replace(/\.\d+/g, '')) || fault.found.includes(String(value))
	);
	const added = additions.find(({ table, fields }) => {
		if (table.file.file !== fault.file) return false;
		return keyOf(Object.fromEntries(fields), table.file).split('@')[0] === fault.id;
	});
	return (named ?? own[0])?.cell ?? added?.row ?? '';
}
