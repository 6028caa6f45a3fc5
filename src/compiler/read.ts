import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { Faults, type FileLocation } from './faults.ts';
import { checkCharacters } from './plausible/characters.ts';
import { parseRows } from './parse-csv.ts';
import { parseRecord, tellIssues, type DataFolder, type Located } from './parse-record.ts';
import { parseYaml } from './parse-yaml.ts';
import { salvage } from './salvage.ts';
import { kindOf } from './schema-words.ts';

export type { DataFolder, Located } from './parse-record.ts';

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
	const rows = remembered(folder, file, text, schema, (within) => parseRows(within, file, text, schema));
	return translated(folder, file, rows);
}

/** Reads a YAML file that holds one record. */
export function readYaml<S extends z.ZodType>(
	folder: DataFolder,
	file: string,
	schema: S
): Located<z.infer<S>> | null {
	const text = readText(folder, file, false);
	if (text === null) return null;
	const read = remembered(folder, file, text, schema, (within) => {
		const parsed = parseYaml(within, file, text);
		if (!parsed) return null;
		const { value, lineOf } = parsed;
		return parseRecord(value, schema, { file, line: 1 }, within.faults, lineOf)[0] ?? null;
	});
	return read && (translated(folder, file, [read])[0] ?? null);
}

/**
 * Reads a YAML file that holds one record on which all others rest: what of it breaks the schema is a fault and left out, and
 * what stands in for it is taken, so that the rest can be checked.
 */
export function readYamlHead<S extends z.ZodObject>(
	folder: DataFolder,
	file: string,
	schema: S,
	standIn: z.infer<S>
): Located<z.infer<S>> {
	const text = readText(folder, file, false);
	const located = (value: z.infer<S>) => ({ value, file, line: 1 });
	if (text === null) return located(standIn);
	const read = remembered(folder, file, text, schema, (within) => {
		const parsed = parseYaml(within, file, text);
		if (!parsed) return located(standIn);
		const { value, lineOf } = parsed;
		const [record] = parseRecord(value, schema, { file, line: 1 }, new Faults());
		if (record) return parseRecord(value, schema, { file, line: 1 }, within.faults, lineOf)[0] ?? record;
		tellIssues(value, schema, { file, line: 1 }, within.faults, lineOf);
		const saved = salvage(value, schema, standIn);
		for (const id of saved.leftOut) within.faults.leaveOut(file, id);
		return located(saved.value);
	});
	return translated(folder, file, [read])[0] ?? read;
}

/** Rows in the language that the folder is read in. */
function translated<T>({ translation }: DataFolder, file: string, rows: readonly Located<T>[]): Located<T>[] {
	if (translation === undefined) return [...rows];
	return rows.map((row) => ({ ...row, value: translation.told(file, row.value as object) as T }));
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
	const records = remembered(folder, file, text, schema, (within) => parseList(within, file, text, schema));
	return translated(folder, file, records);
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
		folder.faults.add({
			file,
			line: 1,
			rule: 'must be a list of records, each beginning with “- ”',
			found: kindOf(records)
		});
		folder.faults.leaveOut(file);
		return [];
	}
	return records.flatMap((record: unknown, i) => {
		const location = { file, line: parsed.lineOf([i]), id: idOf(record) };
		return parseRecord(record, schema, location, folder.faults, (path) => parsed.lineOf([i, ...path]));
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
	const read = remembered(folder, file, text, schema, (within) => {
		const parsed = parseJson(within, file, text);
		return parsed ? (parseRecord(parsed.value, schema, { file }, within.faults)[0]?.value ?? null) : null;
	});
	return read === null ? null : withFeaturesIn(folder, file, read);
}

/** A collection with the texts of its features in the language that the folder is read in; anything else as it is. */
function withFeaturesIn<T>({ translation }: DataFolder, file: string, read: T): T {
	const { features } = read as { readonly features?: unknown };
	if (translation === undefined || !Array.isArray(features)) return read;
	return { ...read, features: features.map((feature: object) => translation.told(file, feature)) };
}

/** Reads a JSON file that holds a list of records. */
export function readJsonList<S extends z.ZodType>(folder: DataFolder, file: string, schema: S): z.infer<S>[] {
	const text = readText(folder, file, false);
	if (text === null) return [];
	return remembered(folder, file, text, schema, (within) => {
		const parsed = parseJson(within, file, text);
		if (!parsed) return [];
		if (Array.isArray(parsed.value))
			return parsed.value.flatMap((record: unknown, i) => {
				const location = { file, id: idOf(record) ?? `number ${i + 1}` };
				return parseRecord(record, schema, location, within.faults).map(({ value }) => value);
			});
		within.faults.add({ file, rule: 'must be a list of records, [ … ]', found: kindOf(parsed.value) });
		within.faults.leaveOut(file);
		return [];
	});
}

function parseJson({ faults }: DataFolder, file: string, text: string): { readonly value: unknown } | null {
	try {
		return { value: JSON.parse(text) as unknown };
	} catch (error) {
		faults.add({ file, rule: 'must be JSON', found: (error as Error).message });
		faults.leaveOut(file);
		return null;
	}
}

/** The id that a record gives, where it gives one. */
function idOf(record: unknown): string | undefined {
	const { id } = (record ?? {}) as { id?: unknown };
	return typeof id === 'string' ? id : undefined;
}

/** The text of a file, which must be UTF-8 and free of characters that nobody sees; `null`, and faults, when it is not. */
export function readText({ path, faults }: DataFolder, file: string, optional: boolean): string | null {
	let bytes: Buffer;
	try {
		bytes = readFileSync(join(path, file));
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		if (!(optional && isMissing)) {
			faults.add({ file, rule: 'must be readable', found: (error as Error).message });
			faults.leaveOut(file);
		}
		return null;
	}
	const text = checkCharacters(bytes, file, faults);
	if (text === null) faults.leaveOut(file);
	return text;
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
	faults.take(found.faults);
	return found.value as T;
}
