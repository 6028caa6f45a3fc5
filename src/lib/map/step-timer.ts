import type { Map as MapLibreMap } from 'maplibre-gl';
import { SlownessDetector } from './slowness-detector.ts';

/** Frames that are timed before the first step is. */
const FIRST_FRAMES = 4;

/** Times on a live map how long its steps take to be seen, and tells when that is too long. */
export class StepTimer {
	readonly #map: MapLibreMap;
	readonly #onslow: () => void;
	readonly #detector = new SlownessDetector();
	/** One step is timed at a time. */
	#isTiming = false;
	/** How often timing began anew: a step that was timed before that tells nothing. */
	#resets = 0;

	/** @param onslow - Told when steps are slow, again with each further one. */
	constructor(map: MapLibreMap, onslow: () => void) {
		this.#map = map;
		this.#onslow = onslow;
	}

	/** Gives up what is being timed: the step it waits for is never drawn. */
	reset(): void {
		this.#resets++;
		this.#isTiming = false;
	}

	/** Times a few frames in which nothing changes: whether this machine can draw the map is known before a reader waits for it. */
	timeFirstFrames(): void {
		this.timeStep(FIRST_FRAMES - 1);
	}

	/**
	 * Times from now until a step is seen: to the frame after the one that follows the drawing, for a browser hands out no
	 * frame while the ones before wait for the graphics. Then so often again without a change.
	 */
	timeStep(again = 0): void {
		if (this.#isTiming || document.hidden) return;
		this.#isTiming = true;
		const started = performance.now();
		const resets = this.#resets;
		const seen = () => {
			if (resets !== this.#resets) return;
			this.#isTiming = false;
			if (document.hidden) return;
			if (this.#detector.note(performance.now() - started)) this.#onslow();
			else if (again > 0) this.timeStep(again - 1);
		};
		void this.#map.once('render', () => requestAnimationFrame(() => requestAnimationFrame(seen)));
		this.#map.triggerRepaint();
	}
}
