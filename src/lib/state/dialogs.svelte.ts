/** A tool of the toolbar. */
export type ToolName = 'search' | 'compare' | 'share' | 'present' | 'tours' | 'settings' | 'keys';

/** Which dialog is open, if any; at most one is. Transient: it is never part of a link. */
export class Dialogs {
	#open: ToolName | null = $state(null);
	#ahead = '';
	#part: string | null = null;

	get open(): ToolName | null {
		return this.#open;
	}

	/** Opens a dialog in place of any other, or closes it. */
	toggle(name: ToolName): void {
		this.#ahead = '';
		this.#part = null;
		this.#open = this.#open === name ? null : name;
	}

	/** Opens a dialog in place of any other, perhaps at a part of it that has a name of its own. */
	show(name: ToolName, part: string | null = null): void {
		if (this.#open !== name) this.toggle(name);
		this.#part = part;
	}

	/** At which part a dialog was asked to open, once. */
	takePart(): string | null {
		const part = this.#part;
		this.#part = null;
		return part;
	}

	/** Keeps a letter typed after a dialog was asked for and before its field exists, so that no keystroke is lost. */
	typeAhead(letter: string): void {
		this.#ahead += letter;
	}

	/** What was typed ahead, once. */
	takeTyped(): string {
		const typed = this.#ahead;
		this.#ahead = '';
		return typed;
	}

	close(): void {
		this.#open = null;
	}
}
