import type { FrameSource } from './player.svelte.ts';

/** Whether the reader prefers reduced motion: by the page's own setting or, where that is silent, by the system's. */
export function prefersReducedMotion(): boolean {
	return (
		document.documentElement.dataset['motion'] === 'reduce' ||
		matchMedia('(prefers-reduced-motion: reduce)').matches
	);
}

/** The animation frames of this browser, and the reader’s preference for motion. */
export const browserFrames: FrameSource = {
	request: (callback) => requestAnimationFrame(callback),
	cancel: (handle) => {
		cancelAnimationFrame(handle);
	},
	skipsMotion: prefersReducedMotion
};
