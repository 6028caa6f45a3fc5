import type { Difference } from '#lib/atlas/difference.ts';

/** What is said beside the projected map. */
export interface Slide {
	readonly caption: string;
	/** Asked of the class; `null` = nothing is. */
	readonly question: string | null;
	/** The tour whose words these are; `null` = they are the sentence of the day. */
	readonly tour: string | null;
	/** `null` until it is revealed. */
	readonly answer: string | null;
	/** Who holds what is hidden. */
	readonly areHoldersHidden: boolean;
	/** Two days compared, of which the map paints the difference; `null` = one day is shown. */
	readonly difference: Difference | null;
}
