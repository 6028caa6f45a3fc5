import { expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { daysHeld } from './days-held.ts';
import { between, held, tinyAtlas } from './testing/tiny-atlas.ts';

it('adds up what each side held, the longest first, and rounds what is uncertain', () => {
	const core = createAtlasCore(
		tinyAtlas({
			control: [
				held('na', 0, 30, 'red'),
				held('na', 30, 50, 'blue'),
				held('na', 50, 77, 'red'),
				held('na', between(73, 77, 83), 100, null),
				...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
			]
		})
	);
	expect(daysHeld(core, 'na')).toEqual([
		{ status: 'held', polity: 'red', aboutDays: 57, isExact: true },
		{ status: 'unknown', polity: null, aboutDays: 25, isExact: false },
		{ status: 'held', polity: 'blue', aboutDays: 20, isExact: true }
	]);
	expect(daysHeld(core, 'nb')).toMatchObject([{ polity: 'red', aboutDays: 100 }]);
});
