import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

describe('wrapText', () => {
	it('breaks between words', () => {
		expect(wrapText('one two three four', 9, 5)).toEqual(['one two', 'three', 'four']);
	});

	it('says that it cut', () => {
		expect(wrapText('one two three four', 9, 2)).toEqual(['one two', 'three…']);
	});

	it('keeps every word, in order, while there are lines', () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/)), (words) => {
				const lines = wrapText(words.join(' '), 12, 1000);
				expect(lines.join(' ')).toBe(words.join(' '));
				for (const line of lines) expect(line.length).toBeLessThanOrEqual(12);
			})
		);
	});
});
