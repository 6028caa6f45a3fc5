import { pushState, replaceState } from '$app/navigation';
import type { Explorer, HistoryPolicy } from '#lib/state/explorer.svelte.ts';
import { decodeUrl, encodeHash } from '#lib/url/codec.ts';
import type { AtlasFacts, ViewState } from '#lib/url/view-state.ts';

/** Browsers refuse more than about a hundred updates of the history in half a minute. */
const REPLACE_INTERVAL = 300;

/**
 * Keeps the address and the explorer in step: restores the view of the link, writes each change into the history, and
 * follows Back, Forward and edits of the address by hand. Returns how to stop.
 */
export function followHistory(explorer: Explorer, facts: AtlasFacts): () => void {
	const restore = () => {
		const { state, notices } = decodeUrl(location.hash, location.search, facts);
		explorer.restore(state, notices);
	};
	const writer = createHistoryWriter(facts);
	const stopListening = explorer.onchange(writer.write);
	window.addEventListener('popstate', restore);
	window.addEventListener('hashchange', restore);
	restore();
	return () => {
		stopListening();
		writer.flush();
		window.removeEventListener('popstate', restore);
		window.removeEventListener('hashchange', restore);
	};
}

function createHistoryWriter(facts: AtlasFacts) {
	let pending: ViewState | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const flush = () => {
		clearTimeout(timer);
		timer = undefined;
		if (pending) replaceState(addressOf(pending, facts), {});
		pending = null;
	};
	const write = (state: ViewState, policy: HistoryPolicy) => {
		if (policy === 'push') {
			flush();
			pushState(addressOf(state, facts), {});
			return;
		}
		pending = state;
		timer ??= setTimeout(flush, REPLACE_INTERVAL);
	};
	return { write, flush };
}

/** The whole address: a bare “#” would scroll and “” would mean the present address. */
function addressOf(state: ViewState, facts: AtlasFacts): string {
	return location.pathname + encodeHash(state, facts);
}
