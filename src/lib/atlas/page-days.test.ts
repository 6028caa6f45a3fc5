import { describe, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import type { EventStub } from './model/event.ts';
import { pageDays } from './page-days.ts';
import { day, held, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

/** An atlas in which one unit passes on day 40, and something happens on each of the days given. */
function coreWithEvents(...on: readonly number[]) {
	const quiet = tinyAtlas();
	return createAtlasCore(
		tinyAtlas({
			control: [
				...quiet.control.filter(({ area }) => area !== 'na'),
				held('na', 0, 40, 'red'),
				held('na', 40, 100, 'blue')
			],
			events: on.map((value): EventStub => ({
				id: `on-${value}`,
				day: certainDay(day(value)),
				title: String(value),
				kind: 'politics',
				importance: 1,
				areas: [],
				claims: []
			}))
		})
	);
}

describe('pageDays', () => {
	it('has the days of change and of events, once each, in order', () => {
		expect(pageDays(coreWithEvents(20, 40, 70, 70))).toEqual([20, 40, 50, 70]);
	});

	it('has no day outside the period', () => {
		expect(pageDays(coreWithEvents(-1, 0, 99, 100))).toEqual([0, 40, 50, 99]);
	});
});
