import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { readKeys, splitTour } from '#lib/lessons/tour-text.ts';
import { keyOf, SHEETS, textsOf, TOURS, TRANSLATED_FILES } from './texts.ts';

/** By file, by the key of a record, by path: a text as it is written. */
export type Texts = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string>>>;

/** All texts of an atlas that can be told in other languages, as they are written. The atlas is one that compiles. */
export function sourceTexts(folder: string): Texts {
	const files = TRANSLATED_FILES.map((file) => {
		const records = recordsOf(folder, file).map(
			({ key, record }) =>
				[key, new Map(textsOf(file, record).map(({ path, text }) => [path, text]))] as const
		);
		return [file, new Map(records.filter(([, texts]) => texts.size > 0))] as const;
	});
	return new Map(files.filter(([, records]) => records.size > 0));
}

interface Keyed {
	readonly key: string;
	readonly record: object;
}

function recordsOf(folder: string, file: string): Keyed[] {
	if (file === TOURS) return toursIn(folder, '.md').flatMap((name) => tourRecords(read(folder, name)));
	if (file === SHEETS)
		return toursIn(folder, '.sheets.yaml').map((name) => ({
			key: name.slice('tours/'.length, -'.sheets.yaml'.length),
			record: parseYaml(read(folder, name)) as object
		}));
	if (!existsSync(join(folder, file))) return [];
	const text = read(folder, file);
	const rows = rowsOf(file, text);
	return (Array.isArray(rows) ? rows : [rows]).map((record: object) => ({
		key: keyOf(file, record) ?? '',
		record
	}));
}

function rowsOf(file: string, text: string): unknown {
	if (file.endsWith('.csv')) return parseCsv(text, { columns: true, skip_empty_lines: true });
	if (file.endsWith('.geojson')) return (JSON.parse(text) as { readonly features: unknown }).features;
	return parseYaml(text);
}

function tourRecords(text: string): Keyed[] {
	const split = splitTour(text);
	const head = split && (valueOf(split.keys) as { readonly id: string });
	if (!split || !head) return [];
	return [
		{ key: head.id, record: head },
		...split.sections.map(({ keys, title, caption, notes }, i) => ({
			key: `${head.id}.${i + 1}`,
			record: { ...valueOf(keys), title, caption, notes }
		}))
	];
}

function valueOf(keys: string): object {
	const read = readKeys(keys);
	return 'value' in read && read.value !== null && typeof read.value === 'object' ? read.value : {};
}

function toursIn(folder: string, end: string): string[] {
	const tours = join(folder, 'tours');
	if (!existsSync(tours)) return [];
	return readdirSync(tours)
		.filter((name) => name.endsWith(end))
		.sort()
		.map((name) => `tours/${name}`);
}

function read(folder: string, file: string): string {
	return readFileSync(join(folder, file), 'utf8');
}
