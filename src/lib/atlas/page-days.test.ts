import { describe, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import type { EventStub } from './model/event.ts';
import { pageDays } from './page-days.ts';
import { day, tinyAtlas } from './testing/tiny-atlas.ts';
import type { Day } from './time/day.ts';
import { certainDay } from './time/uncertain-day.ts';

describe('pageDays', () => {
	const atlas = tinyAtlas();
	const core = createAtlasCore(atlas);

	it('has every day of change once, in order', () => {
		const days = pageDays(core);
		expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
		for (const { day } of core.index.changeDays) expect(days).toContain(day);
	});

	it('adds the days of events that lie in the period, and no other', () => {
		const { start, end } = atlas.period;
		const quiet = day(start + 1);
		const onDays = createAtlasCore(
			tinyAtlas({ events: [day(start - 1), quiet, end].map((on, i) => eventOn(`e${i}`, on)) })
		);
		const days = pageDays(onDays);
		expect(onDays.index.changesOn(quiet)).toBeNull();
		expect(days).toContain(quiet);
		expect(days).not.toContain(start - 1);
		expect(days).not.toContain(end);
	});
});

function eventOn(id: string, on: Day): EventStub {
	return { id, day: certainDay(on), title: id, kind: 'politics', importance: 1, areas: [], claims: [] };
}
