/** How high the parts of a projected picture are that lie over its map, px. */
export interface Covered {
	/** The day with what is said. */
	readonly words: number;
	/** What the map is read by. */
	readonly key: number;
}

/** Before the parts are measured. */
export const NOT_MEASURED: Covered = { words: 0, key: 0 };
