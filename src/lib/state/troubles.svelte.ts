import { LateError } from '#lib/loading/lazy.ts';

/** What could not be loaded, and how to ask for it again. */
export interface Trouble {
	/** Name of the part: `part.<name>` in the catalogue. */
	readonly part: PartName;
	/** Whether it may still come. */
	readonly isLate: boolean;
	readonly retry: () => void;
}

/** Parts of the page that are fetched when they are first needed. */
export type PartName =
	| 'search'
	| 'share'
	| 'tours'
	| 'settings'
	| 'keys'
	| 'present'
	| 'tour'
	| 'lesson'
	| 'marks'
	| 'print'
	| 'map'
	| 'middle'
	| 'inset'
	| 'ground'
	| 'swipe';

interface Handlers<T> {
	readonly use: (part: T) => void;
	/** Called when it cannot be loaded: what waits for it is given up. */
	readonly onfail?: () => void;
	/** What “Try again” does; left out: asks for the part again. */
	readonly retry?: () => void;
}

/** Parts of the page that could not be fetched, for the notices: no requested part fails silently. */
export class Troubles {
	#list: readonly Trouble[] = $state.raw([]);

	/** One for each part at most. */
	get list(): readonly Trouble[] {
		return this.#list;
	}

	/**
	 * Fetches a part and uses it. When it cannot be loaded, a notice says so until it can be, or the reader dismisses
	 * it.
	 */
	async fetch<T>(part: PartName, load: () => Promise<T>, handlers: Handlers<T>): Promise<void> {
		let fetched: T;
		try {
			fetched = await load();
		} catch (error) {
			const again = () => void this.fetch(part, load, handlers);
			const trouble = { part, isLate: error instanceof LateError, retry: handlers.retry ?? again };
			this.#list = [...this.#without(part), trouble];
			handlers.onfail?.();
			return;
		}
		this.dismiss(part);
		handlers.use(fetched);
	}

	/** Forgets the trouble with a part. */
	dismiss(part: PartName): void {
		if (this.#list.some((trouble) => trouble.part === part)) this.#list = this.#without(part);
	}

	#without(part: PartName): Trouble[] {
		return this.#list.filter((trouble) => trouble.part !== part);
	}
}
