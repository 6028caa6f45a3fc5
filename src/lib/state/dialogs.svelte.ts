/** What the toolbar offers, in its order. */
export const TOOL_NAMES = ['search', 'compare', 'share', 'present', 'tours', 'settings', 'keys'] as const;

/** A tool of the toolbar. */
export type ToolName = (typeof TOOL_NAMES)[number];

/** Which dialog is open, if any; at most one is. Transient: it is never part of a link. */
export class Dialogs {
	#open: ToolName | null = $state(null);

	get open(): ToolName | null {
		return this.#open;
	}

	/** Opens a dialog in place of any other, or closes it. */
	toggle(name: ToolName): void {
		this.#open = this.#open === name ? null : name;
	}

	close(): void {
		this.#open = null;
	}
}
