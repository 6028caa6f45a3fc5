import { readPlain, RECORD_FILES, type PlainRecord, type RecordFile } from '../record-files.ts';

/*
 * The files that historians keep in spreadsheets, each a table: a row a record, a column a field. Lists of plain values stand in
 * one field, joined by “|”; lists of records have columns for each entry (`toponyms.0.name`).
 */

/** A table of texts; the first column is the key of the record as it was when the table was made. */
export interface SheetTable {
	readonly name: string;
	readonly file: RecordFile;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** The column that says which record a row is, whatever becomes of its fields; empty in a new row. */
export const KEY_COLUMN = 'key';

/** The tables by name, with the files that they are of. */
const TABLES: Readonly<Record<string, string>> = {
	control: 'control.csv',
	events: 'events.yaml',
	places: 'places.yaml',
	people: 'people.yaml',
	offices: 'offices.csv'
};

/** Fields of many parts that are kept in the file itself: what sources say otherwise, and how what is disputed is told. */
const NOT_IN_TABLES = new Set(['versions', 'formula']);

/** The tables of an atlas; none for a file that it has not. */
export function tablesOf(atlas: string): SheetTable[] {
	return Object.entries(TABLES).flatMap(([name, path]) => {
		const file = RECORD_FILES.find((one) => one.file === path);
		const records = file ? [...readPlain(atlas, file)] : [];
		if (!file || records.length === 0) return [];
		const cells = records.map(([key, record]) => ({ key, cells: new Map(cellsOf(record)) }));
		const columns = columnsOf(cells.map((row) => [...row.cells.keys()]));
		return [
			{
				name,
				file,
				columns: [KEY_COLUMN, ...columns],
				rows: cells.map((row) => [row.key, ...columns.map((column) => row.cells.get(column) ?? '')])
			}
		];
	});
}

/** The fields of a record, each by its path, as texts. */
function cellsOf(record: PlainRecord, path: readonly string[] = []): [column: string, text: string][] {
	return Object.entries(record).flatMap(([key, value]): [string, string][] => {
		if (path.length === 0 && NOT_IN_TABLES.has(key)) return [];
		const at = [...path, key];
		if (isTree(value)) return cellsOf(value as PlainRecord, at);
		return [[at.join('.'), cellText(value)]];
	});
}

/** Whether a value has columns of its own for its parts. */
function isTree(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return !Array.isArray(value) || value.some((one) => typeof one === 'object');
}

/** A value in one field. */
export function cellText(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.map(String).join('|');
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** All columns of a table: in the order of the first record, each other one after the column that it follows in its own record. */
function columnsOf(records: readonly (readonly string[])[]): string[] {
	const columns: string[] = [];
	for (const own of records) {
		let at = 0;
		for (const column of own) {
			const found = columns.indexOf(column);
			if (found < 0) columns.splice(at, 0, column);
			at = (found < 0 ? at : found) + 1;
		}
	}
	return columns;
}
