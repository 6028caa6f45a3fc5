import { describe, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import type { EventStub } from './model/event.ts';
import { day, held, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

const control = [
	held('na', 0, 20, 'red'),
	held('na', 20, 60, 'blue'),
	held('na', 60, 100, 'red'),
	...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
];

function event(on: number, importance: EventStub['importance']): EventStub {
	const id = `on-${on}`;
	return { id, day: certainDay(day(on)), title: id, kind: 'politics', importance, areas: [], claims: [] };
}

describe('the stops of the clock', () => {
	it('lead from change to change', () => {
		const { news } = createAtlasCore(tinyAtlas({ control }));
		expect(news.stops.map((stop) => stop.day)).toEqual([20, 60]);
		expect([0, 20, 60].map((value) => news.nextStop(day(value))?.day)).toEqual([20, 60, undefined]);
		expect([0, 20, 21, 99].map((value) => news.previousStop(day(value))?.day)).toEqual([
			undefined,
			undefined,
			20,
			60
		]);
	});

	it('are turning points too, and no other events', () => {
		const { news } = createAtlasCore(tinyAtlas({ control, events: [event(30, 2), event(40, 3)] }));
		expect(news.stops.map((stop) => stop.day)).toEqual([20, 40, 60]);
		expect(news.on(day(30))?.items.map(({ kind }) => kind)).toEqual(['event']);
		expect(news.on(day(31))).toBeNull();
		expect(news.before(day(31))?.day).toBe(30);
	});
});

describe('an event', () => {
	const falls = { ...event(20, 3), kind: 'control', areas: ['na'] } as const;
	const told = (change: string | undefined, events: readonly EventStub[]) =>
		createAtlasCore(
			tinyAtlas({
				control: control.map((row) =>
					row.start.best === 20 && change !== undefined ? { ...row, change } : row
				),
				events
			})
		)
			.news.on(day(20))
			?.items.map(({ kind, clause, weight }) => [kind, clause, weight]);

	it('is told by the change that it is, with its own weight', () => {
		expect(told('the north falls', [falls])).toEqual([['change', 'the north falls', 3]]);
	});

	it('stands by itself where the change has no words, or where it is of a kind that changes no hands', () => {
		expect(told(undefined, [falls])).toEqual([
			['event', 'on-20', 3],
			['change', null, 2]
		]);
		expect(told('the north falls', [{ ...falls, kind: 'journey', importance: 1 }])).toEqual([
			['change', 'the north falls', 2],
			['event', 'on-20', 1]
		]);
	});
});
