import { parse as parseCsv } from 'csv-parse/sync';
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import { parseRecord, type DataFolder, type Located } from './parse-record.ts';

/** The rows of a CSV file; what cannot be read is told and left out. */
export function parseRows<S extends z.ZodObject>(
	folder: DataFolder,
	file: string,
	text: string,
	schema: S
): Located<z.infer<S>>[] {
	const { faults } = folder;
	try {
		const [head, ...rows] = parseCsv(text, {
			info: true,
			bom: false,
			relax_column_count: true,
			skip_empty_lines: true
		}) as unknown as { record: string[]; info: { lines: number } }[];
		const header = head?.record ?? [];
		if (!checkColumns(folder, file, header, schema)) return [];
		return rows.flatMap(({ record: cells, info }) => {
			const location = { file, line: info.lines, id: idOfRow(cells, header) };
			if (cells.length === header.length)
				return parseRecord(rowOf(cells, header, schema), schema, location, faults);
			faults.add({
				...location,
				rule: 'a row has a field for each column: put what holds a comma between quotes (")',
				found: `${cells.length} fields, ${header.length} columns`
			});
			faults.leaveOut(file, location.id);
			return [];
		});
	} catch (error) {
		const { message, lines } = error as Error & { readonly lines?: number };
		faults.add({
			file,
			line: lines,
			rule: 'must be CSV (RFC 4180): is a quote (") missing, or one too many?',
			found: message
		});
		faults.leaveOut(file);
		return [];
	}
}

/** A row by the names of its columns; those that may be left out are then empty, and what no column is for is not taken. */
function rowOf(
	cells: readonly string[],
	header: readonly string[],
	schema: z.ZodObject
): Record<string, string> {
	return Object.fromEntries(
		header.flatMap((column, i) => (column in schema.shape ? [[column, cells[i] ?? '']] : []))
	);
}

/** Whether rows can be read by these columns; those that are missing, not known or in another order are told. */
function checkColumns(
	{ faults }: DataFolder,
	file: string,
	header: readonly string[],
	schema: z.ZodObject
): boolean {
	const columns = Object.keys(schema.shape);
	const missing = columns.filter((column) => !header.includes(column) && !mayLack(schema, column));
	const expected = columns.filter((column) => !mayLack(schema, column) || header.includes(column));
	if (header.join() === expected.join()) return true;
	faults.add({
		file,
		line: 1,
		rule: `columns must be ${columns.map((column) => (mayLack(schema, column) ? `[${column}]` : column)).join(',')}`,
		found: columnFaults(header, columns, missing)
	});
	if (missing.length > 0) faults.leaveOut(file);
	return missing.length === 0;
}

function mayLack(schema: z.ZodObject, column: string): boolean {
	return schema.shape[column]?.safeParse(undefined).success === true;
}

function columnFaults(
	header: readonly string[],
	columns: readonly string[],
	missing: readonly string[]
): string {
	const unknown = header.filter((column) => !columns.includes(column));
	const parts = [
		...(missing.length > 0 ? [`missing ${missing.join(', ')}`] : []),
		...unknown.map((column) => {
			const meant = nearest(column, missing);
			return `unknown ${column || 'column without a name'}${meant === null ? '' : `; did you mean ${meant}?`}`;
		})
	];
	return parts.length > 0 ? parts.join('; ') : `in another order: ${header.join()}`;
}

/** The value under which faults name a row. */
function idOfRow(cells: readonly string[], header: readonly string[]): string | undefined {
	const at = ['id', 'unit', 'area', 'district', 'office', 'no'].map((column) => header.indexOf(column));
	const found = at.find((i) => i >= 0);
	return found === undefined ? undefined : cells[found] || undefined;
}
