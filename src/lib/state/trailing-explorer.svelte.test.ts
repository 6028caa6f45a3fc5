import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { Explorer } from './explorer.svelte.ts';
import { TrailingExplorer } from './trailing-explorer.svelte.ts';

const core = createAtlasCore(
	tinyAtlas({ control: ['na', 'nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red')) })
);

describe('TrailingExplorer', () => {
	let watched: Explorer;
	let read: TrailingExplorer;
	beforeEach(() => {
		vi.useFakeTimers();
		watched = new Explorer(core, defaultViewState(atlasFacts(core)));
		read = new TrailingExplorer(watched);
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('is never behind a clock that rests', () => {
		watched.goTo(day(30), 'replace');
		expect(read.view).toEqual(watched.view);
		watched.restore({ ...watched.view, day: day(31), panel: 'events' }, []);
		expect([read.day, read.panel]).toEqual([31, 'events']);
	});

	it('follows a clock that is moved within a tenth of a second, also one that is held still', () => {
		watched.goTo(day(10), 'replace');
		watched.isScrubbing = true;
		for (const to of [20, 30, 40]) watched.goTo(day(to), 'replace');
		expect([watched.day, read.day]).toEqual([40, 10]);
		vi.advanceTimersByTime(100);
		expect(read.day).toBe(40);
		expect(read.scene.options.day).toBe(40);
	});

	it('is there as soon as the clock is let go, and stays there', () => {
		watched.isScrubbing = true;
		watched.goTo(day(50), 'replace');
		watched.isScrubbing = false;
		expect(read.day).toBe(50);
		watched.goTo(day(51), 'replace');
		vi.runAllTimers();
		expect(read.view).toEqual(watched.view);
	});

	it('acts on the view that it follows, from where that stands', () => {
		const heard = vi.fn();
		watched.onchange(heard);
		watched.isScrubbing = true;
		watched.goTo(day(60), 'replace');
		read.select({ kind: 'unit', id: 'na' });
		expect(watched.view).toMatchObject({ day: 60, selection: { kind: 'unit', id: 'na' } });
		read.stepDays(1);
		expect(watched.day).toBe(61);
		read.toggleComparison();
		expect(watched.compare).toEqual({ from: 0, to: 61 });
		expect(heard).toHaveBeenCalledTimes(4);
	});

	it('shows the very scene of the other while both show the same', () => {
		watched.goTo(day(70), 'replace');
		expect(read.scene).toBe(watched.scene);
		expect(read.core).toBe(watched.core);
	});
});
