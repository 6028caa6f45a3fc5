/**
 * How wide a part of a page that is about to be taken over is, px; `null` where the page was not made with it. What is seen by
 * nobody (0) need not be taken over.
 */
export function widthInPage(selector: string): number | null {
	return import.meta.env.SSR ? null : (document.querySelector(selector)?.clientWidth ?? null);
}
