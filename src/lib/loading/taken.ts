/** In the page, on a part that the application has taken over: it answers by itself ({@link file://../start/early-presses.ts}). */
export const TAKEN = 'data-taken';

/** Says so of a part, or of the page around all of them. */
export function markTaken(part: Element): void {
	part.setAttribute(TAKEN, '');
}
