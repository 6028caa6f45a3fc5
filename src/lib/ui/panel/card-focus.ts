import type { Selection } from '#lib/atlas/scene.ts';
import { keyOf } from '#lib/atlas/entity-name.ts';

/** What happened to the selection of the panel, reported after the page shows it. */
interface Shown {
	readonly root: HTMLElement;
	readonly selection: Selection | null;
	/** Whether the focus is to go along: the reader chose it, or had the focus in what is gone. */
	readonly takeFocus: boolean;
}

/**
 * Where the focus goes as cards open and close: to the heading of a card that opens, and back to where the trail of cards
 * began. No state of the view: only elements.
 */
export class CardFocus {
	/** The card shown; `null` for a list, `undefined` before the first. */
	#key: string | null | undefined;
	/** What the first card of the trail was of. */
	#origin: string | null = null;
	/** What had the focus outside the panel when the first card opened. */
	#opener: HTMLElement | null = null;
	#isByReader = false;

	/** Called with a change that the reader made, before the page shows it. */
	noteChange(selection: Selection | null, root: HTMLElement | undefined): void {
		const key = selection && keyOf(selection);
		if (key === this.#key) return;
		this.#isByReader = true;
		const { activeElement } = document;
		if (this.#key === null && activeElement instanceof HTMLElement && !root?.contains(activeElement))
			this.#opener = activeElement === document.body ? null : activeElement;
	}

	/** Brings what is shown into view, and the focus with it. */
	settle({ root, selection, takeFocus }: Shown): void {
		const key = selection && keyOf(selection);
		const before = this.#key;
		if (key === before) return;
		this.#key = key;
		const mayFocus = this.#isByReader || takeFocus;
		this.#isByReader = false;
		if (key !== null) {
			if (before === null || before === undefined) this.#origin = key;
			if (before !== undefined) showCard(root, mayFocus);
		} else if (before !== undefined) this.#returnToList(root, mayFocus);
	}

	#returnToList(root: HTMLElement, mayFocus: boolean): void {
		const opener = this.#opener;
		this.#opener = null;
		const row = root.querySelector<HTMLElement>(`[data-key="${CSS.escape(this.#origin ?? '')}"]`);
		const isOnTab = document.activeElement?.matches('[role=tab]') ?? false;
		if (isOnTab || !mayFocus) return;
		if (opener?.isConnected) {
			opener.focus({ preventScroll: true });
			return;
		}
		row?.scrollIntoView({ block: 'center' });
		(row ?? root.querySelector<HTMLElement>('[role=tab][aria-selected=true]'))?.focus({
			preventScroll: true
		});
	}
}

function showCard(root: HTMLElement, mayFocus: boolean): void {
	const scroller = root.querySelector('[data-scroller]');
	const heading = root.querySelector<HTMLElement>('[data-card-heading]');
	const wasInPanel = root.contains(document.activeElement) || document.activeElement === document.body;
	if (scroller) scroller.scrollTop = 0;
	if (!mayFocus) return;
	heading?.focus({ preventScroll: true });
	// On a phone the panel is part of a long page: a card opened from deep in a list starts above the screen.
	if (wasInPanel && root.getBoundingClientRect().top < 0) root.scrollIntoView();
}
