import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { MOST_BYTES, picturesOf } from '../pictures/readme-pictures.mjs';
import { compileGeodata } from './compiled.ts';

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const pictures = picturesOf(readme);
const facts = atlasFacts(createAtlasCore(compileGeodata().atlas));

describe('README', () => {
	it('opens with a picture, then the sentence, then the two commands', () => {
		const order = [
			'# Ten Districts',
			'[![',
			'who held what, on which day',
			'npm start',
			'npm test',
			'Three links'
		];
		const at = order.map((part) => readme.indexOf(part));
		expect(at).not.toContain(-1);
		expect(at).toEqual([...at].sort((a, b) => a - b));
		expect(readme.slice(0, at[2])).not.toContain('##');
	});

	it('leads to a day, a comparison and a tour', () => {
		const states = pictures.map(({ fragment }) => decodeUrl(`#${fragment}`, '', facts).state);
		expect(states.map(({ compare, tour }) => [compare !== null, tour !== null])).toEqual([
			[false, false],
			[false, false],
			[true, false],
			[false, true]
		]);
	});

	it.each(pictures)('$path is a picture of its link, and small', ({ alt, path, fragment }) => {
		expect(decodeUrl(`#${fragment}`, '', facts).notices).toEqual([]);
		expect(alt.length).toBeGreaterThan(40);
		const bytes = readFileSync(join(ROOT, path));
		expect(bytes.toString('latin1', 8, 12)).toBe('WEBP');
		expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
	});
});
