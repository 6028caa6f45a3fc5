import { nextTask } from './next-task.ts';

/** How long work holds the page before it lets it answer, ms: below what a reader notices, on slow processors too. */
const TURN = 8;

/**
 * Divides long work into turns, between which the page draws and answers.
 * @returns what is awaited between two pieces of the work: it resolves at once while the turn lasts, and else in the next.
 */
export function createTurns(now: () => number = () => performance.now()): () => Promise<void> {
	let began = now();
	return async () => {
		if (now() - began < TURN) return;
		await nextTask();
		began = now();
	};
}
