import type { Day } from '#lib/atlas/time/day.ts';
import type { Explorer, HistoryPolicy } from '#lib/state/explorer.svelte.ts';
import type { FrameSource } from '#lib/state/player.svelte.ts';
import type { ViewState } from '#lib/url/view-state.ts';

/** How long a journey from one step to the next takes, ms; the camera flies as long. */
export const TRAVEL_TIME = 700;

/** What a journey needs of a browser. */
export interface TravelHost {
	readonly frames: FrameSource;
	/** Whether to cut instead: motion is unwanted, or the page is hidden and gets no frames. */
	skipsMotion(): boolean;
}

/** Takes the explorer from one view to another: the link at once, the clock through the days between, the camera along. */
export class Travel {
	readonly #explorer: Explorer;
	readonly #host: TravelHost;
	/** Ends the journey under way where it was to lead. */
	#arrive: (() => void) | null = null;
	/** Ends it where it is. */
	#halt: (() => void) | null = null;

	constructor(explorer: Explorer, host: TravelHost) {
		this.#explorer = explorer;
		this.#host = host;
	}

	/** Goes to a view; a journey under way is cut short. */
	to(view: ViewState, policy: HistoryPolicy = 'push'): void {
		this.finish();
		const explorer = this.#explorer;
		const from = explorer.day;
		const isCut = this.#host.skipsMotion() || view.compare !== null;
		explorer.isTravelling = !isCut;
		explorer.showStep(view, policy);
		if (isCut) return;
		const to = explorer.day;
		explorer.isScrubbing = true;
		explorer.goTo(from, 'pass');
		this.#run(from, to);
	}

	/** Arrives at once. */
	finish(): void {
		this.#arrive?.();
	}

	/** Stays where it is: the view was taken from elsewhere meanwhile. */
	stop(): void {
		this.#halt?.();
	}

	#run(from: Day, to: Day): void {
		const explorer = this.#explorer;
		let start: number | null = null;
		let shown = from;
		let handle = 0;
		const stop = () => {
			this.#host.frames.cancel(handle);
			this.#arrive = null;
			this.#halt = null;
			explorer.isScrubbing = false;
			explorer.isTravelling = false;
		};
		this.#halt = stop;
		this.#arrive = () => {
			stop();
			explorer.goTo(to, 'replace');
		};
		const frame = (now: number) => {
			start ??= now;
			const share = (now - start) / TRAVEL_TIME;
			// If something else moves the clock meanwhile, the journey ends.
			if (explorer.day !== shown) stop();
			else if (share >= 1 || this.#host.skipsMotion()) this.finish();
			else {
				shown = Math.round(from + (to - from) * eased(share)) as Day;
				explorer.goTo(shown, 'pass');
				handle = this.#host.frames.request(frame);
			}
		};
		handle = this.#host.frames.request(frame);
	}
}

/** Slow at both ends. */
function eased(share: number): number {
	return share * share * (3 - 2 * share);
}
