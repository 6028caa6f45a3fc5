import { describe as suite, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { describe } from './describe.ts';
import { holdingsOf } from './holdings.ts';
import { narrate } from './narrate.ts';
import { narrationWords } from '#lib/i18n/narration.ts';
import { day, held, tinyAtlas } from './testing/tiny-atlas.ts';

function contest(area: string, start: number, ...claimants: [string, ...string[]]) {
	return held(area, start, 100, claimants[0], { status: 'contested', claimants });
}

function legendWith(control: ReturnType<typeof held>[], view: 'de-facto' | 'de-jure' = 'de-facto') {
	const core = createAtlasCore(tinyAtlas({ control: [...control, held('far', 0, 100, 'red')] }));
	const scene = describe(core, { day: day(10), view, selection: null, names: 'period' });
	return { core, scene };
}

suite('legendOf', () => {
	it('has a line for each set of claimants', () => {
		const { scene } = legendWith([
			contest('na', 0, 'red', 'blue'),
			contest('nb', 0, 'blue', 'green'),
			contest('sa', 0, 'red', 'blue'),
			held('sb', 0, 100, 'red')
		]);
		expect(
			scene.legend.map(({ claimants, units, seats, share }) => [claimants, units, seats, share])
		).toEqual([
			[['red', 'blue'], ['na', 'sa'], 2, 0.5],
			[['blue', 'green'], ['nb'], 0, 0.25],
			[[], ['sb'], 0, 0.25]
		]);
	});

	it('keeps apart who sits in the seat: the hatch is another', () => {
		const { scene } = legendWith([
			contest('na', 0, 'red', 'blue'),
			contest('nb', 0, 'blue', 'red'),
			contest('sa', 0, 'red', 'blue', 'green'),
			contest('sb', 0, 'red', 'green', 'blue')
		]);
		expect(scene.legend).toHaveLength(4);
		for (const { units, fill } of scene.legend) {
			expect(scene.units.filter(({ id }) => units.includes(id)).map((unit) => unit.fill)).toEqual([fill]);
		}
	});

	it('says what is contested also where the map shows title', () => {
		const control = [
			contest('na', 0, 'red', 'blue'),
			contest('nb', 0, 'blue', 'green'),
			held('sa', 0, 100, 'red'),
			held('sb', 0, 100, 'red')
		];
		const { core, scene } = legendWith(control, 'de-jure');
		expect(scene.legend.map(({ key }) => key)).toEqual(['polity:red']);
		expect(
			holdingsOf(core, scene).map(({ entry, districts, parts }) => [entry.key, districts, parts])
		).toEqual([
			['polity:red', ['South'], []],
			['contested:red|blue', ['North'], []],
			['contested:blue|green', [], ['NB']]
		]);
	});

	it('a change without words of its own names the claimants of each area', () => {
		const { core, scene } = legendWith([
			held('na', 0, 10, 'red'),
			contest('na', 10, 'red', 'blue'),
			held('nb', 0, 10, 'red'),
			contest('nb', 10, 'red', 'green'),
			held('sa', 0, 100, 'red'),
			held('sb', 0, 100, 'red')
		]);
		expect(narrate(core, scene, narrationWords, 400)).toBe(
			'NA passes from the red to contested hands (the red and the blue). NB passes from the red to contested hands (the red and the green). Red holds one of the district seats; one is contested.'
		);
	});
});
