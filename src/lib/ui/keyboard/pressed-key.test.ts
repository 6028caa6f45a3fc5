import { describe, expect, it } from 'vitest';
import { pressedKey } from './pressed-key.ts';

describe('pressedKey', () => {
	it.each([
		['s', 'KeyS', 's'],
		['S', 'KeyS', 's'],
		['ы', 'KeyS', 's'],
		['Ы', 'KeyS', 's'],
		['س', 'KeyS', 's'],
		['л', 'KeyK', 'k'],
		// A Latin layout means what it prints, wherever the key is.
		['a', 'KeyQ', 'a'],
		['/', 'Digit7', '/'],
		['?', 'Digit7', '?'],
		['б', 'Comma', ','],
		['ظ', 'Slash', '/'],
		['؟', 'Slash', '?'],
		['？', 'Slash', '?'],
		[' ', 'Space', ' '],
		['ArrowLeft', 'ArrowLeft', 'ArrowLeft'],
		['ß', 'Minus', 'ß']
	])('takes “%s” on %s for “%s”', (key, code, expected) => {
		expect(pressedKey({ key, code })).toBe(expected);
	});
});
