import type { HistoryPolicy } from '#lib/state/explorer.svelte.ts';

/** Browsers refuse more than about a hundred updates of the history in half a minute. */
export const REPLACE_INTERVAL = 300;
/** How long after a refusal an address is written again, ms. */
export const REFUSED_INTERVAL = 5000;
/** How often what was refused is tried again: where the address can never be written, the page goes on without. */
const MOST_RETRIES = 8;

/** The history of the window, as far as it is written; both may throw, as browsers do when they are asked too often. */
export interface HistoryPort {
	push(address: string): void;
	replace(address: string): void;
}

type Act = keyof HistoryPort;

/**
 * Writes addresses into the history: a deliberate act at once, as a new entry; a movement over the last one, now and then.
 * What the browser refuses is written later, as it is then.
 */
export class HistoryWriter {
	readonly #port: HistoryPort;
	#pending: { readonly address: string; readonly act: Act } | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#refusals = 0;

	constructor(port: HistoryPort) {
		this.#port = port;
	}

	write(address: string, policy: Exclude<HistoryPolicy, 'pass'>): void {
		if (policy === 'push') {
			// While the browser refuses, asking on would only prolong that: the last act alone becomes an entry.
			const isRefused = this.#refusals > 0 && this.#timer !== undefined;
			if (!isRefused) this.flush();
			if (isRefused || this.#pending) this.#pending = { address, act: 'push' };
			else this.#try(address, 'push');
			return;
		}
		// An entry that was refused is still to be made, at the latest address.
		this.#pending = { address, act: this.#pending?.act ?? 'replace' };
		this.#wait(REPLACE_INTERVAL);
	}

	/** Writes what waits. */
	flush(): void {
		const { address, act } = this.#pending ?? {};
		this.drop();
		if (address !== undefined && act) this.#try(address, act);
	}

	/** Forgets what waits: the reader has gone to another entry, which it must not overwrite. */
	drop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#pending = null;
	}

	#try(address: string, act: Act): void {
		try {
			this.#port[act](address);
			this.#refusals = 0;
		} catch {
			this.#pending = { address, act };
			if (++this.#refusals <= MOST_RETRIES) this.#wait(REFUSED_INTERVAL);
		}
	}

	#wait(interval: number): void {
		this.#timer ??= setTimeout(() => {
			this.flush();
		}, interval);
	}
}
