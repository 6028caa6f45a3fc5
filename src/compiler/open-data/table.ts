import { stringify } from 'csv-stringify/sync';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { harmlessCell } from '#lib/atlas/harmless-cell.ts';
import { sourcesCited } from '#lib/atlas/attestation.ts';
import type { Attestation } from '#lib/atlas/model/attestation.ts';
import type { Term } from '#lib/atlas/model/glossary.ts';
import type { History } from '#lib/atlas/model/history.ts';
import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import type { AuthoredRecord } from '../load.ts';
import type { Field } from './fields.ts';

/*
 * The tables among the downloads: UTF-8 without BOM, RFC 4180. A table is defined once, with the rows that it has and what
 * each of its columns means; files, data package and codebook are made of that.
 */

/** What the tables are made of, in the names of the time, without markup. */
export interface Published {
	readonly core: AtlasCore;
	readonly history: History;
	readonly record: AuthoredRecord;
	readonly terms: readonly Term[];
	/** The address of the page of a thing; a path within the site where the site does not know its own. */
	readonly page: (kind: SelectionKind, id: string) => string;
}

type Cell = string | number | boolean | null | undefined;

/** `record`: things of the record; `links`: what joins them, one pair a row. */
export type TableGroup = 'record' | 'links';

/** A download that is a table. */
export interface Table {
	readonly file: `${string}.csv`;
	/** The question that it answers. */
	readonly answers: string;
	readonly group: TableGroup;
	readonly primaryKey: readonly string[];
	readonly fields: readonly Field[];
	readonly rows: (published: Published) => readonly Readonly<Record<string, Cell>>[];
}

/** A table whose rows have exactly its columns; its key is `id` where none is given. */
export function table<const Fields extends readonly Field[]>(
	file: Table['file'],
	answers: string,
	fields: Fields,
	rows: (published: Published) => readonly Readonly<Record<Fields[number]['name'], Cell>>[],
	{ group = 'record', primaryKey = ['id'] }: Partial<Pick<Table, 'group' | 'primaryKey'>> = {}
): Table {
	return { file, answers, group, primaryKey, fields, rows };
}

/** A table of pairs, keyed by all that a row holds. */
export function links<const Fields extends readonly Field[]>(
	file: Table['file'],
	answers: string,
	fields: Fields,
	rows: (published: Published) => readonly Readonly<Record<Fields[number]['name'], Cell>>[]
): Table {
	const primaryKey = fields.map((field) => field.name);
	return table(file, answers, fields, rows, { group: 'links', primaryKey });
}

/** Rows that are written at a time. */
const BATCH = 1_000;

/** A table as the text of its file, in pieces; `rows`: those that it has. */
export function* csv({ fields }: Table, rows: ReturnType<Table['rows']>): Generator<string> {
	const columns = fields.map((field) => field.name);
	for (let at = 0; at === 0 || at < rows.length; at += BATCH)
		yield stringify(rows.slice(at, at + BATCH), {
			header: at === 0,
			columns,
			record_delimiter: 'windows',
			cast: { boolean: String, string: harmlessCell }
		});
}

/** Ids as they stand in one cell. */
export function joined(ids: readonly string[]): string {
	return ids.join('|');
}

/** The sources that attest something, as they stand in one cell. */
export function sourceList(attestations: readonly Attestation[]): string {
	return joined(sourcesCited(attestations));
}
