import { describe, expect, it } from 'vitest';
import type { Day } from '#lib/atlas/time/day.ts';
import type { ViewState } from '#lib/url/view-state.ts';
import type { Explorer, ViewListener } from './explorer.svelte.ts';
import { Player, READING_PAUSE, speedsOf } from './player.svelte.ts';

/** A clock of ten days and frames that come when the test says so. */
function setUp(day = 0, skipsMotion = false) {
	let listener: ViewListener = () => undefined;
	const explorer = {
		day: day as Day,
		firstDay: 0 as Day,
		lastDay: 9 as Day,
		isScrubbing: false,
		onchange(heard: ViewListener) {
			listener = heard;
		},
		/** Changes fall on days 3 and 7. */
		get nextStop() {
			const next = [3, 7].find((change) => change > this.day);
			return next === undefined ? null : { day: next as Day };
		},
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
		},
		skipsMotion: () => skipsMotion
	});
	const frame = (now: number) => {
		const callback = pending;
		pending = null;
		callback?.(now);
	};
	const act = (policy: 'push' | 'replace') => {
		listener({} as ViewState, policy);
	};
	/** Frames of 200 ms until so much time has passed. */
	const pass = (milliseconds: number, from = 0) => {
		for (let now = 0; now <= milliseconds; now += 200) frame(from + now);
	};
	return { explorer, player, frame, act, pass, isWaiting: () => pending !== null };
}

describe('speedsOf', () => {
	it.each([
		['five years and a half', 2068, [1, 7, 30], 5],
		['two months', 60, [1, 7, 30], 1],
		['150 years', 54_787, [91, 365, 1826], 3],
		['a thousand years', 365_250, [365, 1826, 3652], 4]
	])('plays %s at the middle speed within minutes', (_, days, speeds, minutes) => {
		const found = speedsOf({ start: 0 as Day, end: days as Day });
		expect(found).toEqual(speeds);
		expect(days / found[1] / 60).toBeLessThanOrEqual(minutes);
	});
});

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

	it('marks the clock as moving while it plays', () => {
		const { explorer, player, isWaiting } = setUp();
		player.toggle();
		expect(explorer.isScrubbing).toBe(true);
		player.toggle();
		expect(explorer.isScrubbing).toBe(false);
		expect(isWaiting()).toBe(false);
	});

	it.each([
		['as chosen', false],
		['for readers who asked for less motion', true]
	])('plays from change to change with a pause to read, %s', (_, skipsMotion) => {
		const { explorer, player, frame, pass } = setUp(0, skipsMotion);
		player.byChanges = !skipsMotion;
		player.play();
		frame(0);
		expect(explorer.day).toBe(3);
		expect(explorer.isScrubbing).toBe(false);
		pass(READING_PAUSE - 200, 100);
		expect(explorer.day).toBe(3);
		pass(400, READING_PAUSE);
		expect(explorer.day).toBe(7);
		expect(player.isPlaying).toBe(false);
	});

	it('loops only when asked, after a rest at the end', () => {
		const { explorer, player, pass } = setUp(8);
		player.isLooping = true;
		player.daysPerSecond = 30;
		player.play();
		pass(1000);
		expect(explorer.day).toBe(9);
		expect(player.isPlaying).toBe(true);
		player.daysPerSecond = 1;
		pass(READING_PAUSE, 1200);
		expect(explorer.day).toBeLessThan(9);
	});

	it('stops at a deliberate act, and not at its own movements', () => {
		const { player, act } = setUp();
		player.play();
		act('replace');
		expect(player.isPlaying).toBe(true);
		act('push');
		expect(player.isPlaying).toBe(false);
	});
});
