import type { Theme } from '#lib/atlas/model/polity.ts';

const DARK_SCHEME = '(prefers-color-scheme: dark)';

/** The theme that the page is shown in: its own or, where it has none, the system's. */
export function pageTheme(): Theme {
	const chosen = document.documentElement.dataset['theme'];
	if (chosen === 'light' || chosen === 'dark' || chosen === 'projector') return chosen;
	return matchMedia(DARK_SCHEME).matches ? 'dark' : 'light';
}

/** Calls back whenever the page's theme may have changed; returns how to stop that. */
export function watchPageTheme(listener: () => void): () => void {
	const scheme = matchMedia(DARK_SCHEME);
	const root = new MutationObserver(listener);
	scheme.addEventListener('change', listener);
	root.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	return () => {
		scheme.removeEventListener('change', listener);
		root.disconnect();
	};
}
