import type { Clock } from '#lib/timeline/clock.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { Player } from './player.svelte.ts';

/** The clock of an explorer, played by a player, as timelines take it. */
export function explorerClock(explorer: Explorer, player: Player): Clock {
	return {
		get day() {
			return explorer.day;
		},
		firstDay: explorer.firstDay,
		lastDay: explorer.lastDay,
		get comparedWith() {
			return explorer.comparedWith;
		},
		get isPlaying() {
			return player.isPlaying;
		},
		get hasPrevious() {
			return explorer.previousStop !== null;
		},
		get hasNext() {
			return explorer.nextStop !== null;
		},
		get isScrubbing() {
			return explorer.isScrubbing;
		},
		set isScrubbing(isScrubbing) {
			explorer.isScrubbing = isScrubbing;
		},
		goTo: (day, policy) => {
			explorer.goTo(day, policy);
		},
		compareWith: (day, policy) => {
			explorer.compareWith(day, policy);
		},
		goToPrevious: () => {
			explorer.goToPreviousStop();
		},
		goToNext: () => {
			explorer.goToNextStop();
		},
		toggle: () => {
			player.toggle();
		},
		pause: () => {
			player.pause();
		},
		changeBefore: (day) => explorer.core.news.previousStop(day)?.day ?? day,
		changeAfter: (day) => explorer.core.news.nextStop(day)?.day ?? day
	};
}
