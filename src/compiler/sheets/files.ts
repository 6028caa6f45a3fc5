import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { UsageError } from '../usage-error.ts';
import { KEY_COLUMN, type SheetTable } from './tables.ts';

/** A table as it came back: texts, whatever a spreadsheet took them for. */
export type ReadTable = readonly (readonly string[])[];

/** Bytes of a workbook: thousands of rows. */
const LARGEST = 20_000_000;
/** Widths of columns, in letters. */
const WIDTH = 24;

/** Writes tables to one workbook (`.xlsx`), or else to a folder, each a CSV file. */
export async function writeTables(tables: readonly SheetTable[], path: string): Promise<void> {
	if (!isWorkbook(path)) {
		mkdirSync(path, { recursive: true });
		for (const { name, columns, rows } of tables)
			// The mark by which spreadsheets know UTF-8.
			writeFileSync(join(path, `${name}.csv`), `\uFEFF${stringify([columns, ...rows])}`);
		return;
	}
	const sheets = tables.map(({ name, columns, rows }) => ({
		sheet: name,
		stickyRowsCount: 1,
		stickyColumnsCount: 1,
		columns: columns.map(() => ({ width: WIDTH })),
		data: [
			columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
			// As text: a spreadsheet would make its own dates and numbers of what looks like one.
			...rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String, format: '@' })))
		]
	}));
	await writeExcelFile(sheets).toFile(path);
}

/** Reads the tables of these names back. @throws UsageError for what is no workbook or folder of CSV files. */
export async function readTables(path: string, names: readonly string[]): Promise<Map<string, ReadTable>> {
	if (!existsSync(path)) throw new UsageError(`there is no ${path}`);
	return statSync(path).isDirectory() ? readFolder(path, names) : await readWorkbook(path, names);
}

function readFolder(path: string, names: readonly string[]): Map<string, ReadTable> {
	const tables = new Map<string, ReadTable>();
	for (const name of names) {
		const file = join(path, `${name}.csv`);
		if (!existsSync(file)) continue;
		try {
			tables.set(name, parseTable(readFileSync(file, 'utf8')));
		} catch (error) {
			throw new UsageError(`${file} is no CSV: ${(error as Error).message}`);
		}
	}
	return tables;
}

/** What spreadsheets part the fields of a row by, in one country or another. */
const DELIMITERS = [',', ';', '\t'];

/** A CSV file, parted as its first row is: what parts fields elsewhere may stand within one. */
function parseTable(text: string): string[][] {
	const parse = (delimiter: string, to?: number) =>
		parseCsv(text, { bom: true, relax_column_count: true, delimiter, ...(to === undefined ? {} : { to }) });
	const delimiter = DELIMITERS.find((one) => parse(one, 1)[0]?.includes(KEY_COLUMN));
	return parse(delimiter ?? ',');
}

async function readWorkbook(path: string, names: readonly string[]): Promise<Map<string, ReadTable>> {
	if (statSync(path).size > LARGEST) throw new UsageError(`${path} is larger than ${LARGEST / 1e6} MB`);
	try {
		const sheets = await readExcelFile(readFileSync(path), { trim: false });
		return new Map(
			sheets
				.filter(({ sheet }) => names.includes(sheet))
				.map(({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => textOf(cell)))])
		);
	} catch (error) {
		throw new UsageError(`${path} is no workbook (.xlsx): ${(error as Error).message}`);
	}
}

function isWorkbook(path: string): boolean {
	return path.toLowerCase().endsWith('.xlsx');
}

/** What a spreadsheet made of a text: a day, a number, true. */
function textOf(cell: unknown): string {
	if (cell === null || cell === undefined) return '';
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	return typeof cell === 'string' ? cell.replaceAll('\r\n', '\n') : String(cell as number | boolean);
}
