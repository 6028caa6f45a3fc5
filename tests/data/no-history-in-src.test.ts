import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { escaped, namesOfRecord } from './names-of-record.ts';

/*
 * History lives only in geodata/: no file of src/ may hold a name or an id of the record, so that an atlas of another
 * country is made by replacing one folder.
 */

const ROOT = resolve(import.meta.dirname, '../..');
function sourceFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return entry.name === 'generated' ? [] : sourceFiles(path);
		return /\.(ts|svelte|mjs|css|html|json)$/.test(entry.name) ? [path] : [];
	});
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
				.filter((name) => new RegExp(`(?<![\\p{L}\\d-])${escaped(name)}(?![\\p{L}\\d-])`, 'u').test(text))
				.map((name) => `${path}: ${name}`)
		);
		expect(found).toEqual([]);
	});
});
