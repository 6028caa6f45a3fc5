import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { isAlias, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { Faults, type FileLocation } from './faults.ts';
import { inNewStyle } from './old-style.ts';
import { checkCharacters } from './plausible/characters.ts';
import { checkTexts } from './plausible/texts.ts';

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
	return remembered(folder, file, text, schema, (within) => parseRows(within, file, text, schema));
}

function parseRows<S extends z.ZodObject>(
	folder: DataFolder,
	file: string,
	text: string,
	schema: S
): Located<z.infer<S>>[] {
	try {
		if (!checkColumns(folder, file, text, Object.keys(schema.shape))) return [];
		const rows = parseCsv(text, {
			columns: true,
			info: true,
			bom: false,
			skip_empty_lines: true
		}) as unknown as {
			record: Record<string, string>;
			info: { lines: number };
		}[];
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
	const text = readText(folder, file, false);
	if (text === null) return null;
	return remembered(folder, file, text, schema, (within) => {
		const parsed = parseYaml(within, file, text);
		return parsed ? (parseRecord(parsed.value, schema, { file, line: 1 }, within.faults)[0] ?? null) : null;
	});
}

/** Reads a YAML file that holds a list of records; a missing optional file is an empty list. */
export function readYamlList<S extends z.ZodType>(
	folder: DataFolder,
	file: string,
	schema: S,
	optional = false
): Located<z.infer<S>>[] {
	const text = readText(folder, file, optional);
	if (text === null) return [];
	return remembered(folder, file, text, schema, (within) => parseList(within, file, text, schema));
}

function parseList<S extends z.ZodType>(
	folder: DataFolder,
	file: string,
	text: string,
	schema: S
): Located<z.infer<S>>[] {
	const parsed = parseYaml(folder, file, text);
	if (!parsed) return [];
	const records = parsed.value;
	if (!Array.isArray(records)) {
		folder.faults.add({ file, line: 1, rule: 'must be a list of records', found: typeof records });
		return [];
	}
	return records.flatMap((record: unknown, i) => {
		const node = parsed.document.getIn([i], true) as { range?: [number, number, number] } | undefined;
		const line = node?.range ? parsed.lines.linePos(node.range[0]).line : undefined;
		const { id } = (record ?? {}) as { id?: unknown };
		return parseRecord(
			record,
			schema,
			{ file, line, id: typeof id === 'string' ? id : undefined },
			folder.faults
		);
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
	return remembered(folder, file, text, schema, (within) => {
		try {
			return parseRecord(JSON.parse(text) as unknown, schema, { file }, within.faults)[0]?.value ?? null;
		} catch (error) {
			within.faults.add({ file, rule: 'must be JSON', found: (error as Error).message });
			return null;
		}
	});
}

/** The text of a file, which must be UTF-8 and free of characters that nobody sees; `null`, and faults, when it is not. */
export function readText({ path, faults }: DataFolder, file: string, optional: boolean): string | null {
	let bytes: Buffer;
	try {
		bytes = readFileSync(join(path, file));
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		if (!(optional && isMissing))
			faults.add({ file, rule: 'must be readable', found: (error as Error).message });
		return null;
	}
	return checkCharacters(bytes, file, faults);
}

/** What was read of a file whose text and schema were the same before. */
interface Remembered {
	readonly text: string;
	readonly value: unknown;
	readonly faults: Faults;
}

/** By schema and file the first text that was read, and the last. */
const memory = new WeakMap<object, Map<string, Remembered[]>>();

/** Reads a text once: a compiler that runs again, and its basemap, take what was read of a file that is as it was. */
function remembered<T>(
	{ path, faults }: DataFolder,
	file: string,
	text: string,
	schema: object,
	read: (folder: DataFolder) => T
): T {
	const files = memory.get(schema) ?? new Map<string, Remembered[]>();
	memory.set(schema, files);
	const known = files.get(file) ?? [];
	let found = known.find((one) => one.text === text);
	if (!found) {
		const own = new Faults();
		found = { text, value: read({ path, faults: own }), faults: own };
		files.set(file, [known[0] ?? found, found]);
	}
	for (const fault of found.faults.list) faults.add(fault);
	return found.value as T;
}

function parseYaml({ faults }: DataFolder, file: string, text: string) {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
	const [error, ...others] = [...document.errors, ...document.warnings];
	if (error) {
		const more = others.length > 0 ? ` (and ${others.length} more that may follow from it)` : '';
		faults.add({
			file,
			line: error.linePos?.[0].line,
			rule: 'must be YAML; mend the first place and the rest may be well',
			found: `${error.message.split('\n')[0] ?? ''}${more}`
		});
		return null;
	}
	const alias = firstAlias(document);
	if (alias !== null) {
		faults.add({
			file,
			line: lines.linePos(alias).line,
			rule: 'YAML without aliases (*name): write the value out where it stands',
			found: text.slice(alias, alias + 20)
		});
		return null;
	}
	return { document, lines, value: document.toJS() as unknown };
}

/** Where a document refers to another part of itself: a few lines of that can stand for millions. */
function firstAlias(document: Document): number | null {
	let at: number | null = null;
	visit(document, (_, node) => {
		if (!isAlias(node)) return;
		at = node.range?.[0] ?? 0;
		return visit.BREAK;
	});
	return at;
}

function checkColumns(
	{ faults }: DataFolder,
	file: string,
	text: string,
	expected: readonly string[]
): boolean {
	const header = (text.split(/\r?\n/, 1)[0] ?? '').split(',');
	if (header.join() === expected.join()) return true;
	faults.add({ file, line: 1, rule: `columns must be ${expected.join(',')}`, found: header.join() });
	return false;
}

/** The value under which faults name a row. */
function idOfRow(row: Readonly<Record<string, string>>): string | undefined {
	return row['id'] ?? row['unit'] ?? row['office'] ?? row['no'];
}

/** Of its makers a map keeps words that are not shown; those that are, checkPlausibleBasemap looks at. */
const IS_MAP = /\.(?:geo|topo\.)json$/;

/**
 * The record as its schema has it; none, and a fault for each thing that is not as the schema says, when it is not. Every
 * file comes through here, and so does every text that is shown.
 */
function parseRecord<S extends z.ZodType>(
	record: unknown,
	schema: S,
	location: FileLocation,
	faults: Faults
): Located<z.infer<S>>[] {
	const { file, line } = location;
	const result = schema.safeParse(inNewStyle(record));
	if (result.success) {
		if (!IS_MAP.test(file)) checkTexts(result.data, location, faults);
		return [{ value: result.data, file, line }];
	}
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
