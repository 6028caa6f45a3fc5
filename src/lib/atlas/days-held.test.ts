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
	expect(daysHeld(core, 'na')).toMatchObject([
		{ names: [{ by: { deFacto: 'red' }, aboutDays: 57 }], aboutDays: 57, isExact: true },
		{ names: [{ by: { status: 'unknown' } }], aboutDays: 25, isExact: false },
		{ names: [{ by: { deFacto: 'blue' } }], aboutDays: 20, isExact: true }
	]);
	expect(daysHeld(core, 'nb')).toMatchObject([{ names: [{ by: { deFacto: 'red' } }], aboutDays: 100 }]);
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
	expect(
		daysHeld(core, 'na').map(({ names, aboutDays }) => [names.map(({ by }) => by.claimants), aboutDays])
	).toEqual([
		[[['red', 'green']], 70],
		[[['red', 'blue']], 30]
	]);
});

it('counts a side once, under all its names, and is in no doubt of what a renaming divides', () => {
	const { polities } = tinyAtlas();
	const core = createAtlasCore(
		tinyAtlas({
			polities: polities.map((one) => (one.id === 'green' ? { ...one, continues: 'blue' } : one)),
			control: [
				held('na', 0, 30, 'red'),
				held('na', 30, 50, 'blue'),
				held('na', between(45, 50, 65), 100, 'green'),
				...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
			]
		})
	);
	expect(daysHeld(core, 'na')).toMatchObject([
		{
			aboutDays: 70,
			isExact: true,
			names: [
				{ by: { deFacto: 'blue' }, aboutDays: 20, isExact: true },
				{ by: { deFacto: 'green' }, isExact: false }
			]
		},
		{ aboutDays: 30, isExact: true, names: [{ by: { deFacto: 'red' } }] }
	]);
});
