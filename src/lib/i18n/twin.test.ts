import { describe, expect, it } from 'vitest';
import { twinWords } from './twin.ts';

const names = Array.from({ length: 200 }, (_, i) => `land ${i}.`);
const named = (text: string) => names.filter((name) => text.includes(name)).length;

describe('the map in words', () => {
	it('names all areas of a few, and of very many the first and how many more there are', () => {
		expect(named(twinWords.part(names.slice(0, 24), 'Red'))).toBe(24);
		const text = twinWords.part(names, 'Red');
		expect(named(text)).toBe(24);
		expect(text).toContain('176');
	});

	it('does so in what it says of a contested land', () => {
		const holding = {
			kind: 'polity',
			names: ['Red'],
			aboutKm2: 1000,
			share: 0.5,
			allDistricts: 500
		} as const;
		const text = twinWords.holding({ ...holding, districts: names, parts: names });
		expect(named(text)).toBe(24);
		expect(text).toContain('and 176 more');
	});
});
