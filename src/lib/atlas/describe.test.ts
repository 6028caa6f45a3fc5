import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { createAtlasCore } from './core.ts';
import { describe } from './describe.ts';
import type { ControlView } from './scene.ts';
import type { NameScheme } from './model/toponym.ts';
import type { Day } from './time/day.ts';
import { between, day, held, tinyAtlas, title } from './testing/tiny-atlas.ts';

const rest = ['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'));

function sceneOf(
	control: ReturnType<typeof held>[],
	value: number,
	view: ControlView = 'de-facto',
	titles = [title('whole', 0, 100, 'red')]
) {
	return describe(createAtlasCore(tinyAtlas({ control, titles })), {
		day: day(value),
		view,
		selection: null,
		names: 'period'
	});
}

suite('describe', () => {
	it('gives a district the holder of its seat, and names the parts that differ', () => {
		const scene = sceneOf([held('na', 0, 100, 'blue'), ...rest], 10);
		const north = scene.rows.find((row) => row.id === 'north');
		expect(north?.deFacto).toBe('blue');
		expect(north?.parts.map((part) => [part.unit, part.deFacto])).toEqual([['nb', 'red']]);
		expect(scene.units.filter((unit) => unit.isPartApart).map((unit) => unit.id)).toEqual(['nb']);
	});

	it('joins records of one holder into one run', () => {
		const scene = sceneOf(
			[
				held('na', 0, 10, 'blue'),
				held('na', 10, 30, 'red'),
				held('na', 30, 60, 'red', { confidence: 'low' }),
				held('na', 60, 100, 'blue'),
				...rest
			],
			45
		);
		const north = scene.rows.find((row) => row.id === 'north');
		expect([north?.since?.best, north?.until?.best]).toEqual([10, 60]);
	});

	it('leaves since and until open at the edges of the period', () => {
		const [north] = sceneOf([held('na', 0, 100, 'red'), ...rest], 45).rows;
		expect([north?.since, north?.until]).toEqual([null, null]);
	});

	it('marks what changes on the day: units, rows, and the town of the unit only', () => {
		const scene = sceneOf(
			[held('na', 0, 100, 'red'), ...rest.slice(1), held('nb', 0, 20, 'red'), held('nb', 20, 100, 'blue')],
			20
		);
		expect(scene.units.filter((unit) => unit.changesToday).map((unit) => unit.id)).toEqual(['nb']);
		expect(scene.places.filter((place) => place.changesToday).map((place) => place.id)).toEqual(['nb-town']);
		expect(scene.today.map((change) => change.area)).toEqual(['nb']);
		expect([scene.previous, scene.next]).toEqual([null, null]);
	});

	it('hatches what is contested in the challenger’s tint, and a day of doubt half and half', () => {
		const contested = held('na', 0, 100, 'red', { status: 'contested', claimants: ['red', 'blue'] });
		expect(sceneOf([contested, ...rest], 5).units[0]?.fill).toEqual({
			ground: 'red',
			pattern: { kind: 'stripe', of: 'blue', even: false }
		});
		const doubtful = [held('na', 0, 20, 'red'), held('na', between(18, 20, 22), 100, 'blue'), ...rest];
		expect([17, 18, 20, 21, 22].map((value) => sceneOf(doubtful, value).units[0]?.fill.pattern.kind)).toEqual(
			['none', 'stripe', 'stripe', 'stripe', 'none']
		);
	});

	it('paints what is not documented in no tint, and title by its holder', () => {
		expect(sceneOf([held('na', 0, 100, null), ...rest], 5).units[0]?.fill).toEqual({
			ground: null,
			pattern: { kind: 'unknown' }
		});
		expect(sceneOf([held('na', 0, 100, null), ...rest], 5, 'de-jure').units[0]?.fill.ground).toBe('red');
	});

	it('counts seats and area in the legend', () => {
		const { legend } = sceneOf([held('na', 0, 100, 'blue'), ...rest], 5);
		expect(legend.map((entry) => [entry.key, entry.seats, entry.share])).toEqual([
			['polity:red', 1, 0.75],
			['polity:blue', 1, 0.25]
		]);
	});

	it('gives each title once, with its units', () => {
		const titles = [title('whole', 0, 100, 'red'), title('north', 10, 20, 'red', { claimedBy: ['green'] })];
		const scene = sceneOf([held('na', 0, 100, 'red'), ...rest], 12, 'de-facto', titles);
		expect(scene.titles.map(({ claimedBy, units }) => [claimedBy, units])).toEqual([
			[['green'], ['na', 'nb']],
			[[], ['sa', 'sb']]
		]);
	});

	it('holds a title to be the same whoever claims it besides', () => {
		const titles = [
			title('whole', 0, 60, 'red'),
			title('whole', 60, 100, 'blue'),
			title('north', 10, 20, 'red', { claimedBy: ['green'] })
		];
		const control = [held('na', 0, 100, 'red'), ...rest];
		const { titles: told, rows } = sceneOf(control, 12, 'de-jure', titles);
		expect(told.map(({ since, until }) => [since.best, until.best])).toEqual([
			[0, 60],
			[0, 60]
		]);
		expect(rows.map(({ since, until }) => [since, until?.best])).toEqual(rows.map(() => [null, 60]));
		const later = sceneOf(control, 70, 'de-jure', titles).rows;
		expect(later.map(({ since, until }) => [since?.best, until])).toEqual(later.map(() => [60, null]));
	});

	it('says of an area that is as it was the same object, whatever day was asked for before, and nothing else than it would', () => {
		const { atlas } = loadAtlas();
		const { start, end } = atlas.period;
		const core = createAtlasCore(atlas);
		const { places, events } = atlas;
		const asked = fc.record({
			// Near days as a clock goes, and any others.
			to: fc.oneof(
				{ weight: 3, arbitrary: fc.integer({ min: -40, max: 40 }).map((by) => ({ by })) },
				fc.integer({ min: start, max: end - 1 }).map((at) => ({ at }))
			),
			view: fc.oneof(
				{ weight: 4, arbitrary: fc.constant<ControlView>('de-facto') },
				fc.constantFrom<ControlView>('de-jure', 'both')
			),
			selection: fc.oneof(
				{ weight: 3, arbitrary: fc.constant(null) },
				fc.constantFrom(...places.map(({ id }) => ({ kind: 'place', id }) as const)),
				fc.constantFrom(...events.map(({ id }) => ({ kind: 'event', id }) as const))
			),
			names: fc.oneof(
				{ weight: 4, arbitrary: fc.constant<NameScheme>('period') },
				fc.constantFrom<NameScheme>('modern', 'zh')
			)
		});
		let at = start as number;
		fc.assert(
			fc.property(asked, ({ to, ...view }) => {
				at = 'at' in to ? to.at : Math.min(Math.max(at + to.by, start), end - 1);
				const options = { day: at as Day, ...view };
				// An epoch answers by functions, which are others each time.
				const told = (of: typeof core) => ({ ...describe(of, options), epoch: null });
				expect(told(core)).toEqual(told(createAtlasCore(atlas)));
			}),
			{ numRuns: 80, endOnFailure: true }
		);
		const [first, second] = [0, 1].map((later) =>
			describe(core, { day: (start + later) as Day, view: 'de-facto', selection: null, names: 'period' })
		);
		const stays = first?.units.filter((unit, i) => unit === second?.units[i]) ?? [];
		expect(stays.length).toBeGreaterThan(atlas.units.length / 2);
	});

	it('tells each day as if it were the first, whatever windows of doubt there are', () => {
		const units = ['na', 'nb', 'sa', 'sb', 'far'];
		const change = fc.record({
			area: fc.constantFrom(...units),
			at: fc.integer({ min: 1, max: 99 }),
			before: fc.integer({ min: 0, max: 16 }),
			after: fc.integer({ min: 0, max: 16 }),
			by: fc.constantFrom('red', 'blue', 'green', null)
		});
		const days = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 20, maxLength: 20 });
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), days, (changes, asked) => {
				const control = units.flatMap((area) => {
					const own = new Map(changes.filter((one) => one.area === area).map((one) => [one.at, one]));
					const starts = [...own.values()].sort((a, b) => a.at - b.at);
					return [
						held(area, 0, starts[0]?.at ?? 100, 'red'),
						...starts.map(({ at, before, after, by }, i) =>
							held(area, between(at - before, at, at + after), starts[i + 1]?.at ?? 100, by)
						)
					];
				});
				const atlas = tinyAtlas({ control, titles: [title('whole', 0, 100, 'red')] });
				const core = createAtlasCore(atlas);
				// A day after another, and back, as a clock goes.
				for (const value of asked.flatMap((one) => [one, Math.min(one + 1, 99), Math.max(one - 1, 0)])) {
					const told = (of: typeof core) => ({
						...describe(of, { day: day(value), view: 'de-facto', selection: null, names: 'period' }),
						epoch: null
					});
					expect(told(core)).toEqual(told(createAtlasCore(atlas)));
				}
			}),
			{ numRuns: 25 }
		);
	});
});
