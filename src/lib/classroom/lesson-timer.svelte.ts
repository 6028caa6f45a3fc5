/** How long a lesson goes on: it is paused, begins anew, and survives a reload. */
export class LessonTimer {
	readonly #now: () => number;
	#began: number = $state(0);
	#paused: number | null = $state(null);
	#at: number = $state(0);

	/** Ms of the lesson so far, as of the last tick. */
	readonly elapsed = $derived((this.#paused ?? this.#at) - this.#began);

	/** @param now - Ms since 1970. */
	constructor(now: () => number) {
		this.#now = now;
		this.#began = this.#at = now();
	}

	/** When it began, ms since 1970; while it is paused, as if it had begun that much later. */
	get began(): number {
		return this.#began;
	}

	/** When it was paused, ms since 1970; `null` = it goes on. */
	get paused(): number | null {
		return this.#paused;
	}

	/** To be called every second. */
	tick(): void {
		this.#at = this.#now();
	}

	reset(): void {
		this.tick();
		this.#began = this.#at;
		if (this.#paused !== null) this.#paused = this.#at;
	}

	/** Stops counting, or goes on from there. */
	togglePause(): void {
		this.tick();
		if (this.#paused === null) this.#paused = this.#at;
		else {
			this.#began += this.#at - this.#paused;
			this.#paused = null;
		}
	}

	/** Goes on as it was kept. */
	restore(began: number, paused: number | null): void {
		this.tick();
		this.#began = Math.min(began, this.#at);
		this.#paused = paused === null ? null : Math.min(paused, this.#at);
	}
}
