import type { Term } from '#lib/atlas/model/glossary.ts';
import type { TermIndex } from '#lib/atlas/term-index.ts';

/** The words that are explained, and, once a reader has asked for one, what is said of them. */
export class GlossaryStore {
	readonly index: TermIndex;
	readonly #fetch: () => Promise<readonly Term[]>;
	#terms: ReadonlyMap<string, Term> | null = $state.raw(null);
	#hasFailed = $state(false);
	#isLoading = false;

	/**
	 * @param index - Which words are explained.
	 * @param fetch - Where their explanations come from.
	 */
	constructor(index: TermIndex, fetch: () => Promise<readonly Term[]>) {
		this.index = index;
		this.#fetch = fetch;
	}

	/** Whether the last attempt to load failed. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** A term; `undefined` until the glossary is loaded, or where there is none of that id. */
	term(id: string): Term | undefined {
		return this.#terms?.get(id);
	}

	/** Loads the glossary once; does nothing while it is under way. After a failure the next call tries again. */
	async load(): Promise<void> {
		if (this.#isLoading || this.#terms !== null) return;
		this.#isLoading = true;
		try {
			this.#terms = new Map((await this.#fetch()).map((term) => [term.id, term]));
			this.#hasFailed = false;
		} catch {
			this.#hasFailed = true;
		} finally {
			this.#isLoading = false;
		}
	}
}
