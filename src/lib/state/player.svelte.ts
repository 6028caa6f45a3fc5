import { addDays } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import type { Explorer } from './explorer.svelte.ts';

/** Days the clock may advance in a second: a day, a week, a month, a quarter, a year, five, ten, fifty. */
const SPEEDS = [1, 7, 30, 91, 365, 1826, 3652, 18_262];

/** How long the whole may take at the middle one of three speeds, seconds. */
const LONGEST_PLAY = 300;

/** The speeds at which a period is played, slow, middling and fast: at the middle one the whole takes up to five minutes. */
export function speedsOf({ start, end }: Interval): readonly [number, number, number] {
	const found = SPEEDS.findIndex((speed) => (end - start) / speed <= LONGEST_PLAY);
	const middle = Math.min(SPEEDS.length - 2, Math.max(1, found === -1 ? SPEEDS.length : found));
	return SPEEDS.slice(middle - 1, middle + 2) as [number, number, number];
}

/** Milliseconds for which a change stands to be read, when the clock plays from change to change. */
export const READING_PAUSE = 3200;

/** Calls back before the next frame; `requestAnimationFrame` in a browser. */
export interface FrameSource {
	request(callback: (milliseconds: number) => void): number;
	cancel(handle: number): void;
	/** Whether the reader asked for less motion: then the clock plays from change to change. */
	skipsMotion?(): boolean;
}

/**
 * Plays time: by whole days, at most once a frame, or from change to change with a pause to read. Stops at the end of
 * the period unless it loops, and at any deliberate act.
 */
export class Player {
	readonly #explorer: Explorer;
	readonly #frames: FrameSource;
	/** Days that the clock may advance in a second. */
	readonly speeds: readonly [number, number, number];
	#playing = $state(false);
	#handle = 0;
	#last: number | null = null;
	/** Days or, from change to change, milliseconds that have passed and not been shown yet. */
	#owed = 0;
	/** Milliseconds for which a clock that loops has stood at the end. */
	#rested = 0;
	daysPerSecond = $state<number>(1);
	byChanges = $state(false);
	isLooping = $state(false);

	constructor(explorer: Explorer, frames: FrameSource) {
		this.#explorer = explorer;
		this.#frames = frames;
		this.speeds = speedsOf({ start: explorer.firstDay, end: addDays(explorer.lastDay, 1) });
		[, this.daysPerSecond] = this.speeds;
		explorer.onchange((_, policy) => {
			if (policy === 'push') this.pause();
		});
	}

	get isPlaying(): boolean {
		return this.#playing;
	}

	get #stepsByChange(): boolean {
		return this.byChanges || (this.#frames.skipsMotion?.() ?? false);
	}

	toggle(): void {
		if (this.#playing) this.pause();
		else this.play();
	}

	/** Starts from the day shown, or from the beginning when that is the last. */
	play(): void {
		if (this.#playing) return;
		if (this.#isAtEnd()) this.#explorer.goTo(this.#explorer.firstDay, 'replace');
		this.#playing = true;
		this.#explorer.isScrubbing = !this.#stepsByChange;
		this.#last = null;
		// The first change comes at once, so that the button responds immediately.
		this.#owed = this.#stepsByChange ? READING_PAUSE : 0;
		this.#request();
	}

	pause(): void {
		if (!this.#playing) return;
		this.#playing = false;
		this.#explorer.isScrubbing = false;
		this.#frames.cancel(this.#handle);
	}

	#isAtEnd(): boolean {
		const { day, lastDay, nextStop } = this.#explorer;
		return day >= lastDay || (this.#stepsByChange && nextStop === null);
	}

	#request(): void {
		this.#handle = this.#frames.request((now) => {
			this.#advance(now);
		});
	}

	#advance(now: number): void {
		if (!this.#playing) return;
		// A tab that was hidden must not skip years when it becomes visible again.
		const elapsed = this.#last === null ? 0 : Math.min(now - this.#last, 250);
		this.#last = now;
		if (this.#stepsByChange) this.#playChanges(elapsed);
		else this.#playDays(elapsed);
		if (!this.#isAtEnd()) this.#request();
		else if (this.isLooping) this.#loop(elapsed);
		else this.pause();
	}

	#playDays(elapsed: number): void {
		// Renderings skip their transitions while the clock runs through days.
		this.#explorer.isScrubbing = true;
		this.#owed += (elapsed / 1000) * this.daysPerSecond;
		const days = Math.floor(this.#owed);
		if (days === 0) return;
		this.#owed -= days;
		this.#explorer.stepDays(days);
	}

	#playChanges(elapsed: number): void {
		this.#explorer.isScrubbing = false;
		this.#owed += elapsed;
		const { nextStop: next } = this.#explorer;
		if (this.#owed < READING_PAUSE || !next) return;
		this.#owed = 0;
		this.#explorer.goTo(next.day, 'replace');
	}

	/** The end stands as long as a change before the clock begins again. */
	#loop(elapsed: number): void {
		this.#rested += elapsed;
		if (this.#rested >= READING_PAUSE) {
			this.#rested = 0;
			this.#owed = 0;
			this.#explorer.goTo(this.#explorer.firstDay, 'replace');
		}
		this.#request();
	}
}
