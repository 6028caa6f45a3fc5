import type { Day } from '#lib/atlas/time/day.ts';

/** Whether a move of the clock is a deliberate act, to be undone by itself, or one of many that make a movement. */
export type ClockPolicy = 'push' | 'replace';

/**
 * A clock of days, as a timeline shows and moves it. Timelines read it again whenever what they show may have changed:
 * where its properties are reactive, what is shown follows them.
 */
export interface Clock {
	readonly day: Day;
	/** The first and the last day that it can show. */
	readonly firstDay: Day;
	readonly lastDay: Day;
	/** A second day that is compared with its own; `null` = one day is shown. */
	readonly comparedWith: Day | null;
	readonly isPlaying: boolean;
	/** Whether there is a change before and after the day to go to. */
	readonly hasPrevious: boolean;
	readonly hasNext: boolean;
	/** Set by whatever drags it, so that what follows the clock may skip its transitions. */
	isScrubbing: boolean;
	goTo(day: Day, policy?: ClockPolicy): void;
	/** Moves the second day. */
	compareWith(day: Day, policy?: ClockPolicy): void;
	goToPrevious(): void;
	goToNext(): void;
	/** Plays, or stops that. */
	toggle(): void;
	pause(): void;
	/** The nearest day of change before and after a day; the day itself where there is none. */
	changeBefore(day: Day): Day;
	changeAfter(day: Day): Day;
}
