import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { openData } from '#compiler/open-data.ts';
import type { DataPackage } from '#compiler/open-data/package.ts';
import { compileEdited } from '#compiler/testing/fixture.ts';
import { compiled, files, textOf as text } from './open-files.ts';

const SCHEMA = JSON.parse(
	readFileSync(join(import.meta.dirname, 'linked-places.schema.json'), 'utf8')
) as object;

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
		validate(JSON.parse(text('gazetteer.lpf.json', openData(other))));
		expect(validate.errors ?? []).toEqual([]);
	});

	it('is refused when it is not', () => {
		const broken = text('gazetteer.lpf.json').replaceAll('"toponym"', '"name"');
		expect(validate(JSON.parse(broken))).toBe(false);
	});
});

describe('data package', () => {
	const description = JSON.parse(text('datapackage.json')) as DataPackage & {
		licenses: { name: string }[];
		created: string;
	};
	const { resources, licenses, version, created } = description;

	it('describes every file, with its length and checksum', () => {
		expect(resources.map(({ path }) => path)).toEqual(
			[...files.keys()].filter((name) => name !== 'datapackage.json')
		);
		for (const { path, bytes, hash } of resources) {
			const content = files.get(path) ?? '';
			expect(bytes).toBe(Buffer.byteLength(content));
			expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
		}
		expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
		for (const { name } of resources) expect(name).toMatch(/^[a-z0-9._-]+$/);
	});

	it('says what each file answers', () => {
		for (const { path, title } of resources) expect(title, path).not.toBe(path);
	});

	it('names edition and hash, the day of issue and the licence', () => {
		expect(version).toBe(`${compiled.atlas.edition?.version ?? ''}+${compiled.atlas.version}`);
		expect(created).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
		expect(licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
	});

	it('has the address of the site where it knows it', () => {
		const { homepage } = JSON.parse(
			text('datapackage.json', openData(compiled, 'https://atlas.example/'))
		) as {
			homepage: string;
		};
		expect(homepage).toBe('https://atlas.example/');
		expect(description).not.toHaveProperty('homepage');
	});

	it('is the same twice', () => {
		expect(openData(compiled).get('datapackage.json')).toBe(text('datapackage.json'));
	});
});

describe('codebook', () => {
	it('explains every file, column and code', () => {
		const sections = new Map(
			text('codebook.md')
				.split('\n### ')
				.map((section) => [section.split('\n', 1)[0], section])
		);
		const { resources } = JSON.parse(text('datapackage.json')) as DataPackage;
		for (const { path, schema, properties } of resources.filter(({ path }) => path !== 'codebook.md')) {
			const section = sections.get(path) ?? '';
			for (const { name, categories = [] } of [...(schema?.fields ?? []), ...(properties ?? [])]) {
				expect(section, path).toContain(`| \`${name}\` |`);
				for (const { value } of categories) expect(section, `${path} ${name}`).toContain(`\`${value}\``);
			}
		}
		expect(sections.size).toBeGreaterThan(40);
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

	it.each([...files.keys()].filter((name) => /\.(csv|geojson|gpkg|lpf\.json)$/.test(name)))(
		'%s opens without a word of complaint',
		(name) => {
			const run = spawnSync('ogrinfo', ['-ro', '-al', '-so', join(folder, name)], { encoding: 'utf8' });
			expect([run.status, run.stderr]).toEqual([0, '']);
		}
	);
});
