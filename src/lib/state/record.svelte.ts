import type { AtlasCore } from '#lib/atlas/core.ts';
import { createHistoryCore, type HistoryCore } from '#lib/atlas/history-core.ts';
import type { History } from '#lib/atlas/model/history.ts';
import { resolveHistory } from '#lib/atlas/resolve-history.ts';

/** The atlas whose record is shown, and whose account of it; an explorer is one. */
export interface RecordView {
	readonly base: AtlasCore;
	readonly core: AtlasCore;
	readonly account: string;
}

/** The record that cards show: absent until it is first needed, since the map can do without. */
export class RecordStore {
	readonly #fetch: () => Promise<History>;
	readonly #view: RecordView;
	#best: History | null = $state.raw(null);
	readonly #history: HistoryCore | null = $derived.by(() => this.#resolve());
	#error: string | null = $state(null);
	#isLoading = false;

	/**
	 * @param view - Whose account is shown.
	 * @param fetch - Where the record comes from.
	 */
	constructor(view: RecordView, fetch: () => Promise<History>) {
		this.#view = view;
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
		if (this.#isLoading || this.#best !== null) return;
		this.#isLoading = true;
		this.#error = null;
		try {
			this.#best = await this.#fetch();
		} catch (error) {
			this.#error = error instanceof Error ? error.message : String(error);
		} finally {
			this.#isLoading = false;
		}
	}

	#resolve(): HistoryCore | null {
		if (this.#best === null) return null;
		const { base, core, account } = this.#view;
		return createHistoryCore(resolveHistory(this.#best, base.atlas, account), core);
	}
}
