import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Letters } from './letters.ts';
import { faceOf, readFaces, spareFace, type SiteFace, type Type } from './site-faces.ts';

/* Texts are set by the browser's choice of fonts: family, then style and weight, whatever file a letter lies in. */

const FILES = [
	['Source Serif 4', 'source-serif-4', ['latin', 'cyrillic'], [400, 600]],
	['Source Sans 3', 'source-sans-3', ['latin', 'cyrillic'], [400, 600]],
	['Noto Naskh Arabic', 'noto-naskh-arabic', ['arabic'], [500]]
] as const;

const serif: Type = {
	families: ['Source Serif 4', 'Noto Naskh Arabic'],
	weight: 600,
	style: 'normal',
	size: 100
};

let folder: string;
let faces: SiteFace[];
let letters: Letters;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'faces-'));
	const rules = FILES.flatMap(([family, name, subsets, weights]) =>
		subsets.flatMap((subset) =>
			weights.map((weight) => {
				const file = `${name}-${subset}-${weight}-normal.woff2`;
				copyFileSync(join('node_modules/@fontsource', name, 'files', file), join(folder, file));
				return `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};font-display:swap;src:url('./${file}')}`;
			})
		)
	);
	writeFileSync(join(folder, 'fonts.css'), rules.join('\n'));
	faces = await readFaces(folder);
	letters = new Letters(faces);
});

afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe('the face of a letter', () => {
	it.each([
		['N', serif, 'Source Serif 4', 600],
		['Ж', serif, 'Source Serif 4', 600],
		['Ж', { ...serif, weight: 400 }, 'Source Serif 4', 400],
		['Ж', { ...serif, families: ['Source Sans 3'], weight: 700 }, 'Source Sans 3', 600],
		// What no family has upright, or slanted, is as it is.
		['N', { ...serif, style: 'italic' }, 'Source Serif 4', 600],
		['ش', serif, 'Noto Naskh Arabic', 500]
	] as const)('of %s in %o is of %s %d', (letter, type, family, weight) => {
		const face = faceOf(faces, letter, type);
		expect([face?.family, face?.weight]).toEqual([family, weight]);
	});

	it('of an arrow, which no page brings, is one of the package', async () => {
		const spare = await spareFace('→');
		expect(faceOf([...faces, spare], '→', { ...serif, families: [...serif.families, spare.family] })).toBe(
			spare
		);
		await expect(spareFace('\u{1F600}')).rejects.toThrow('has no');
	});

	it('is none where no family has it', () => {
		expect(faceOf(faces, '山', serif)).toBeUndefined();
		expect(letters.set('a山b', serif).missing).toEqual(['山']);
	});
});

describe('a line', () => {
	const widthOf = (text: string, type = serif) => letters.set(text, type).width;

	it('is as wide as its letters with their kerning, and the space asked for', () => {
		expect(widthOf('AV')).toBeLessThan(widthOf('A') + widthOf('V'));
		expect(widthOf('ab', { ...serif, spacing: 10 })).toBeCloseTo(widthOf('ab') + 20);
		expect(widthOf('ab', { ...serif, size: 50 })).toBeCloseTo(widthOf('ab') / 2);
	});

	it('joins Arabic letters, from right to left', () => {
		const { glyphs } = letters.set('شر', serif);
		const alone = letters.set('ش', serif).glyphs[0]?.glyph;
		// The first letter stands last and has another form.
		expect(glyphs.at(-1)?.glyph).not.toBe(alone);
		expect(widthOf('شر', { ...serif, spacing: 10 })).toBeCloseTo(widthOf('شر'));
	});

	it('has the outlines of its letters, above the base line', () => {
		const d = letters.outline('lo', serif);
		expect(d.match(/M/g)?.length).toBeGreaterThanOrEqual(3);
		const heights = (d.match(/-?[\d.]+/g) ?? []).map(Number).filter((_, i) => i % 2 === 1);
		expect(Math.min(...heights)).toBeLessThan(-60);
		expect(Math.max(...heights)).toBeLessThan(5);
	});

	it('may run along another, turned as that is', () => {
		const down = letters.outlineAlong(
			'l',
			serif,
			[
				[0, 0],
				[0, 400]
			],
			0
		);
		const xs = [...down.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
		// Written downwards, its top is on the right.
		expect(Math.max(...xs)).toBeGreaterThan(60);
		expect(Math.min(...xs)).toBeGreaterThan(-5);
	});
});
