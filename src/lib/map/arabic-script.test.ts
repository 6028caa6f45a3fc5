import { describe, expect, it } from 'vitest';
import { joinable } from './arabic-script.ts';

describe('joinable', () => {
	it('writes e as a heh that does not join on', () => {
		expect(joinable('\u0642\u06d5\u0634')).toBe('\u0642\u0647\u200c\u0634');
	});

	it('leaves the last letter of a word without a non-joiner', () => {
		expect(joinable('\u062f\u06d5 \u062f\u06d5')).toBe('\u062f\u0647 \u062f\u0647');
	});

	it('leaves other letters and other scripts alone', () => {
		expect(joinable('Abc \u0622\u0642\u0633\u06c7')).toBe('Abc \u0622\u0642\u0633\u06c7');
	});
});
