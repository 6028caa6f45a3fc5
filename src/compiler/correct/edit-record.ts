import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlain, type PlainRecord, type RecordFile } from '../record-files.ts';
import { editCsv } from './edit-csv.ts';
import { editYaml } from './edit-yaml.ts';
import { decidesPlace, putInOrder } from './put-in-order.ts';

/** What a field of a record says; `undefined` where it is not given. */
export function valueAt(record: PlainRecord, field: string): unknown {
	return field
		.split('.')
		.reduce<unknown>((node, step) => (node as Record<string, unknown> | null | undefined)?.[step], record);
}

/**
 * Changes one field of one record in its file; everything else of the file stays as it is written. A record of a list in the order
 * of days that has another one then is put in its place.
 * @param field - Its path; in lists by number, and `+` for one more.
 * @throws Error for a record or a field that is not there.
 */
export function editRecord(
	folder: string,
	file: RecordFile,
	key: string,
	field: string,
	value: unknown
): void {
	const row = [...readPlain(folder, file).keys()].indexOf(key);
	if (row < 0) throw new Error(`there is no ${file.kind}:${key}`);
	const path = join(folder, file.file);
	const text = readFileSync(path, 'utf8');
	const after = edited(text, file, row, field, value);
	const isPlaced = file.format === 'yaml-list' && decidesPlace(field);
	writeFileSync(path, isPlaced ? putInOrder(after, key) : after);
}

function edited(text: string, file: RecordFile, row: number, field: string, value: unknown): string {
	if (file.format === 'csv') return editCsv(text, [{ row, column: field, value: cellOf(value) }]);
	if (file.format === 'geojson')
		throw new Error('lines and outlines are drawn, not written: see the codebook');
	const record = file.format === 'yaml' ? null : row;
	const before = file.within === undefined ? [] : [file.within, String(row)];
	return editYaml(
		text,
		{ record, path: [...before, ...field.split('.')], value },
		file.format === 'json-list'
	);
}

/** A value as a field of a CSV file has it. */
function cellOf(value: unknown): string {
	return Array.isArray(value) ? value.join('|') : String(value);
}
