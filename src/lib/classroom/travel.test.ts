import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { Explorer } from '#lib/state/explorer.svelte.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { Travel, TRAVEL_TIME } from './travel.ts';

function setUp() {
	const core = createAtlasCore(tinyAtlas());
	const explorer = new Explorer(core, defaultViewState(atlasFacts(core)));
	let pending: ((now: number) => void) | null = null;
	const host = {
		skipsMotion: false,
		frames: {
			request: (callback: (now: number) => void) => {
				pending = callback;
				return 1;
			},
			cancel: () => {
				pending = null;
			}
		}
	};
	const travel = new Travel(explorer, { frames: host.frames, skipsMotion: () => host.skipsMotion });
	const history: string[] = [];
	explorer.onchange((state, policy) => history.push(`${policy} ${state.day}`));
	const frame = (now: number) => {
		const callback = pending;
		pending = null;
		callback?.(now);
	};
	return { explorer, host, travel, frame, history, isUnderWay: () => pending !== null };
}

describe('Travel', () => {
	it('writes the link at once and lets the clock run there', () => {
		const { explorer, travel, frame, history, isUnderWay } = setUp();
		travel.to({ ...explorer.view, day: day(90), view: 'both' });
		expect(history[0]).toBe('push 90');
		expect(explorer.day).toBe(50);
		expect(explorer.control).toBe('both');
		frame(1000);
		frame(1000 + TRAVEL_TIME / 2);
		expect(explorer.day).toBe(70);
		frame(1000 + TRAVEL_TIME);
		expect(explorer.day).toBe(90);
		expect(isUnderWay()).toBe(false);
		expect(explorer.isScrubbing).toBe(false);
		// The days between are no addresses.
		expect(history.filter((entry) => !entry.startsWith('pass'))).toEqual(['push 90', 'replace 90']);
	});

	it('cuts where motion is unwanted, and arrives at once when it no longer can be seen', () => {
		const { explorer, host, travel, frame, isUnderWay } = setUp();
		host.skipsMotion = true;
		travel.to({ ...explorer.view, day: day(90) });
		expect(explorer.day).toBe(90);
		expect(isUnderWay()).toBe(false);
		host.skipsMotion = false;
		travel.to({ ...explorer.view, day: day(10) });
		frame(0);
		host.skipsMotion = true;
		frame(16);
		expect(explorer.day).toBe(10);
	});

	it('stays where it is when it is stopped, though the clock still stands on its day', () => {
		const { explorer, travel, frame, isUnderWay } = setUp();
		const before = explorer.view;
		travel.to({ ...before, day: day(90) });
		frame(0);
		expect(explorer.day).toBe(50);
		travel.stop();
		explorer.restore(before, []);
		frame(TRAVEL_TIME);
		expect(explorer.day).toBe(50);
		expect(isUnderWay()).toBe(false);
		expect(explorer.isScrubbing).toBe(false);
	});

	it('ends when the clock is moved by something else', () => {
		const { explorer, travel, frame, isUnderWay } = setUp();
		travel.to({ ...explorer.view, day: day(90) });
		frame(0);
		frame(100);
		explorer.goTo(day(3));
		frame(200);
		expect(explorer.day).toBe(3);
		expect(isUnderWay()).toBe(false);
	});

	it('starts the next journey where the one before was to lead', () => {
		const { explorer, travel, frame } = setUp();
		travel.to({ ...explorer.view, day: day(90) });
		frame(0);
		travel.to({ ...explorer.view, day: day(80) });
		expect(explorer.day).toBe(90);
	});
});
