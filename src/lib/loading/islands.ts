import { getContext, setContext } from 'svelte';
import { nextTask } from './next-task.ts';

/** Parts of a page that is made already, taken over by the application one after the other: see Island.svelte. */
export class Islands {
	readonly #waiting: (() => void)[] = [];
	readonly #urgent: (() => void)[] = [];

	/** Has a part taken over when it is its turn, before all others if it is urgent; returns how to give that up. */
	add(takeOver: () => void, isUrgent = false): () => void {
		const queue = isUrgent ? this.#urgent : this.#waiting;
		queue.push(takeOver);
		return () => {
			const at = queue.indexOf(takeOver);
			if (at !== -1) queue.splice(at, 1);
		};
	}

	/**
	 * Takes all of them over, each in a task of its own, after those that are urgent the last of the page first: the map, which tells the others what it
	 * shows, finds them as they were made.
	 */
	async takeOver(): Promise<void> {
		for (;;) {
			// What waits for all of them has a task of its own too.
			await nextTask();
			const takeOver = this.#urgent.pop() ?? this.#waiting.pop();
			if (!takeOver) return;
			takeOver();
		}
	}
}

const KEY = Symbol('islands');

/** Has the parts below a component, and those in them, taken over one by one. */
export function setIslands(islands: Islands): void {
	setContext(KEY, islands);
}

/** What takes the parts over that a component is made with; `undefined` = nothing does: they are components like any other. */
export function getIslands(): Islands | undefined {
	return getContext<Islands | undefined>(KEY);
}
