/** Px of a rem where the reader chose no other size of text. */
export const USUAL_TEXT = 16;

/**
 * Sizes of the window, px, at which a layout changes: the only ones. Styles write `(width <= env(--narrow))`, which
 * tools/css-options.ts fills in when they are compiled; scripts ask {@link PHONE} and {@link LOW}. With larger text in the
 * browser's settings a window counts as that much smaller.
 */
export const BREAKPOINTS = {
	/** A phone; held upright it has one column, and the panel is a sheet. */
	narrow: 720,
	/** A phone held sideways, a laptop with a magnified page: what stands above each other elsewhere stands in one line. */
	low: 640,
	/** A window in which the largest text leaves no room for a row's name in the strip. */
	'large-text': 1040,
	/** A window in which larger text leaves no room for a legend on the map. */
	short: 500,
	/** A small phone held sideways. */
	lowest: 360,
	/** A low window that is wider has room for the panel beside the map. */
	docked: 850,
	/** What the panel shows, where it has no room for four columns. */
	'panel-narrow': 310,
	/** A page of text without a second column. */
	'one-column': 820,
	/** A tablet held upright, a small laptop. */
	tablet: 1000,
	/** The map within a column of another page. */
	'embed-narrow': 620,
	/** The map within another page, in height. */
	'embed-low': 340
} as const;

const [narrow, low] = [BREAKPOINTS.narrow, BREAKPOINTS.low].map((px) => `${px / USUAL_TEXT}rem`);

/** Media query for one column, with the panel as a sheet: `(width <= env(--narrow)) and (orientation: portrait)`. */
export const PHONE = `(max-width: ${narrow}) and (orientation: portrait)`;

/**
 * Media query for windows that lie flat: `(orientation: landscape) and ((height <= env(--low)) or (width <=
 * env(--narrow)))`.
 */
export const LOW = `(orientation: landscape) and ((max-height: ${low}) or (max-width: ${narrow}))`;
