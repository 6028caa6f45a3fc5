import type { Selection } from '#lib/atlas/scene.ts';

/**
 * The cards that a reader came through, so that the card shown can lead back. No state of the view: browsers keep their
 * own.
 */
export class Trail {
	#shown: Selection | null = null;
	#passed: readonly Selection[] = $state.raw([]);

	/** The card before the one shown; `null` where the trail begins. */
	get previous(): Selection | null {
		return this.#passed.at(-1) ?? null;
	}

	/** Called with each selection; going to the card before takes the last step back. A list ends the trail. */
	follow(selection: Selection | null): void {
		const before = this.#shown;
		this.#shown = selection;
		if (selection === null) this.#passed = [];
		else if (isSame(selection, this.previous)) this.#passed = this.#passed.slice(0, -1);
		else if (before !== null && !isSame(selection, before)) this.#passed = [...this.#passed, before];
	}
}

function isSame(a: Selection, b: Selection | null): boolean {
	return b !== null && a.kind === b.kind && a.id === b.id;
}
