import { createContext, type Component } from 'svelte';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import type { TermIndex } from '#lib/atlas/term-index.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';

/** A choice between a few values, as the interface offers one. */
export interface ChoiceProps<T extends string> {
	readonly label: string;
	readonly options: readonly { readonly value: T; readonly text: string }[];
	readonly value: T;
	readonly onchange: (value: T) => void;
}

/**
 * Where a dossier is shown: a card beside the map, whose links move the clock and the selection, or a page of text,
 * whose links are addresses. The content is the same in both.
 */
export interface RecordView {
	readonly core: AtlasCore;
	/** `null` while the record is not there. */
	readonly history: HistoryCore | null;
	/** A card is narrow and gives short forms first; a page is read and printed whole. */
	readonly form: 'card' | 'page';
	/** The day of the clock; `null` where there is none. */
	readonly now: Day | null;
	/** Which words are explained. */
	readonly terms: TermIndex;
	/** Explains a word in place; where there is none, the word leads to the page of the glossary. */
	readonly Term?: Component<{ readonly form: string; readonly opening?: string; readonly closing?: string }>;
	/** The address of a term in the glossary. */
	hrefOfTerm(id: string): string;
	/**
	 * The id of the element that says what a work is, where that stands once for all mentions; where there is none, each
	 * mention says it beside itself.
	 */
	noteOfWork?(source: string): string;
	/** The address of a file, by its path below the top of the site. */
	hrefOfFile(path: string): string;
	/** The address of a thing. */
	hrefOf(to: Selection): string;
	/** The address of a day; `null` for one outside the period. */
	hrefOfDay(day: Day): string | null;
	/** What a press on a link does instead of going to its address. */
	readonly follow?: (to: Selection) => void;
	readonly goTo?: (day: Day) => void;
	/** Offers to draw the map by the account of a source. */
	readonly ShowAccount?: Component<{
		readonly source: string;
		readonly text: string;
		/** Where its text alone does not say which account. */
		readonly name?: string | undefined;
	}>;
	/** The address of the map drawn by the account of a source, where it cannot be drawn anew in place. */
	hrefOfAccount?(source: string, on?: Day): string;
	/** Offers a choice; where there is none, all is shown. */
	readonly Choice?: Component<ChoiceProps<'side' | 'formula'>>;
}

/** Where the dossier is shown, for every component of this folder. */
export const [getRecordView, setRecordView] = createContext<RecordView>();
