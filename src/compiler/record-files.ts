import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { omit } from '#lib/atlas/omit.ts';
import { LANDS_FILE, LINES_FILE, OUTLINE_FILE } from './land-files.ts';

/*
 * The files of an atlas as lists of records, each known by its kind and its key: what a correction names, what two versions are
 * compared by, what a spreadsheet has a sheet of.
 */

/** A file that holds records of one kind. */
export interface RecordFile {
	/** The kind of its records, as in `event:1922-03-01-marrow-falls`. */
	readonly kind: string;
	readonly file: string;
	readonly format: 'csv' | 'yaml' | 'yaml-list' | 'json-list' | 'geojson';
	/** The fields by which a record is known: the first, and after “@” the others. */
	readonly key: readonly string[];
	/** The field of a file that is one record in which the list of them stands. */
	readonly within?: string;
}

/** A record as it stands in its file: texts only in CSV. */
export type PlainRecord = Readonly<Record<string, unknown>>;

const csv = (kind: string, file: string, ...key: string[]): RecordFile => ({
	kind,
	file,
	format: 'csv',
	key
});
const list = (kind: string, file: string): RecordFile => ({ kind, file, format: 'yaml-list', key: ['id'] });
const lines = (kind: string, file: string): RecordFile => ({ kind, file, format: 'geojson', key: ['id'] });

/** All of them, in the order in which the codebook describes them. */
export const RECORD_FILES: readonly RecordFile[] = [
	{ kind: 'atlas', file: 'atlas.yaml', format: 'yaml', key: ['id'] },
	{ kind: 'polity', file: 'atlas.yaml', format: 'yaml', key: ['id'], within: 'polities' },
	csv('district', 'districts.csv', 'id'),
	csv('district-name', 'district-names.csv', 'district', 'lang', 'use', 'name'),
	csv('unit', 'units.csv', 'id'),
	csv('part', 'parts.csv', 'unit', 'lng', 'lat'),
	csv('city', 'cities.csv', 'id'),
	csv('control', 'control.csv', 'unit', 'start'),
	csv('version', 'control-versions.csv', 'unit', 'start', 'attestations'),
	csv('title', 'title.csv', 'area', 'start'),
	list('place', 'places.yaml'),
	list('event', 'events.yaml'),
	list('person', 'people.yaml'),
	list('institution', 'institutions.yaml'),
	list('office', 'offices.yaml'),
	csv('tenure', 'offices.csv', 'office', 'start', 'holder', 'account'),
	list('facility-layer', 'facility-layers.yaml'),
	list('facility', 'facilities.yaml'),
	list('journey', 'journeys.yaml'),
	list('document', 'documents.yaml'),
	list('population', 'population.yaml'),
	list('picture', 'pictures.yaml'),
	csv('statement', 'statements.csv', 'no'),
	csv('redirect', 'redirects.csv', 'kind', 'old'),
	list('label', 'labels.yaml'),
	list('term', 'glossary.yaml'),
	{ kind: 'source', file: 'sources.json', format: 'json-list', key: ['id'] },
	lines('outline', OUTLINE_FILE),
	lines('line', LINES_FILE),
	{ ...lines('land', LANDS_FILE), key: ['unit'] },
	lines('front', 'geometry/front-lines.geojson'),
	lines('road', 'geometry/transport.geojson')
];

/** The file of the records of a kind. @throws Error for a kind that has none. */
export function fileOfKind(kind: string): string {
	const found = RECORD_FILES.find((one) => one.kind === kind);
	if (!found) throw new Error(`${kind} is no kind of record`);
	return found.file;
}

/** The key of a record of a file: `marrow-plain@1922-03-01`. Fields that are empty at its end are left out. */
export function keyOf(record: PlainRecord, { key }: Pick<RecordFile, 'key'>): string {
	const [first = '', ...rest] = key.map((field) => textOf(record[field]));
	while (rest.length > 0 && rest.at(-1) === '') rest.pop();
	return [first, ...rest].join('@');
}

function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The records of a file of a folder, by key; none where there is no such file. @throws Error when it cannot be read. */
export function readPlain(folder: string, file: RecordFile): Map<string, PlainRecord> {
	const path = join(folder, file.file);
	const records = new Map<string, PlainRecord>();
	if (!existsSync(path)) return records;
	for (const [i, record] of parsePlain(readFileSync(path, 'utf8'), file).entries()) {
		const key = keyOf(record, file) || `number ${i + 1}`;
		records.set(records.has(key) ? `${key} (${i + 1})` : key, record);
	}
	return records;
}

function parsePlain(text: string, { file, format, within }: RecordFile): PlainRecord[] {
	switch (format) {
		case 'csv':
			return parseCsv(text, { columns: true, skip_empty_lines: true }) as PlainRecord[];
		case 'yaml': {
			const whole = parseYaml(text, { maxAliasCount: 0 }) as PlainRecord | null;
			if (within !== undefined) return asRecords(whole?.[within]);
			// Records of their own are not told again as a part of it.
			const parts = RECORD_FILES.flatMap((one) => (one.file === file && one.within) || []);
			return asRecords([whole]).map((record) => omit(record, ...parts));
		}
		case 'yaml-list':
			return asRecords(parseYaml(text, { maxAliasCount: 0 }));
		case 'json-list':
			return asRecords(JSON.parse(text));
		case 'geojson': {
			const { features } = (JSON.parse(text) ?? {}) as { features?: unknown };
			return asRecords(features).map(({ properties, geometry }) => ({
				...(properties as object | null),
				geometry
			}));
		}
	}
}

function asRecords(value: unknown): PlainRecord[] {
	return Array.isArray(value)
		? value.filter((one): one is PlainRecord => typeof one === 'object' && one !== null)
		: [];
}
