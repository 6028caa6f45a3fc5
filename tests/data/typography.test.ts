import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceTexts } from '#compiler/translations/source-texts.ts';

/** An apostrophe of a romanisation belongs to the name. */
const NAMES = /Yan'an|Savel'yev/g;

describe('the texts of the record', () => {
	it('have one style of quotation marks and apostrophes, the curved one', () => {
		const texts = [...sourceTexts(join(import.meta.dirname, '../../geodata'))].flatMap(([file, records]) =>
			[...records].flatMap(([key, paths]) =>
				[...paths].map(([path, text]) => ({ at: `${file} ${key} ${path}`, text }))
			)
		);
		expect(texts.length).toBeGreaterThan(3000);
		expect(texts.filter(({ text }) => /["']/.test(text.replace(NAMES, ''))).map(({ at }) => at)).toEqual([]);
	});
});
