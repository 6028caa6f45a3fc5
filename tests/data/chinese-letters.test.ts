import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { expect, it } from 'vitest';
import { lettersIn } from '../../src/tools/glyph-outlines.ts';

const GENERATED = join(import.meta.dirname, '../../src/lib/generated');
const FONTS = join(GENERATED, 'fonts');

/** Chinese characters that no font for them has, of those that a file holds. */
async function withoutFont(file: string): Promise<string[]> {
	const text = readFileSync(join(GENERATED, file), 'utf8');
	const letters = [...new Set(text.match(/\p{Script=Han}/gu))].join('');
	const drawn = new Set<string>();
	for (const name of readdirSync(FONTS).filter((one) => one.startsWith('noto-serif-'))) {
		const font = await subsetFont(readFileSync(join(FONTS, name)), letters, { targetFormat: 'sfnt' });
		for (const letter of lettersIn(font, letters)) drawn.add(letter);
	}
	return [...letters].filter((letter) => !drawn.has(letter));
}

it('has a font for every Chinese character of the atlas', async () => {
	expect(await withoutFont('atlas.json')).toEqual([]);
});

it('lacks one of the record: of a title in Japanese writing', async () => {
	expect(await withoutFont('record.json')).toEqual(['尭']);
});
