/** How many steps back are remembered. */
const DEPTH = 100;

/** What was before: whole values, the last on top. Changes of one thing in a row, as of a text that is typed, are one. */
export class UndoStack<T> {
	#before: readonly T[] = [];
	#mark: string | null = null;

	get isEmpty(): boolean {
		return this.#before.length === 0;
	}

	/**
	 * Remembers a value that is about to change.
	 * @param mark - What changes; changes of the same in a row are undone together. `null` = by itself.
	 */
	push(value: T, mark: string | null): void {
		if (mark === null || mark !== this.#mark) this.#before = [...this.#before, value].slice(-DEPTH);
		this.#mark = mark;
	}

	/** Takes the last value back; `undefined` = there is none. */
	pop(): T | undefined {
		const value = this.#before.at(-1);
		this.#before = this.#before.slice(0, -1);
		this.#mark = null;
		return value;
	}

	clear(): void {
		this.#before = [];
		this.#mark = null;
	}
}
