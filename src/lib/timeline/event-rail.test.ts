import { describe, expect, it } from 'vitest';
import type { EventStub, Importance } from '#lib/atlas/model/event.ts';
import { certainDay } from '#lib/atlas/time/uncertain-day.ts';
import { day } from '#lib/atlas/testing/tiny-atlas.ts';
import {
	bundleEvents,
	bundlesSeen,
	density,
	eventsOfPeriod,
	placeLabels,
	ticksWritten
} from './event-rail.ts';

function event(at: number, importance: Importance, label?: string): EventStub {
	const id = `e${at}-${importance}`;
	const base = { id, title: id, kind: 'politics', importance, areas: [], claims: [] } as const;
	return { ...base, day: certainDay(day(at)), ...(label === undefined ? {} : { label }) };
}

const px = (value: number) => value;

describe('the rail of events', () => {
	it('bundles ticks that fall on one another under the weightiest, and keeps all their events', () => {
		const bundles = bundleEvents([event(10, 1), event(12, 3), event(13, 2), event(200, 1)], px);
		expect(bundles.map(({ x, weight, events }) => [x, weight, events.length])).toEqual([
			[10, 3, 2],
			[13, 2, 1],
			[200, 1, 1]
		]);
	});

	it('shows the ticks inside the strip, one cut by its left edge too', () => {
		const bundles = bundleEvents(
			[event(10, 1), event(98, 1), event(100, 1), event(200, 1), event(300, 1)],
			px
		);
		const seen = (left: number) =>
			bundlesSeen(
				bundles.map((bundle) => ({ ...bundle, x: bundle.x - left })),
				100
			).map(({ events }) => events.length);
		expect(seen(0)).toEqual([1, 2]);
		expect(seen(99)).toEqual([2]);
		expect(seen(101)).toEqual([1]);
	});

	it('leaves out what lies outside the period', () => {
		const found = eventsOfPeriod([event(1, 1), event(5, 1), event(9, 1)], { start: day(2), end: day(9) });
		expect(found.map(({ day: { best } }) => best)).toEqual([5]);
	});

	it('labels turning points where there is room, aside of the playhead and of each other', () => {
		const bundles = bundleEvents(
			[event(100, 3, 'a town'), event(110, 3, 'falls'), event(300, 3, 'peace')],
			px
		);
		const sides = (heads: number[]) =>
			placeLabels(bundles, heads, 400, 1).map(({ text, side }) => `${text} ${side}`);
		expect(sides([])).toEqual(['a town right', 'peace right']);
		expect(sides([115])).toEqual(['a town left', 'peace right']);
		expect(sides([300])).toEqual(['a town right']);
		expect(sides([313])).toEqual(['a town right', 'peace left']);
		// Letters of some scripts are wider.
		const places = (text: string) =>
			placeLabels(bundleEvents([event(350, 3, text)], px), [], 400, 1)[0]?.side;
		expect([places('nine sign'), places('девять бу'), places('九个汉字的宽度啊')]).toEqual([
			'right',
			'left',
			'left'
		]);
		expect(placeLabels(bundleEvents([event(395, 3, 'the end')], px), [], 400, 1)[0]?.side).toBe('left');
	});

	it('counts what is too dense to be distinguished', () => {
		const bundles = bundleEvents(
			[1, 2, 3, 4, 50].map((at) => event(at, 1)),
			px
		);
		expect(density(bundles, 8)).toEqual([{ x: 0, count: 4 }]);
	});

	it('is written out whole, or where it is too long around a tick', () => {
		expect(ticksWritten(131, 60)).toEqual({ from: 0, to: 131 });
		expect(ticksWritten(390, 0)).toEqual({ from: 0, to: 150 });
		expect(ticksWritten(390, 390)).toEqual({ from: 240, to: 390 });
		expect(ticksWritten(390, 199)).toEqual(ticksWritten(390, 201));
		for (const around of [0, 74, 75, 190, 389]) {
			const { from, to } = ticksWritten(390, around);
			expect([from <= around && around < to, to - from]).toEqual([true, 150]);
		}
	});
});
