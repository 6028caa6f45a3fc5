import { reloadOnce } from './reload-once.ts';
import type { StartFacts } from './start-facts.ts';
import { RESTORED } from './signals.ts';
import { plainNotice } from './start-notice.ts';

/** How long a page may wait for its style sheets before it is shown without them, ms. */
const PATIENCE = 8000;

/**
 * Watches the style sheets of the page, for which browsers wait without end, with neither text nor scripts: one that does not
 * answer is taken out of the way until it comes. What is missing is said, above the text that is then plain.
 */
export function watchStyles(facts: StartFacts): void {
	const lost = new Set<EventTarget>();
	let notice: HTMLElement | null = null;

	const tell = () => {
		notice?.remove();
		notice = lost.size > 0 ? plainNotice(facts, 'start.unstyled') : null;
		if (notice) document.body.prepend(notice);
	};
	const lose = async (link: HTMLLinkElement) => {
		lost.add(link);
		if (!(await reloadOnce(facts))) whenBody(tell);
	};
	// What is fetched by need later is the concern of whoever needs it.
	const watch = new AbortController();
	addEventListener(
		RESTORED,
		() => {
			watch.abort();
		},
		{ once: true }
	);
	// Neither event bubbles, and only one of them reaches the window.
	for (const type of ['error', 'load'])
		document.addEventListener(
			type,
			({ target }) => {
				if (target instanceof HTMLLinkElement && target.rel === 'stylesheet' && isEmpty(target))
					void lose(target);
			},
			{ capture: true, signal: watch.signal }
		);
	setTimeout(() => {
		if (watch.signal.aborted) return;
		for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
			if (link.sheet === null && !lost.has(link)) {
				link.media = 'print';
				link.addEventListener('load', () => {
					link.media = 'all';
					lost.delete(link);
					tell();
				});
				void lose(link);
			}
	}, PATIENCE);
}

/** Whether nothing came that the browser takes for a style sheet; a host may answer what it lacks with a page. */
function isEmpty({ sheet }: HTMLLinkElement): boolean {
	return sheet === null || sheet.cssRules.length === 0;
}

/** The text stands only when the browser no longer waits for what is before it. */
function whenBody(act: () => void): void {
	if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act, { once: true });
	else act();
}
