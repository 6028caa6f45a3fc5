import { describe, expect, it } from 'vitest';
import type { Day } from '#lib/atlas/time/day.ts';
import type { Explorer } from './explorer.svelte.ts';
import { Player } from './player.svelte.ts';

/** A clock of ten days and frames that come when the test says so. */
function setUp(day = 0) {
	const explorer = {
		day: day as Day,
		firstDay: 0 as Day,
		lastDay: 9 as Day,
		isScrubbing: false,
		stepDays(count: number) {
			this.day = Math.min(9, this.day + count) as Day;
		},
		goTo(target: Day) {
			this.day = target;
		}
	};
	let pending: ((now: number) => void) | null = null;
	const player = new Player(explorer as unknown as Explorer, {
		request: (callback) => {
			pending = callback;
			return 1;
		},
		cancel: () => {
			pending = null;
		}
	});
	const frame = (now: number) => {
		const callback = pending;
		pending = null;
		callback?.(now);
	};
	return { explorer, player, frame, isWaiting: () => pending !== null };
}

describe('Player', () => {
	it('advances by whole days at its speed, carrying the remainder', () => {
		const { explorer, player, frame } = setUp();
		player.daysPerSecond = 7;
		player.play();
		frame(1000);
		expect(explorer.day).toBe(0);
		frame(1100);
		expect(explorer.day).toBe(0);
		frame(1200);
		expect(explorer.day).toBe(1);
	});

	it('does not leap when a hidden tab comes back', () => {
		const { explorer, player, frame } = setUp();
		player.daysPerSecond = 7;
		player.play();
		frame(0);
		frame(60_000);
		expect(explorer.day).toBe(1);
	});

	it('stops at the last day, and starts over from the first', () => {
		const { explorer, player, frame, isWaiting } = setUp(8);
		player.daysPerSecond = 30;
		player.play();
		frame(0);
		frame(100);
		expect(explorer.day).toBe(9);
		expect(player.isPlaying).toBe(false);
		expect(isWaiting()).toBe(false);
		player.play();
		expect(explorer.day).toBe(0);
	});

	it('tells the renderings while it moves the clock', () => {
		const { explorer, player, isWaiting } = setUp();
		player.toggle();
		expect(explorer.isScrubbing).toBe(true);
		player.toggle();
		expect(explorer.isScrubbing).toBe(false);
		expect(isWaiting()).toBe(false);
	});
});
