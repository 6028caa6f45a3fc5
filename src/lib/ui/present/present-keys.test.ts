import { describe, expect, it } from 'vitest';
import { presentKeyOf, type PresentKeyPress } from './present-keys.ts';
import { requestOf } from './request-of.ts';

const press = (key: string, more: Partial<PresentKeyPress> = {}): PresentKeyPress => ({
	key,
	code: '',
	repeat: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	defaultPrevented: false,
	target: null,
	...more
});

describe('the keys of a presentation', () => {
	it('are those of clickers and of the keyboard, whatever the case', () => {
		for (const key of ['PageDown', 'ArrowRight', 'n'])
			expect(presentKeyOf(press(key))?.label).toBe('present.next');
		for (const key of ['b', 'B', '.']) expect(presentKeyOf(press(key))?.label).toBe('present.blank');
		expect(presentKeyOf(press('b', { ctrlKey: true }))).toBeNull();
		expect(presentKeyOf(press('x'))).toBeNull();
		// The notes ask a teacher to step day by day; clickers send the arrows to the sides.
		expect(presentKeyOf(press('ArrowDown'))?.label).toBe('present.later');
		expect(requestOf(press('ArrowUp'))).toBe('earlier');
	});

	it('step on while they are held, and switch once', () => {
		const held = { repeat: true };
		expect(presentKeyOf(press('PageDown', held))?.repeats).toBe(true);
		expect(presentKeyOf(press('b', held))?.repeats).not.toBe(true);
		expect(requestOf(press('PageDown', held))).toBe('advance');
		expect(requestOf(press('b', held))).toBeNull();
		expect(requestOf(press('b'))).toBe('blank');
	});
});
