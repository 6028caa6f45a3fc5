import { storeName } from '#lib/atlas/store-name.ts';
import type { StartFacts } from './start-facts.ts';

/** How long the host may take to say which version it has, ms. */
const VERSION_PATIENCE = 3000;

/**
 * Where the host has another version than the page is of, the page is loaded again, once for each version: files that
 * an old page names may be gone. Returns whether it is. A guest in another page, and a browser that stores nothing,
 * cannot know whether it was done before: they do not.
 */
export async function reloadOnce({ atlas, version, root, isGuest }: StartFacts): Promise<boolean> {
	if (isGuest) return false;
	try {
		const response = await fetch(`${root}_app/version.json`, {
			cache: 'no-store',
			signal: AbortSignal.timeout(VERSION_PATIENCE)
		});
		const answer: unknown = await response.json();
		const found = typeof answer === 'object' && answer && 'version' in answer ? answer.version : null;
		const { pathname } = new URL(root, location.href);
		const key = storeName(atlas, pathname.replace(/\/$/, ''), 'reloaded-for');
		if (typeof found !== 'string' || found === version || sessionStorage.getItem(key) === found) return false;
		sessionStorage.setItem(key, found);
		location.reload();
		return true;
	} catch {
		return false;
	}
}
