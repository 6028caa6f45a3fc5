import type { Difference } from '#lib/atlas/difference.ts';

/** What is said beside the projected map. */
export interface Slide {
	readonly caption: string;
	/** Asked of the class; `null` = nothing is. */
	readonly question: string | null;
	/** `null` until it is revealed. */
	readonly answer: string | null;
	/** Who holds what is hidden. */
	readonly areHoldersHidden: boolean;
	/** Two days compared, of which the map paints the difference; `null` = one day is shown. */
	readonly difference: Difference | null;
}

/** Where the pointer’s spot stands, as shares of the picture’s width and height, 0–1. */
export interface Spot {
	readonly x: number;
	readonly y: number;
}
