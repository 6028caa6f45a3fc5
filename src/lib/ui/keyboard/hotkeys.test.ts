import { describe, expect, it } from 'vitest';
import { PRESENT_KEYS } from '../present/present-keys.ts';
import { HOTKEYS, nameOfKey } from './hotkeys.ts';

describe('the name of a key', () => {
	it('is what stands on it: one letter, or a word of the interface', () => {
		const names = [...HOTKEYS, ...PRESENT_KEYS].flatMap(({ keys }) => keys.map(nameOfKey));
		expect(names.length).toBeGreaterThan(20);
		// What a program calls a key is a long word in capitals.
		for (const name of names) expect(name).not.toMatch(/\p{Lu}{3}/u);
		expect(nameOfKey('ArrowDown')).toBe('↓');
	});
});
