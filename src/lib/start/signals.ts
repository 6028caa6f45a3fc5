/*
 * Between the script that watches the start of a page (watch-start.ts, written into the page itself) and the
 * application, which may never arrive: events of the window.
 */

/** The page is interactive and shows what its link asks for. */
export const RESTORED = 'atlas:restored';
/** The application arrived but cannot start. */
export const FAILED = 'atlas:failed';

let isRestored = false;

/** Whether the page was restored: until then a failure is one of its start. */
export function wasRestored(): boolean {
	return isRestored;
}

/** Called by a page once it shows what its link asks for. */
export function announceRestored(): void {
	if (isRestored) return;
	isRestored = true;
	window.dispatchEvent(new Event(RESTORED));
}

/** Called when the application cannot start; what the page was made with stays. */
export function announceFailed(): void {
	window.dispatchEvent(new Event(FAILED));
}
