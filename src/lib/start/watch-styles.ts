import { reloadOnce } from './reload-once.ts';
import type { StartFacts } from './start-facts.ts';
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
	addEventListener(
		'error',
		({ target }) => {
			if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') void lose(target);
		},
		true
	);
	setTimeout(() => {
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

/** The text stands only when the browser no longer waits for what is before it. */
function whenBody(act: () => void): void {
	if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act, { once: true });
	else act();
}
