import { pushState, replaceState } from '$app/navigation';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { withoutLinkKeys } from '#lib/url/address.ts';
import { decodeUrl, encodeHash } from '#lib/url/codec.ts';
import type { AtlasFacts, ViewState } from '#lib/url/view-state.ts';
import { HistoryWriter } from './history-writer.ts';

interface HistoryOptions {
	/** Whether deliberate acts make entries of their own; not within another page, whose history it would fill. */
	readonly pushes?: boolean;
	/** Called before the view is restored by Back, Forward or an edit of the address. */
	readonly onrestore?: () => void;
	/** Called after that. */
	readonly onrestored?: () => void;
	/** Whether the address may be written now: one may hold what is kept nowhere else. */
	readonly mayWrite?: () => boolean;
}

/**
 * Keeps the address and the explorer in step: restores the view of the link, writes each change into the history, and
 * follows Back, Forward and edits of the address by hand. Returns how to stop.
 */
export function followHistory(
	explorer: Explorer,
	facts: AtlasFacts,
	{ pushes = true, onrestore, onrestored, mayWrite = () => true }: HistoryOptions = {}
): () => void {
	const writer = new HistoryWriter({
		push: (address) => {
			pushState(address, {});
		},
		replace: (address) => {
			replaceState(address, {});
		}
	});
	const restore = () => {
		const { state, notices } = decodeUrl(location.hash, location.search, facts);
		explorer.restore(state, notices);
	};
	const follow = () => {
		writer.drop();
		onrestore?.();
		restore();
		onrestored?.();
	};
	// What was moved to in the last moment is restored by a reload too.
	const flush = () => {
		writer.flush();
	};
	const stopListening = explorer.onchange((state, policy) => {
		if (policy !== 'pass' && mayWrite()) writer.write(addressOf(state, facts), pushes ? policy : 'replace');
	});
	window.addEventListener('popstate', follow);
	window.addEventListener('hashchange', follow);
	window.addEventListener('pagehide', flush);
	restore();
	return () => {
		stopListening();
		flush();
		window.removeEventListener('popstate', follow);
		window.removeEventListener('hashchange', follow);
		window.removeEventListener('pagehide', flush);
	};
}

/** The whole address: a bare “#” would scroll and “” would mean the present address. */
function addressOf(state: ViewState, facts: AtlasFacts): string {
	return location.pathname + withoutLinkKeys(location.search) + encodeHash(state, facts);
}
