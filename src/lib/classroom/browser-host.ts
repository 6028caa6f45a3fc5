import { browserFrames, wantsStillness } from '#lib/state/browser-frames.ts';
import type { TravelHost } from './travel.ts';

/** Frames and wishes of this browser. */
export const browserHost: TravelHost = {
	frames: browserFrames,
	isStill: () => document.hidden || wantsStillness()
};
