import { describe as suite, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { describe } from './describe.ts';
import { stateIn } from './state-in.ts';
import { heldSpans } from './holdings.ts';
import { runOf } from './runs.ts';
import { barsOf } from './strip-rows.ts';
import { passageOf } from './succession.ts';
import { between, day, held, tinyAtlas } from './testing/tiny-atlas.ts';

/* Red until day 20, then blue, which is called green from day 50 and loses it to red on day 80. */
const { polities } = tinyAtlas();
const history = [
	held('na', 0, 20, 'red'),
	held('na', between(18, 20, 22), 30, 'blue'),
	held('na', 30, 50, 'blue', { situation: 'Under siege' }),
	held('na', 50, 80, 'green', { change: 'The blue take the name of green' }),
	held('na', 80, 100, 'red')
];
const core = createAtlasCore(
	tinyAtlas({
		polities: polities.map((one) => (one.id === 'green' ? { ...one, continues: 'blue' } : one)),
		control: [...history, ...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))]
	})
);
const runOn = (value: number) => runOf(core, stateIn(core.index.stateOn(day(value)), 'na'), day(value));

suite('a run', () => {
	it('is of a side, and tells its name apart', () => {
		expect(runOn(25)).toMatchObject({
			since: { best: 20 },
			until: { best: 80 },
			named: { since: null, until: { best: 50 } }
		});
		expect(runOn(60)).toMatchObject({
			since: { best: 20 },
			until: { best: 80 },
			named: { since: { best: 50 }, until: null }
		});
	});

	it('has no name apart where the side has one only, and no bound at the edge of the period', () => {
		expect(runOn(5)).toMatchObject({ since: null, until: { best: 20 }, named: null });
		expect(runOn(90)).toMatchObject({ since: { best: 80 }, until: null, named: null });
	});
});

suite('what passes between two records', () => {
	it.each([
		[0, 'change'],
		[1, 'none'],
		[2, 'renaming'],
		[3, 'change']
	])('after record %i is a %s', (i, expected) => {
		const [from, to] = [history[i], history[i + 1]];
		expect(from && to && passageOf(core, from, to)).toBe(expected);
	});

	it('is the edge of a bar; nothing fades where nothing passes', () => {
		expect(barsOf(core, 'na').map(({ edge, fade }) => [edge, fade !== null])).toEqual([
			['none', false],
			['change', true],
			['none', false],
			['renaming', false],
			['change', false]
		]);
	});

	it('rings an area on the map only where it changes hands', () => {
		const ringed = (value: number) =>
			describe(core, { day: day(value), view: 'de-facto', selection: null, names: 'period' })
				.units.filter(({ changesToday }) => changesToday)
				.map(({ id }) => id);
		expect([20, 50, 80].map(ringed)).toEqual([['na'], [], ['na']]);
	});
});

it('what a polity held is one span under its name, which says that its side held it before or after', () => {
	expect(heldSpans(core, 'blue').get('na')).toMatchObject([
		{ start: { best: 20 }, end: { best: 50 }, isHeldBefore: false, isHeldAfter: true }
	]);
	expect(heldSpans(core, 'green').get('na')).toMatchObject([
		{ start: { best: 50 }, end: { best: 80 }, isHeldBefore: true, isHeldAfter: false }
	]);
});
