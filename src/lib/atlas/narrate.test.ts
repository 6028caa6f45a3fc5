import { describe as suite, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { describe } from './describe.ts';
import { narrate, type NarrationWords } from './narrate.ts';
import { between, day, held, tinyAtlas } from './testing/tiny-atlas.ts';

const rest = ['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'));
const words: NarrationWords = {
	about: (clause) => `about now ${clause}`,
	passes: (areas, from, to) => `${areas.join('+')} passes from ${from} to ${to}`,
	seats: (holders, total) => holders.map(({ name, seats }) => `${name} ${seats}/${total}`).join(', '),
	contestedBy: (claimants) => `contested hands (${claimants.join(', ')})`,
	contested: 'contested',
	unknown: 'unknown'
};

function told(control: ReturnType<typeof held>[], value: number): string {
	const core = createAtlasCore(tinyAtlas({ control }));
	return narrate(
		core,
		describe(core, { day: day(value), view: 'de-facto', selection: null, names: 'period' }),
		words
	);
}

suite('narrate', () => {
	it('tells who holds the seats on a day without news', () => {
		expect(told([held('na', 0, 100, 'blue'), ...rest], 5)).toBe('The blue 1/2, The red 1/2.');
	});

	it('tells what happened in the record’s own words, once for all areas', () => {
		const change = { change: 'the gates are opened' };
		const control = [
			held('na', 0, 10, 'red'),
			held('na', 10, 100, 'blue', change),
			held('nb', 0, 10, 'red'),
			held('nb', 10, 100, 'blue', change),
			...rest.slice(1)
		];
		expect(told(control, 10)).toBe('The gates are opened.');
	});

	it('says “about” of an uncertain day', () => {
		const control = [
			held('na', 0, 10, 'red'),
			held('na', between(8, 10, 12), 100, 'blue', { change: 'the gates are opened' }),
			...rest
		];
		expect(told(control, 10)).toBe('About now the gates are opened.');
	});

	it('has words for a change without words of its own', () => {
		const control = [
			held('na', 0, 10, 'red'),
			held('na', 10, 100, 'blue'),
			held('nb', 0, 10, 'red'),
			held('nb', 10, 100, 'blue'),
			...rest.slice(1)
		];
		expect(told(control, 10)).toBe('NA+NB passes from The red to The blue.');
	});

	it('adds what goes on, once', () => {
		const situation = 'a siege goes on';
		const control = [
			held('na', 0, 100, 'red', { situation }),
			held('nb', 0, 100, 'red', { situation }),
			...rest.slice(1)
		];
		expect(told(control, 10)).toBe('The red 2/2. A siege goes on.');
	});

	it('leaves out what goes on when the sentence would grow too long to read', () => {
		const control = [held('na', 0, 100, 'red', { situation: 'x'.repeat(200) }), ...rest];
		expect(told(control, 10)).toBe('The red 2/2.');
	});
});
