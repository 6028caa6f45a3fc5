import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '#compiler/compile.ts';
import { attestedFacts } from '#lib/atlas/attested-facts.ts';
import { faultsOf } from '#compiler/testing/fixture.ts';

/* The second real atlas, in examples/: small, of another land and time, and cited. other-atlases.test.ts builds its site. */

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'examples/secession-and-readmission');
const compiled = compile(FOLDER);

/** Files that the folder ships, not what is built in it. */
const shipped = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
	.filter((path) => !/^(?:build|dist)\b/.test(path))
	.map((path) => join(FOLDER, path))
	.filter((path) => statSync(path).isFile());

describe('the example', () => {
	it('compiles without a fault', () => {
		expect(faultsOf(compiled)).toEqual([]);
	});

	it('is small: sixteen areas, and a folder of less than 400 kB', () => {
		if (!compiled.ok) throw new Error('not compiled');
		expect(compiled.atlas.units).toHaveLength(16);
		expect(shipped.reduce((bytes, path) => bytes + statSync(path).size, 0)).toBeLessThan(400_000);
	});

	it('has dated changes, events, and sources that say where', () => {
		if (!compiled.ok) throw new Error('not compiled');
		const { atlas, history } = compiled;
		const changes = atlas.control.filter(({ start }) => start.best > atlas.period.start);
		expect(changes.length).toBeGreaterThan(50);
		expect(atlas.events.length).toBeGreaterThan(60);
		const located = new Set([
			...history.sources.filter(({ id }) => pageOf(id)).map(({ id }) => id),
			...attestedFacts(atlas, history).flatMap((attestations) =>
				attestations.filter(({ locator }) => locator !== undefined).map(({ source }) => source)
			)
		]);
		located.delete('GK');
		expect(located.size).toBeGreaterThan(50);
	});

	it('keeps accounts that differ beside each other', () => {
		if (!compiled.ok) throw new Error('not compiled');
		expect(compiled.atlas.versions.map(({ area }) => area)).toEqual(
			expect.arrayContaining(['texas', 'virginia', 'missouri', 'kentucky'])
		);
	});

	it('is a folder that the atlas of this project does not read', () => {
		const own = readdirSync(join(ROOT, 'geodata'), { recursive: true, encoding: 'utf8' });
		expect(own.filter((path) => path.includes('secession'))).toEqual([]);
	});
});

describe('an atlas of the southern hemisphere', () => {
	it('compiles without a fault', () => {
		expect(faultsOf(compile(join(ROOT, 'tests/fixtures/estuary')))).toEqual([]);
	});
});

/** The pages of a source itself, as sources.json has them. */
function pageOf(id: string): string | undefined {
	const sources = JSON.parse(readFileSync(join(FOLDER, 'sources.json'), 'utf8')) as {
		id: string;
		page?: string;
	}[];
	return sources.find((source) => source.id === id)?.page;
}
