import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { freshId, readConsoleMemory, writeMemory, type ConsoleMemory } from './lesson-memory.ts';
import { isId } from './protocol.ts';

const facts = atlasFacts(createAtlasCore(tinyAtlas()));
const memory: ConsoleMemory = {
	session: freshId(),
	showing: {
		view: { ...defaultViewState(facts), day: day(12), view: 'both' },
		areHoldersHidden: true,
		isRevealed: false,
		isBlank: true,
		ground: 'dark',
		isPointing: false,
		pointer: null,
		pen: null,
		strokes: []
	},
	isFrozen: true,
	drawn: [{ colour: 'red', points: [{ x: 0, y: 1 }] }],
	began: 1000,
	paused: null,
	enlarged: 2
};

describe('the memory of a console', () => {
	it('is read as it was kept', () => {
		const kept: unknown = JSON.parse(JSON.stringify(writeMemory(memory, facts)));
		expect(readConsoleMemory(kept, facts)).toEqual(memory);
	});

	it.each([
		['nothing', null],
		['a text', 'x'],
		['another form of it', { ...memory, showing: 7 }],
		['a session of the script kind', { session: '<b>' }],
		['a drawing that is none', { drawn: [{ colour: 'red', points: [] }] }],
		['a time that is none', { began: NaN }],
		['a size that no notes have', { enlarged: 99 }]
	])('begins anew where there is %s', (_, part) => {
		const whole = writeMemory(memory, facts) as object;
		const kept = typeof part === 'object' && part !== null ? { ...whole, ...part } : part;
		expect(readConsoleMemory(kept, facts)).toBeNull();
	});

	it('has a session of its own', () => {
		expect(isId(freshId())).toBe(true);
		expect(freshId()).not.toBe(freshId());
	});
});
