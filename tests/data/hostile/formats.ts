import { BibLatexParser } from 'biblatex-csl-converter';
import { parse as parseCsv } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import openSqlite from 'sql.js';

/*
 * The forms of the downloads, each with what a program reads as texts in it. A form more is a row more; a file of none of
 * them is a fault.
 */

/** Every text of a file, as a program that reads its format has it. @throws where the file is not of its format. */
export type ReadTexts = (content: Uint8Array) => string[] | Promise<string[]>;

const text = (content: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(content);

/** Every text in a value, keys too. */
function leaves(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
	return Object.entries(value).flatMap(([key, child]) => [
		...(Array.isArray(value) ? [] : [key]),
		...leaves(child)
	]);
}

/** Cells as a spreadsheet takes them. @throws where it would run one. */
function cells(content: Uint8Array): string[] {
	const rows = parseCsv(text(content)) as string[][];
	return rows.flat().map((cell) => {
		const isRun = /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell));
		if (isRun) throw new Error(`a spreadsheet would run ${cell}`);
		return cell.replace(/^'(?=[=+\-@\t\r])/, '');
	});
}

function works(content: Uint8Array): string[] {
	const { entries, errors } = new BibLatexParser(text(content), { processUnknown: true }).parse();
	if (errors.length > 0) throw new Error(JSON.stringify(errors));
	return Object.values(entries).map(({ fields }) =>
		leaves(fields['title'])
			.filter((part) => part !== 'text' && part !== 'type')
			.join('')
	);
}

async function layers(content: Uint8Array): Promise<string[]> {
	const { Database } = await openSqlite();
	const database = new Database(content);
	try {
		const tables =
			database.exec("SELECT name FROM sqlite_master WHERE type = 'table'")[0]?.values.flat() ?? [];
		return tables.flatMap((name) =>
			leaves(database.exec(`SELECT * FROM "${String(name)}"`)[0]?.values ?? [])
		);
	} finally {
		database.close();
	}
}

async function columns(content: Uint8Array): Promise<string[]> {
	const { buffer, byteOffset, byteLength } = content;
	const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
	return leaves(await parquetReadObjects({ file }));
}

/** Words as they are read where Markdown is shown. @throws where it holds an element that is not of ours. */
function markdown(content: Uint8Array): string[] {
	const written = text(content);
	const element = /<(?!br>)[a-z!/?][^>]*/i.exec(written.replaceAll(/`[^`]*`/g, ''));
	if (element) throw new Error(`an element: ${element[0]}`);
	return [written.replaceAll('<br>', '\n').replaceAll('&lt;', '<').replaceAll('&amp;', '&')];
}

/** By what a file is called, what reads it. */
export const FORMATS: readonly (readonly [name: RegExp, read: ReadTexts])[] = [
	[/\.csv$/, cells],
	[/\.(?:geo)?json$/, (content) => leaves(JSON.parse(text(content)))],
	[/\.bib$/, works],
	[/\.gpkg$/, layers],
	[/\.parquet$/, columns],
	[/\.md$/, markdown]
];
