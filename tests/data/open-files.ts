import { parse } from 'csv-parse/sync';
import { openData } from '#compiler/open-data.ts';
import { TABLES } from '#compiler/open-data/tables/index.ts';
import { compileGeodata } from './compiled.ts';

/** The project's own data, compiled, and the downloads that are made of it. */
export const compiled = compileGeodata();
export const files = openData(compiled);

/** The text of a download that is one. */
export function textOf(name: string, of: ReadonlyMap<string, string | Uint8Array> = files): string {
	const content = of.get(name);
	if (typeof content !== 'string') throw new Error(`no ${name}`);
	return content;
}

/** The rows of a download that is a table, by column. */
export function rowsOf(name: string, of = files): Readonly<Record<string, string>>[] {
	return parse(textOf(name, of), { columns: true, bom: false, relax_column_count: false });
}

/** The tables that hold anything: others are not published. */
export const published = TABLES.filter(({ file }) => files.has(file));

/** The columns of all tables, each with its table. */
export const columns = TABLES.flatMap((table) => table.fields.map((field) => ({ table, field })));
