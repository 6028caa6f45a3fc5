import { expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { explorerClock } from './explorer-clock.ts';
import { Explorer } from './explorer.svelte.ts';
import { Player } from './player.svelte.ts';

const core = createAtlasCore(
	tinyAtlas({
		control: [
			held('na', 0, 30, 'red'),
			held('na', 30, 100, 'blue'),
			...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
		]
	})
);

it('shows and moves the clock of its explorer', () => {
	const explorer = new Explorer(core, defaultViewState(atlasFacts(core)));
	const player = new Player(explorer, { request: () => 0, cancel: () => undefined });
	const clock = explorerClock(explorer, player);
	expect([clock.firstDay, clock.day, clock.lastDay]).toEqual([0, 50, 99]);
	expect([clock.hasPrevious, clock.hasNext]).toEqual([true, false]);
	clock.goToPrevious();
	expect([clock.day, explorer.day, clock.hasPrevious]).toEqual([30, 30, false]);
	clock.toggle();
	expect([clock.isPlaying, clock.isScrubbing]).toEqual([true, true]);
	clock.pause();
	expect([clock.isPlaying, explorer.isScrubbing]).toEqual([false, false]);
	explorer.showDifference({ from: day(30), to: day(60) });
	clock.compareWith(day(70));
	expect([clock.comparedWith, explorer.compare?.to]).toEqual([70, 70]);
	expect([clock.changeAfter(day(10)), clock.changeAfter(day(40)), clock.changeBefore(day(40))]).toEqual([
		30, 40, 30
	]);
});
