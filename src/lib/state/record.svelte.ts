import type { HistoryCore } from '#lib/atlas/history-core.ts';

/** The record that cards show: absent until it is first needed, since the map can do without. */
export class RecordStore {
	readonly #fetch: () => Promise<HistoryCore>;
	#history: HistoryCore | null = $state.raw(null);
	#error: string | null = $state(null);
	#isLoading = false;

	/** @param fetch - Where the record comes from. */
	constructor(fetch: () => Promise<HistoryCore>) {
		this.#fetch = fetch;
	}

	/** `null` until it is loaded. */
	get history(): HistoryCore | null {
		return this.#history;
	}

	/** Why the last attempt failed; `null` when none did. */
	get error(): string | null {
		return this.#error;
	}

	/** Loads the record once; does nothing while it is under way. After a failure the next call tries again. */
	async load(): Promise<void> {
		if (this.#isLoading || this.#history !== null) return;
		this.#isLoading = true;
		this.#error = null;
		try {
			this.#history = await this.#fetch();
		} catch (error) {
			this.#error = error instanceof Error ? error.message : String(error);
		} finally {
			this.#isLoading = false;
		}
	}
}
