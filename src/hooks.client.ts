import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { nextTask } from '#lib/loading/next-task.ts';
import { announceFailed, wasRestored } from '#lib/start/signals.ts';

/** A broken atlas is found before the page is touched: what the page was made with stays. */
export const init: ClientInit = () => {
	loadAtlas();
	// Reading it takes a while, and so does taking the page over: each has a task of its own.
	return nextTask();
};

/**
 * The framework would put a page that says “Internal Error” in place of one that stands. While the page starts it stays
 * as it was made, and the script in it says what is wrong (start/watch-start.ts); later the page that was asked for is
 * opened by the browser, for each is made with its text. The framework waits for an answer that never comes.
 */
export const handleError: HandleClientError = ({ event, status, message }) => {
	if (status === 404) return { message };
	if (wasRestored() && event.url.href !== location.href) location.assign(event.url);
	else announceFailed();
	return new Promise<never>(() => undefined);
};
