import type { TravelHost } from './travel.ts';

/** Frames and wishes of this browser. */
export const browserHost: TravelHost = {
	frames: {
		request: (callback) => requestAnimationFrame(callback),
		cancel: (handle) => {
			cancelAnimationFrame(handle);
		}
	},
	isStill: () => document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches
};
