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
