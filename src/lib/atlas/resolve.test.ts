import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createControlIndex } from './control-index.ts';
import type { Atlas } from './model/atlas.ts';
import type { ControlVersion } from './model/control.ts';
import type { EventStub } from './model/event.ts';
import type { Tenure } from './model/office.ts';
import type { Claim } from './model/version.ts';
import { resolve, sourcesOf } from './resolve.ts';
import { day, held, tinyAtlas, title } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

const rest = ['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'));

function says(by: string, value: number): { claims: Claim[] } {
	return { claims: [{ by, day: certainDay(day(value)) }] };
}

function version(by: string, start: number, end: number, deFacto: string): ControlVersion {
	return {
		area: 'na',
		start: day(start),
		end: day(end),
		status: 'held',
		deFacto,
		claimants: [],
		attestations: [{ source: by }]
	};
}

function history(atlas: Atlas, by: string): string[] {
	return createControlIndex(resolve(atlas, by))
		.historyOf('na')
		.map(({ start, end, deFacto }) => `${start.best}-${end.best} ${String(deFacto)}`);
}

describe('resolve', () => {
	it('is the atlas itself for the best account', () => {
		const atlas = tinyAtlas();
		expect(resolve(atlas, 'best')).toBe(atlas);
	});

	it('knows the preferences of an atlas', () => {
		const atlas = tinyAtlas();
		expect(sourcesOf(atlas, 'founding')).toEqual(['tale']);
		expect(sourcesOf(atlas, 'rumour')).toEqual(['rumour']);
		expect(sourcesOf(atlas, 'nobody')).toBeNull();
		expect(sourcesOf({ ...atlas, founding: [] }, 'founding')).toBeNull();
		expect(() => resolve(atlas, 'nobody')).toThrow(RangeError);
	});

	it('moves a beginning to where the source has it, and the end before it along', () => {
		const control = [
			held('na', 0, 30, 'red'),
			held('na', 30, 60, 'blue', says('rumour', 20)),
			held('na', 60, 100, 'red', says('tale', 70)),
			...rest
		];
		const atlas = tinyAtlas({ control });
		expect(history(atlas, 'rumour')).toEqual(['0-20 red', '20-60 blue', '60-100 red']);
		expect(history(atlas, 'tale')).toEqual(['0-30 red', '30-70 blue', '70-100 red']);
	});

	it('drops an interval that is left without a day, and moves nothing before the period', () => {
		const control = [
			held('na', 0, 30, 'red'),
			held('na', 30, 60, 'green'),
			held('na', 60, 100, 'blue', says('rumour', 20)),
			...rest
		];
		expect(history(tinyAtlas({ control }), 'rumour')).toEqual(['0-20 red', '20-100 blue']);
		const early = [held('na', 0, 30, 'red'), held('na', 30, 100, 'blue', says('rumour', -9)), ...rest];
		expect(history(tinyAtlas({ control: early }), 'rumour')).toEqual(['0-100 blue']);
	});

	it('lays what a source says against the best account over it', () => {
		const control = [held('na', 0, 50, 'red'), held('na', 50, 100, 'blue', { change: 'news' }), ...rest];
		const atlas = tinyAtlas({ control, versions: [version('tale', 40, 60, 'green')] });
		expect(history(atlas, 'tale')).toEqual(['0-40 red', '40-60 green', '60-100 blue']);
		expect(history(atlas, 'rumour')).toEqual(['0-50 red', '50-100 blue']);
		expect(
			resolve(atlas, 'tale')
				.control.filter(({ area }) => area === 'na')
				.map(({ change }) => change)
		).toEqual([undefined, undefined, undefined]);
	});

	it('lets a stronger source win the days of which it speaks, by what it attests too', () => {
		const control = [
			held('na', 0, 50, 'red'),
			held('na', 50, 100, 'blue', { attestations: [{ source: 'rumour' }] }),
			...rest
		];
		const atlas = tinyAtlas({
			control,
			versions: [version('tale', 20, 80, 'green')],
			founding: ['tale', 'rumour']
		});
		expect(history(atlas, 'founding')).toEqual(['0-20 red', '20-50 green', '50-100 blue']);
		expect(history({ ...atlas, founding: ['rumour', 'tale'] }, 'founding')).toEqual([
			'0-20 red',
			'20-80 green',
			'80-100 blue'
		]);
	});

	it('lets a stronger source contradict a weaker one where it agrees with the best account', () => {
		const control = [held('na', 0, 100, 'red'), ...rest];
		const atlas = tinyAtlas({
			control,
			versions: [
				version('tale', 20, 80, 'green'),
				{ ...version('tale', 40, 60, 'red'), attestations: [{ source: 'rumour' }] }
			],
			founding: ['tale', 'rumour']
		});
		expect(history(atlas, 'founding')).toEqual([
			'0-20 red',
			'20-40 green',
			'40-60 red',
			'60-80 green',
			'80-100 red'
		]);
	});

	it('moves titles, events and their places', () => {
		const event: EventStub = {
			id: 'e',
			day: certainDay(day(10)),
			title: 'e',
			kind: 'life',
			importance: 1,
			areas: [],
			place: 'far',
			claims: [{ by: 'tale', day: certainDay(day(12)), place: 'na-town' }]
		};
		const atlas = tinyAtlas({
			control: [held('na', 0, 100, 'red'), ...rest],
			titles: [title('whole', 0, 50, 'red'), title('whole', 50, 100, 'blue', says('tale', 40))],
			events: [event, { ...event, id: 'f', day: certainDay(day(11)), claims: [] }]
		});
		const told = resolve(atlas, 'tale');
		expect(told.titles.map(({ start, end }) => [start.best, end.best])).toEqual([
			[0, 40],
			[40, 100]
		]);
		expect(told.events.map(({ id, day: on, place }) => [id, on.best, place])).toEqual([
			['f', 11, 'far'],
			['e', 12, 'na-town']
		]);
		expect(resolve(atlas, 'rumour').events.map(({ id }) => id)).toEqual(['e', 'f']);
	});

	it('gives an office by a source’s own account where it has one, else moves its days', () => {
		const tenure = (
			office: string,
			holder: string,
			start: number,
			end: number,
			more: Partial<Tenure> = {}
		): Tenure => ({
			office,
			holder,
			start: certainDay(day(start)),
			end: certainDay(day(end)),
			acting: false,
			confidence: 'high',
			attestations: [],
			account: null,
			...more
		});
		const atlas = tinyAtlas({
			tenures: [
				tenure('mayor', 'ann', 0, 40),
				tenure('mayor', 'bob', 40, 90, {
					claims: [
						{ by: 'rumour', day: certainDay(day(35)) },
						{ by: 'tale', end: certainDay(day(95)) }
					]
				}),
				tenure('mayor', 'cat', 0, 80, { account: 'tale' }),
				tenure('warden', 'dan', 0, 90, { claims: [{ by: 'tale', end: certainDay(day(80)) }] })
			]
		});
		const told = (by: string) =>
			resolve(atlas, by)
				.tenures.filter(({ account }) => account === null)
				.map(({ holder, start, end }) => `${holder} ${start.best}-${String(end?.best)}`);
		expect(told('tale')).toEqual(['cat 0-80', 'dan 0-80']);
		expect(told('rumour')).toEqual(['ann 0-35', 'bob 35-90', 'dan 0-90']);
	});
});

describe('resolve, whatever sources say', () => {
	const claims = fc.array(fc.option(fc.integer({ min: -20, max: 120 })), { minLength: 6, maxLength: 6 });
	const cuts = fc
		.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 })
		.map((days) => [0, ...days.toSorted((a, b) => a - b), 100]);
	const versions = fc.array(fc.tuple(fc.nat(98), fc.integer({ min: 1, max: 40 })), { maxLength: 4 });

	it('leaves every day of the period with one holder', () => {
		fc.assert(
			fc.property(cuts, claims, versions, (days, told, against) => {
				const intervals = days.slice(0, -1).map((start, i) => {
					const value = told[i];
					return held(
						'na',
						start,
						days[i + 1] ?? 100,
						i % 2 === 0 ? 'red' : 'blue',
						value === null || value === undefined ? {} : says('rumour', value)
					);
				});
				const atlas = tinyAtlas({
					control: [...intervals, ...rest],
					versions: against.map(([start, length]) =>
						version('rumour', start, Math.min(100, start + length), 'green')
					)
				});
				const resolved = resolve(atlas, 'rumour').control.filter(({ area }) => area === 'na');
				expect(resolved[0]?.start.best).toBe(0);
				expect(resolved.at(-1)?.end.best).toBe(100);
				for (const [i, { start, end }] of resolved.entries()) {
					expect(end.best).toBeGreaterThan(start.best);
					if (i > 0) expect(start.best).toBe(resolved[i - 1]?.end.best);
				}
			})
		);
	});
});
