import { beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '#lib/atlas/time/day.ts';
import type { Clock } from './clock.ts';
import { TimeView } from './time-view.svelte.ts';

const day = (value: number) => value as Day;

/** A clock of a thousand days that stands where it is put. */
function clockAt(at: number): Clock {
	return {
		day: day(at),
		firstDay: day(0),
		lastDay: day(999),
		comparedWith: null,
		isPlaying: false,
		hasPrevious: false,
		hasNext: false,
		isScrubbing: false,
		goTo: () => undefined,
		compareWith: () => undefined,
		goToPrevious: () => undefined,
		goToNext: () => undefined,
		toggle: () => undefined,
		pause: () => undefined,
		changeBefore: (of) => of,
		changeAfter: (of) => of
	};
}

describe('TimeView', () => {
	let view: TimeView;
	beforeEach(() => {
		view = new TimeView(clockAt(500), () => null);
		view.width = 1000;
	});

	it('shows all days of its clock, and less around the day of that', () => {
		expect(view.period).toEqual({ start: 0, end: 1000 });
		expect([view.isWhole, view.x(500)]).toEqual([true, 500]);
		view.zoomBy(0.5);
		expect([view.isWhole, view.x(500)]).toEqual([false, 500]);
		expect(view.scale.visible).toEqual({ start: 250, end: 751 });
		view.showAll();
		expect(view.isWhole).toBe(true);
	});

	it('turns on like a page to a day that is not seen, and stays for one that is', () => {
		view.zoomBy(0.1);
		view.reveal(day(540));
		expect(view.x(500)).toBeCloseTo(500, 6);
		view.reveal(day(700));
		expect(view.x(700)).toBeCloseTo(120, 6);
		view.reveal(day(300));
		expect(view.x(300)).toBeCloseTo(880, 6);
	});

	it('spaces the days it is given evenly, and shows three of the stretches between them at least', () => {
		const even = new TimeView(clockAt(500), () => [10, 20, 30, 500, 510, 990].map(day));
		even.width = 700;
		expect([0, 10, 20, 500].map((at) => Math.round(even.x(at)))).toEqual([0, 100, 200, 400]);
		while (!even.isNarrowest) even.zoomBy(0.5);
		expect(even.x(20) - even.x(10)).toBeCloseTo(700 / 3, 0);
	});
});
