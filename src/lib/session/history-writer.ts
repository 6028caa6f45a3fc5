import type { HistoryPolicy } from '#lib/state/explorer.svelte.ts';

/** Browsers refuse more than about a hundred updates of the history in half a minute. */
export const REPLACE_INTERVAL = 300;

/** The history of the window, as far as it is written. */
export interface HistoryPort {
	push(address: string): void;
	replace(address: string): void;
}

/** Writes addresses into the history: a deliberate act at once, as a new entry; a movement over the last one, now and then. */
export class HistoryWriter {
	readonly #port: HistoryPort;
	#pending: string | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(port: HistoryPort) {
		this.#port = port;
	}

	write(address: string, policy: Exclude<HistoryPolicy, 'pass'>): void {
		if (policy === 'push') {
			this.flush();
			this.#port.push(address);
			return;
		}
		this.#pending = address;
		this.#timer ??= setTimeout(() => {
			this.flush();
		}, REPLACE_INTERVAL);
	}

	/** Writes what waits. */
	flush(): void {
		const address = this.#pending;
		this.drop();
		if (address !== null) this.#port.replace(address);
	}

	/** Forgets what waits: the reader has gone to another entry, which it must not overwrite. */
	drop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#pending = null;
	}
}
