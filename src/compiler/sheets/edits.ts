import { valueAt } from '../correct/edit-record.ts';
import type { PlainRecord } from '../record-files.ts';
import type { ReadTable } from './files.ts';
import { cellText, KEY_COLUMN, type SheetTable } from './tables.ts';

/** A field that a sheet says otherwise than the record. */
export interface SheetEdit {
	readonly table: SheetTable;
	/** `control!B12`. */
	readonly cell: string;
	readonly key: string;
	readonly field: string;
	readonly value: unknown;
}

/** A row that is of no record yet. */
export interface SheetAddition {
	readonly table: SheetTable;
	/** `control!12`. */
	readonly row: string;
	readonly fields: ReadonlyMap<string, string>;
}

/** What cannot be taken from a sheet. */
export interface SheetFault {
	/** `control!B12`, or `control!12`; empty for what stands in no sheet. */
	readonly cell: string;
	readonly text: string;
}

/** What a sheet says otherwise. */
export interface SheetChanges {
	readonly edits: readonly SheetEdit[];
	readonly additions: readonly SheetAddition[];
	readonly faults: readonly SheetFault[];
}

/** The name of a column, as spreadsheets have it: A, B, … Z, AA. */
export function columnName(index: number): string {
	return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Compares a table that came back with the records as they are. */
export function changesOf(
	table: SheetTable,
	read: ReadTable,
	records: ReadonlyMap<string, PlainRecord>
): SheetChanges {
	const [header = [], ...rows] = read;
	const edits: SheetEdit[] = [];
	const additions: SheetAddition[] = [];
	const faults = headFaults(table, header);
	if (faults.length > 0) return { edits, additions, faults };
	const keyAt = header.indexOf(KEY_COLUMN);
	const seen = new Set<string>();
	for (const [i, cells] of rows.entries()) {
		if (cells.every((cell) => cell === '')) continue;
		const row = { table, header, cells, number: i + 2 };
		const key = cells[keyAt] ?? '';
		const record = records.get(key);
		if (key === '') additions.push(additionOf(row));
		else if (!record || seen.has(key))
			faults.push({
				cell: cellOf(row, keyAt),
				text: record
					? `“${key}” stands in two rows`
					: `there is no “${key}”: if the sheet is older than the record, export anew; in a new row leave it empty`
			});
		else compareRow(row, key, record, edits, faults);
		seen.add(key);
	}
	return { edits, additions, faults };
}

/** A row of a sheet, by its number in it. */
interface SheetRow {
	readonly table: SheetTable;
	readonly header: readonly string[];
	readonly cells: readonly string[];
	readonly number: number;
}

function cellOf({ table, number }: SheetRow, column: number): string {
	return `${table.name}!${columnName(column)}${number}`;
}

function headFaults({ name, columns }: SheetTable, header: readonly string[]): SheetFault[] {
	if (!header.includes(KEY_COLUMN))
		return [{ cell: `${name}!A1`, text: `the first row lacks the column “${KEY_COLUMN}”` }];
	// A list may have more entries than any record had so far: `toponyms.9.name`.
	const plain = (column: string) => column.replace(/\.\d+\./g, '.0.');
	const known = new Set(columns.map(plain));
	return header.flatMap((column, i) =>
		column === '' || known.has(plain(column))
			? []
			: [{ cell: `${name}!${columnName(i)}1`, text: `unknown column “${column}”` }]
	);
}

function additionOf({ table, header, cells, number }: SheetRow): SheetAddition {
	const given = header.flatMap((column, i) => {
		const text = cells[i] ?? '';
		return column === '' || column === KEY_COLUMN || text === '' ? [] : [[column, text] as const];
	});
	return { table, row: `${table.name}!${number}`, fields: new Map(given) };
}

function compareRow(
	row: SheetRow,
	key: string,
	record: PlainRecord,
	edits: SheetEdit[],
	faults: SheetFault[]
): void {
	const { table, header, cells } = row;
	for (const [i, field] of header.entries()) {
		const text = cells[i] ?? '';
		const before = valueAt(record, field);
		if (field === '' || field === KEY_COLUMN || text === cellText(before)) continue;
		const cell = cellOf(row, i);
		// A field of a CSV file is a text, whatever it lists.
		const value = table.file.format === 'csv' ? text : valueIn(text, before, field);
		if (value === undefined)
			faults.push({ cell, text: `${field} is emptied: take it out of ${table.file.file} by hand` });
		else for (const edit of editsOf(field, before, value)) edits.push({ table, cell, key, ...edit });
	}
}

/** What is added to a list leaves the rest of it as it is written. */
function editsOf(field: string, before: unknown, value: unknown): Pick<SheetEdit, 'field' | 'value'>[] {
	if (!Array.isArray(before) || !Array.isArray(value) || before.length === 0) return [{ field, value }];
	const isLonger = value.length > before.length && before.every((one, i) => one === value[i]);
	if (!isLonger) return [{ field, value }];
	return value.slice(before.length).map((one: unknown) => ({ field: `${field}.+`, value: one }));
}

/** Fields that are lists of plain values. */
const LISTS = /(?:^|\.)(?:attestations|areas|people|falls|garrisonEnds|lngLat)$/;

/** The value of a field that stands in a cell, of the type that it has or would have; `undefined` where it is empty. */
export function valueIn(text: string, before: unknown, column: string): unknown {
	if (text === '') return undefined;
	if (Array.isArray(before) || LISTS.test(column)) {
		const parts = text.split('|');
		const isNumbers = column.endsWith('lngLat') || (Array.isArray(before) && typeof before[0] === 'number');
		return isNumbers ? parts.map((part) => numberOr(part)) : parts;
	}
	if (typeof before === 'number' || /(?:^|\.)(?:importance|rank|precisionKm)$/.test(column))
		return numberOr(text);
	if (typeof before === 'boolean' || column === 'mission')
		return text === 'true' ? true : text === 'false' ? false : text;
	return text;
}

/** The number that a text is; the text itself, of which a fault is told later, where it is none. */
function numberOr(text: string): unknown {
	return /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : text;
}
