import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { core } from '../built-core.ts';

/*
 * History lives only in geodata/: no file of src/ may hold a name or an id of the record, so that an atlas of another
 * country is made by replacing one folder.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const { atlas } = core;

/** Words that are names in the record and plain words elsewhere. */
const PLAIN_WORDS = new Set([
	'seven',
	'three',
	'cities',
	'coalition',
	'contested',
	'insurgents',
	'cities elsewhere',
	// A vocabulary of kinds of places, too.
	'geonames'
]);
/** What the units of this history are called, which another atlas has under other words. */
const UNITS = ['province', 'provinces', 'provincial', 'county', 'counties', 'prefecture', 'oblast'];
const SHORTEST = 4;

function sourceFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return entry.name === 'generated' ? [] : sourceFiles(path);
		return /\.(ts|svelte|mjs|css|html|json)$/.test(entry.name) ? [path] : [];
	});
}

function namesOfRecord(): Set<string> {
	const names = [
		atlas.title,
		...[...atlas.groups, ...atlas.polities, ...atlas.districts, ...atlas.units, ...atlas.cities].flatMap(
			({ id, name }) => [id, name]
		),
		...atlas.places.flatMap((place) => [
			place.id,
			...place.toponyms.flatMap((toponym) => [toponym.name, toponym.latin ?? ''])
		]),
		...atlas.sources.map((source) => source.id),
		...UNITS
	];
	return new Set(
		names
			.map((name) => name.toLowerCase())
			.filter((name) => name.length >= SHORTEST && !PLAIN_WORDS.has(name))
	);
}

describe('src/', () => {
	const files = sourceFiles(join(ROOT, 'src')).map((path) => ({
		path: relative(ROOT, path),
		text: readFileSync(path, 'utf8').toLowerCase()
	}));
	const names = namesOfRecord();

	it('is searched for a full list of names', () => {
		expect(files.length).toBeGreaterThan(40);
		expect(names.size).toBeGreaterThan(200);
	});

	it('holds no name or id of the record', () => {
		const found = files.flatMap(({ path, text }) =>
			[...names]
				.filter((name) => new RegExp(`(?<![\\p{L}\\d-])${escape(name)}(?![\\p{L}\\d-])`, 'u').test(text))
				.map((name) => `${path}: ${name}`)
		);
		expect(found).toEqual([]);
	});
});

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
