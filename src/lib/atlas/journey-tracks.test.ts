import { describe, expect, it } from 'vitest';
import { tracksOf } from './journey-tracks.ts';
import type { JourneyStub, LegStub } from './model/journey.ts';
import { day } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

type Way = readonly [from: string, to: string, start: number, end: number];

function journey(id: string, ...ways: readonly [Way, ...Way[]]): JourneyStub {
	const legs = ways.map(([from, to, start, end]): LegStub => ({
		from,
		to,
		via: [],
		start: certainDay(day(start)),
		end: certainDay(day(end)),
		status: 'documented',
		means: 'air',
		km: 100,
		attestations: []
	}));
	const start = ways[0][2];
	const end = ways.at(-1)?.[3] ?? start;
	return { id, title: id, label: id, start: certainDay(day(start)), end: certainDay(day(end)), legs };
}

describe('tracksOf', () => {
	it('gives the second tint to the shorter of two journeys that meet on a day, and to none that meets no other', () => {
		const short = journey('short', ['a', 'b', 10, 12]);
		const long = journey('long', ['a', 'c', 11, 12], ['c', 'd', 13, 14]);
		const alone = journey('alone', ['a', 'b', 40, 41]);
		expect([...tracksOf([short, long, alone]).second]).toEqual(['short']);
	});

	it('bends legs between the same ends apart, there and back and of two journeys', () => {
		const { bends } = tracksOf([
			journey('one', ['a', 'b', 10, 11], ['b', 'a', 12, 13]),
			journey('two', ['a', 'b', 12, 13])
		]);
		const all = ['one/0', 'one/1', 'two/0'].map((leg) => bends.get(leg) ?? 0);
		expect(new Set(all).size).toBe(3);
		expect(all[0]).toBe(0);
	});

	it('leaves straight what lies beside nothing', () => {
		const { bends } = tracksOf([
			journey('one', ['a', 'b', 10, 11], ['b', 'c', 12, 13]),
			journey('later', ['b', 'a', 200, 201])
		]);
		expect([...bends]).toEqual([]);
	});
});
