import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';

/** A record of any file, as it is edited. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a mutation reaches into records of any shape
export type Draft = any;

/** One change to one file that the compiler must tell. */
export interface Mutation {
	readonly kind: string;
	readonly file: string;
	/** What the file holds then; `null` where the file has nothing to be changed so, which is a fault of the table. */
	readonly make: (bytes: Buffer) => string | Buffer | null;
}

const parsed = new Map<string, unknown>();

function once<T>(text: string, parse: (text: string) => T): T {
	if (!parsed.has(text)) parsed.set(text, parse(text));
	return structuredClone(parsed.get(text)) as T;
}

/** A change to the text of a file. */
export function text(kind: string, file: string, change: (text: string) => string): Mutation {
	return {
		kind,
		file,
		make: (bytes) => {
			const before = bytes.toString('utf8');
			const after = change(before);
			return after === before ? null : after;
		}
	};
}

/** A change to the rows of a CSV file. */
export function rows(kind: string, file: string, change: (rows: Record<string, string>[]) => void): Mutation {
	return edited(
		kind,
		file,
		(source) => parseCsv(source, { columns: true }) as Record<string, string>[],
		change,
		(list) => stringify(list, { header: true, columns: Object.keys(list[0] ?? {}) })
	);
}

/** A change to what a YAML file holds, written as JSON, a record a line. */
export function yaml(kind: string, file: string, change: (data: Draft) => void): Mutation {
	return edited(kind, file, parseYaml as (source: string) => Draft, change, (data: Draft) =>
		Array.isArray(data) ? data.map((one) => `- ${JSON.stringify(one)}\n`).join('') : JSON.stringify(data)
	);
}

/** A change to what a JSON file holds. */
export function json(kind: string, file: string, change: (data: Draft) => void): Mutation {
	return edited(kind, file, JSON.parse as (source: string) => Draft, change, (data: Draft) =>
		JSON.stringify(data)
	);
}

function edited<T>(
	kind: string,
	file: string,
	parse: (text: string) => T,
	change: (data: T) => void,
	write: (data: T) => string
): Mutation {
	return {
		kind,
		file,
		make: (bytes) => {
			const source = bytes.toString('utf8');
			const data = once(source, parse);
			const before = JSON.stringify(data);
			change(data);
			return JSON.stringify(data) === before ? null : write(data);
		}
	};
}

/** The bytes of a file of a folder. */
export function bytesOf(folder: string, file: string): Buffer {
	return readFileSync(join(folder, file));
}
