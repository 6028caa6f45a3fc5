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
		{ by: { status: 'held', deFacto: 'red', claimants: [] }, aboutDays: 57, isExact: true },
		{ by: { status: 'unknown', deFacto: null, claimants: [] }, aboutDays: 25, isExact: false },
		{ by: { status: 'held', deFacto: 'blue', claimants: [] }, aboutDays: 20, isExact: true }
	]);
	expect(daysHeld(core, 'nb')).toMatchObject([{ by: { deFacto: 'red' }, aboutDays: 100 }]);
});

it('counts each contest of an area by itself', () => {
	const contest = (start: number, end: number, ...claimants: [string, ...string[]]) =>
		held('na', start, end, claimants[0], { status: 'contested', claimants });
	const core = createAtlasCore(
		tinyAtlas({
			control: [
				contest(0, 30, 'red', 'blue'),
				contest(30, 100, 'red', 'green'),
				...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
			]
		})
	);
	expect(daysHeld(core, 'na').map(({ by, aboutDays }) => [by.claimants, aboutDays])).toEqual([
		[['red', 'green'], 70],
		[['red', 'blue'], 30]
	]);
});
