import { browserFrames, prefersReducedMotion } from '#lib/state/browser-frames.ts';
import type { TravelHost } from './travel.ts';

/** Frames and motion preference of this browser. */
export const browserHost: TravelHost = {
	frames: browserFrames,
	skipsMotion: () => document.hidden || prefersReducedMotion()
};
