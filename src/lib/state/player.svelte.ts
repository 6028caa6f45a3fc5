import type { Explorer } from './explorer.svelte.ts';

/** Days the clock may advance in a second. */
export const SPEEDS = [1, 7, 30] as const;

/** Calls back before the next frame; `requestAnimationFrame` in a browser. */
export interface FrameSource {
	request(callback: (milliseconds: number) => void): number;
	cancel(handle: number): void;
}

/** Plays time: advances the clock by whole days, at most once a frame, and stops at the end of the period. */
export class Player {
	readonly #explorer: Explorer;
	readonly #frames: FrameSource;
	#playing = $state(false);
	#handle = 0;
	#last: number | null = null;
	#owed = 0;
	daysPerSecond = $state<number>(7);

	constructor(explorer: Explorer, frames: FrameSource) {
		this.#explorer = explorer;
		this.#frames = frames;
	}

	get isPlaying(): boolean {
		return this.#playing;
	}

	toggle(): void {
		if (this.#playing) this.pause();
		else this.play();
	}

	/** Starts from the day shown, or from the beginning when that is the last. */
	play(): void {
		if (this.#playing) return;
		if (this.#explorer.day >= this.#explorer.lastDay) this.#explorer.goTo(this.#explorer.firstDay, 'replace');
		this.#playing = true;
		this.#explorer.isScrubbing = true;
		this.#last = null;
		this.#owed = 0;
		this.#request();
	}

	pause(): void {
		if (!this.#playing) return;
		this.#playing = false;
		this.#explorer.isScrubbing = false;
		this.#frames.cancel(this.#handle);
	}

	#request(): void {
		this.#handle = this.#frames.request((now) => {
			this.#advance(now);
		});
	}

	#advance(now: number): void {
		if (!this.#playing) return;
		// A tab that was hidden must not leap over years when it comes back.
		const elapsed = this.#last === null ? 0 : Math.min(now - this.#last, 250);
		this.#last = now;
		this.#owed += (elapsed / 1000) * this.daysPerSecond;
		const days = Math.floor(this.#owed);
		if (days > 0) {
			this.#owed -= days;
			this.#explorer.stepDays(days);
		}
		if (this.#explorer.day >= this.#explorer.lastDay) this.pause();
		else this.#request();
	}
}
