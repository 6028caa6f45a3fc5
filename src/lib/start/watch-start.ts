import { awaitFonts } from './await-fonts.ts';
import { keepPresses } from './early-presses.ts';
import { readLanguages } from './read-languages.ts';
import { reloadOnce } from './reload-once.ts';
import { FAILED, RESTORED } from './signals.ts';
import type { StartFacts } from './start-facts.ts';
import { startNotice, type StartState } from './start-notice.ts';
import { trustAs } from '#lib/atlas/trusted-markup.ts';
import { watchStyles } from './watch-styles.ts';

/*
 * Stands in every page that has a script, and needs none of the files that the page asks for. A page is made with the map
 * and the words of one day; whatever of the application is missing, broken or late, these stay, and the reader is told what
 * they are and what the link asked for.
 */

/** How long the picture is held back for a link to another view, ms. */
const HELD_BACK = 5000;
/** How long a page that shows what was asked for may lack its application before a notice appears, ms. */
const PATIENCE = 12_000;

/** Watches the start of the page until it is restored; after that, the application itself reports failures. */
export function watchStart(facts: StartFacts): void {
	const { dataset } = document.documentElement;
	const watch = new AbortController();
	const { signal } = watch;
	let state: StartState | null = null;
	let notice: HTMLElement | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const show = () => {
		if (state === null || signal.aborted) return;
		delete dataset['restoring'];
		// Nothing would close the introduction.
		delete dataset['opening'];
		notice?.remove();
		notice = startNotice(facts, state, location);
		document.body.append(notice);
	};
	const fail = async () => {
		if (state === 'failed') return;
		state = 'failed';
		if (await reloadOnce(facts)) return;
		await whenParsed();
		if (!signal.aborted && document.querySelector('main') === null) await refill();
		forgetPresses();
		show();
	};
	const settle = () => {
		watch.abort();
		clearTimeout(timer);
		notice?.remove();
		delete dataset['restoring'];
	};

	watchStyles(facts);
	const forgetPresses = keepPresses();
	if (facts.fonts) {
		awaitFonts(facts.fonts);
		readLanguages();
	}
	addEventListener('unhandledrejection', () => void fail(), { signal });
	addEventListener(FAILED, () => void fail(), { signal });
	addEventListener('hashchange', show, { signal });
	addEventListener(RESTORED, settle, { signal });
	void whenParsed().then(() => {
		timer = setTimeout(
			() => {
				state ??= 'late';
				show();
			},
			'restoring' in dataset ? HELD_BACK : PATIENCE
		);
	});
}

/** Puts back what the page was made with, where the application emptied it before it failed. */
async function refill(): Promise<void> {
	try {
		const made = new DOMParser().parseFromString(
			trustAs('own-page')(await (await fetch(location.href, { cache: 'force-cache' })).text()),
			'text/html'
		);
		// The page of what was not found is written by a script, and otherwise by what stands there for those without.
		if (made.querySelector('body > :not(noscript) main, main:not(noscript main)') === null)
			for (const instead of made.querySelectorAll('noscript')) instead.replaceWith(...instead.childNodes);
		for (const script of made.querySelectorAll('script')) script.remove();
		document.head.append(...made.head.querySelectorAll('style'));
		document.body.replaceChildren(...made.body.childNodes);
	} catch {
		// The host does not respond: the notice alone says what is wrong.
	}
}

function whenParsed(): Promise<void> {
	if (document.readyState !== 'loading') return Promise.resolve();
	return new Promise((resolve) => {
		document.addEventListener('DOMContentLoaded', () => {
			resolve();
		});
	});
}
