import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { openData } from '../../geodata/build/open-data.ts';
import { TABLES, type TableName } from '../../geodata/build/open-data/package.ts';
import { compileEdited } from '../../geodata/build/testing/fixture.ts';
import { compileGeodata } from './compiled.ts';

const compiled = compileGeodata();
const files = openData(compiled);
const SCHEMA = JSON.parse(
	readFileSync(join(import.meta.dirname, 'linked-places.schema.json'), 'utf8')
) as object;

function text(name: string): string {
	const content = files.get(name);
	if (content === undefined) throw new Error(`no ${name}`);
	return content;
}

function rows(name: string): Record<string, string>[] {
	return parseCsv(text(name), { columns: true, bom: false, relax_column_count: false }) as Record<
		string,
		string
	>[];
}

const COUNTS: readonly (readonly [file: string, count: number])[] = [
	['events.csv', compiled.atlas.events.length],
	['statements.csv', compiled.history.statements.length],
	['facilities.csv', compiled.atlas.facilities.length],
	['offices.csv', compiled.atlas.tenures.filter(({ account }) => account === null).length]
];

type Field = (typeof TABLES)[TableName]['fields'][number];

function expectField({ name, type, constraints = {} }: Field, value: string): void {
	const { required, enum: codes } = constraints as { required?: boolean; enum?: unknown[] };
	if (required) expect(value, name).not.toBe('');
	if (value === '') return;
	if (type === 'date') expect(parseIsoDay(value), value).not.toBeNull();
	if (type === 'integer') expect(value).toMatch(/^-?\d+$/);
	if (type === 'boolean') expect(value).toMatch(/^(true|false)$/);
	if (codes) expect(codes.map(String)).toContain(value);
}

describe('tables', () => {
	it.each(Object.entries(TABLES))(
		'%s has the columns, types and keys that the data package says',
		(name, table) => {
			const records = rows(name);
			expect(Object.keys(records[0] ?? {})).toEqual(table.fields.map((field) => field.name));
			for (const field of table.fields)
				for (const record of records) expectField(field, record[field.name] ?? '');
			const keys = records.map((record) => table.primaryKey.map((column) => record[column]).join('|'));
			expect(new Set(keys).size).toBe(keys.length);
		}
	);

	it.each(Object.keys(TABLES))('%s is UTF-8 without BOM, with CRLF line ends', (name) => {
		expect(text(name).charCodeAt(0)).not.toBe(0xfeff);
		expect(text(name).replaceAll('\r\n', '')).not.toMatch(/\r/);
		expect(text(name).endsWith('\r\n')).toBe(true);
	});

	it.each(COUNTS)('%s has %i rows', (name, count) => {
		expect(rows(name)).toHaveLength(count);
	});

	it('dates control without gap or overlap', () => {
		const last = new Map<string, string>();
		for (const { unit = '', start = '', end = '' } of rows('control.csv')) {
			const before = last.get(unit);
			if (before !== undefined) expect(start).toBe(before);
			last.set(unit, end);
		}
		expect(last.size).toBe(compiled.atlas.units.length + compiled.atlas.cities.length);
	});
});

describe('geojson', () => {
	it.each([
		['units.geojson', compiled.atlas.units.length],
		['districts.geojson', compiled.atlas.districts.length],
		['places.geojson', compiled.atlas.places.length],
		['journeys.geojson', compiled.history.journeys.flatMap(({ legs }) => legs).length]
	])('%s has %i features with ids of their own', (name, count) => {
		const { features } = JSON.parse(text(name)) as FeatureCollection;
		expect(features).toHaveLength(count);
		expect(new Set(features.map(({ id }) => id)).size).toBe(count);
	});
});

describe('gazetteer', () => {
	const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(SCHEMA);

	it('is Linked Places', () => {
		validate(JSON.parse(text('gazetteer.lpf.json')));
		expect(validate.errors ?? []).toEqual([]);
	});

	it('is so for another atlas too', () => {
		const other = compileEdited([]);
		if (!other.ok) throw new Error('the fixture does not compile');
		validate(JSON.parse(openData(other).get('gazetteer.lpf.json') ?? '{}'));
		expect(validate.errors ?? []).toEqual([]);
	});

	it('is refused when it is not', () => {
		const broken = text('gazetteer.lpf.json').replaceAll('"toponym"', '"name"');
		expect(validate(JSON.parse(broken))).toBe(false);
	});
});

describe('data package', () => {
	const { resources, licenses } = JSON.parse(text('datapackage.json')) as {
		resources: { path: string; bytes: number; name: string }[];
		licenses: { name: string }[];
	};

	it('describes every file, with its length', () => {
		expect(resources.map(({ path }) => path)).toEqual(
			[...files.keys()].filter((name) => name !== 'datapackage.json')
		);
		for (const { path, bytes } of resources) expect(bytes).toBe(Buffer.byteLength(text(path)));
		for (const { name } of resources) expect(name).toMatch(/^[a-z0-9._-]+$/);
	});

	it('names the licence of the record', () => {
		expect(licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
	});
});

describe('sources', () => {
	it('stand in BibTeX under their ids', () => {
		const keys = [...text('sources.bib').matchAll(/^@\w+\{([^,]+),/gm)].map((match) => match[1]);
		expect(keys.toSorted()).toEqual(
			compiled.record.sources
				.map(({ id }) => id)
				.filter((id) => id !== 'GK')
				.sort()
		);
	});

	it('are the same text twice', () => {
		expect(openData(compiled).get('sources.bib')).toBe(text('sources.bib'));
	});
});

const hasOgr = spawnSync('ogrinfo', ['--version']).status === 0;

describe.skipIf(!hasOgr)('in GDAL', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'open-data-'));
		for (const [name, content] of files) writeFileSync(join(folder, name), content);
	});
	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	it.each([...files.keys()].filter((name) => /\.(csv|geojson|lpf\.json)$/.test(name)))(
		'%s opens without a word of complaint',
		(name) => {
			const run = spawnSync('ogrinfo', ['-ro', '-al', '-so', join(folder, name)], { encoding: 'utf8' });
			expect([run.status, run.stderr]).toEqual([0, '']);
		}
	);
});
