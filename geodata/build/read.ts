import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Faults, FileLocation } from './faults.ts';

/** A record of a file with the line it starts on. */
export interface Located<T> {
	readonly value: T;
	readonly file: string;
	readonly line: number | undefined;
}

/** Where a record stands, with the id under which its faults are reported. */
export function locationOf(
	{ file, line }: Located<unknown>,
	id: string
): FileLocation & { readonly id: string } {
	return { file, line, id };
}

/** The records themselves, without where they stand. */
export function valuesOf<T>(rows: readonly Located<T>[]): T[] {
	return rows.map(({ value }) => value);
}

/** Where the files of an atlas stand, and where their faults go. */
export interface DataFolder {
	readonly path: string;
	readonly faults: Faults;
}

/**
 * Reads a CSV file; rows that break the schema are reported as faults and left out. A missing file is a fault unless
 * optional.
 */
export function readCsv<S extends z.ZodObject>(
	folder: DataFolder,
	file: string,
	schema: S,
	optional = false
): Located<z.infer<S>>[] {
	const text = readText(folder, file, optional);
	if (text === null) return [];
	try {
		const rows = parseCsv(text, {
			columns: true,
			info: true,
			bom: false,
			skip_empty_lines: true
		}) as unknown as {
			record: Record<string, string>;
			info: { lines: number };
		}[];
		checkColumns(folder, file, text, Object.keys(schema.shape));
		return rows.flatMap(({ record, info }) =>
			parseRecord(record, schema, { file, line: info.lines, id: idOfRow(record) }, folder.faults)
		);
	} catch (error) {
		folder.faults.add({ file, rule: 'must be CSV (RFC 4180)', found: (error as Error).message });
		return [];
	}
}

/** Reads a YAML file that holds one record. */
export function readYaml<S extends z.ZodType>(
	folder: DataFolder,
	file: string,
	schema: S
): Located<z.infer<S>> | null {
	const document = parseYaml(folder, file, false);
	if (!document) return null;
	return parseRecord(document.document.toJS(), schema, { file, line: 1 }, folder.faults)[0] ?? null;
}

/** Reads a YAML file that holds a list of records; a missing optional file is an empty list. */
export function readYamlList<S extends z.ZodType>(
	folder: DataFolder,
	file: string,
	schema: S,
	optional = false
): Located<z.infer<S>>[] {
	const parsed = parseYaml(folder, file, optional);
	if (!parsed) return [];
	const records: unknown = parsed.document.toJS();
	if (!Array.isArray(records)) {
		folder.faults.add({ file, line: 1, rule: 'must be a list of records', found: typeof records });
		return [];
	}
	return records.flatMap((record: unknown, i) => {
		const node = parsed.document.getIn([i], true) as { range?: [number, number, number] } | undefined;
		const line = node?.range ? parsed.lines.linePos(node.range[0]).line : undefined;
		const { id } = (record ?? {}) as { id?: string };
		return parseRecord(record, schema, { file, line, id }, folder.faults);
	});
}

/** Reads a JSON file. */
export function readJson<S extends z.ZodType>(
	folder: DataFolder,
	file: string,
	schema: S
): z.infer<S> | null {
	const text = readText(folder, file, false);
	if (text === null) return null;
	try {
		return parseRecord(JSON.parse(text) as unknown, schema, { file }, folder.faults)[0]?.value ?? null;
	} catch (error) {
		folder.faults.add({ file, rule: 'must be JSON', found: (error as Error).message });
		return null;
	}
}

function readText({ path, faults }: DataFolder, file: string, optional: boolean): string | null {
	try {
		return readFileSync(join(path, file), 'utf8');
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		if (!(optional && isMissing))
			faults.add({ file, rule: 'must be readable', found: (error as Error).message });
		return null;
	}
}

function parseYaml(folder: DataFolder, file: string, optional: boolean) {
	const text = readText(folder, file, optional);
	if (text === null) return null;
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
	for (const error of document.errors) {
		folder.faults.add({
			file,
			line: error.linePos?.[0].line,
			rule: 'must be YAML',
			found: error.message.split('\n')[0] ?? ''
		});
	}
	return document.errors.length > 0 ? null : { document, lines };
}

function checkColumns({ faults }: DataFolder, file: string, text: string, expected: readonly string[]): void {
	const header = (text.split(/\r?\n/, 1)[0] ?? '').split(',');
	if (header.join() !== expected.join()) {
		faults.add({ file, line: 1, rule: `columns must be ${expected.join(',')}`, found: header.join() });
	}
}

/** The value under which faults name a row. */
function idOfRow(row: Readonly<Record<string, string>>): string | undefined {
	return row['id'] ?? row['unit'] ?? row['office'] ?? row['no'];
}

/** The record as its schema has it; none, and a fault for each thing that is not as the schema says, when it is not. */
function parseRecord<S extends z.ZodType>(
	record: unknown,
	schema: S,
	location: FileLocation,
	faults: Faults
): Located<z.infer<S>>[] {
	const { file, line } = location;
	const result = schema.safeParse(record);
	if (result.success) return [{ value: result.data, file, line }];
	for (const { path, message } of result.error.issues) {
		const value = path.reduce<unknown>(
			(node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key],
			record
		);
		faults.add({
			...location,
			rule: `${path.join('.') || 'record'}: ${message}`,
			found: JSON.stringify(value) ?? 'nothing'
		});
	}
	return [];
}
