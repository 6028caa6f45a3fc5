/**
 * Sizes of the window, px, at which a layout changes: the only ones. Styles write `(width <= env(--narrow))`, which
 * tools/css-options.ts fills in when they are compiled; scripts ask {@link upTo}.
 */
export const BREAKPOINTS = {
	/** A phone held upright: one column, the panel is a sheet. */
	narrow: 720,
	/** A page of text without a second column. */
	'one-column': 820,
	/** A tablet held upright, a small laptop. */
	tablet: 1000,
	/** The map within a column of another page. */
	'embed-narrow': 620,
	/** The map within another page, in height. */
	'embed-low': 340
} as const;

/** Media query for windows that are at most as wide as a breakpoint. */
export function upTo(name: keyof typeof BREAKPOINTS): string {
	return `(max-width: ${BREAKPOINTS[name]}px)`;
}
