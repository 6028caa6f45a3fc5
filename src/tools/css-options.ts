import type { CSSOptions } from 'vite';
import { BREAKPOINTS, USUAL_TEXT } from '../lib/paint/breakpoints.ts';

/*
 * How styles are compiled, for the site and for the site in one file. CSS has no variables in media queries: breakpoints
 * are written as env(--name), and the compiler that minifies the styles puts the value in, in every style of the project.
 * Lengths are written as px of text of the usual size, 16 px, and compiled to rem: what holds text grows with it.
 */

interface Length {
	type: 'length';
	value: { unit: 'px'; value: number };
}

/** Px: thinner things are lines, which keep their width. */
const LEAST_GROWN = 4;

/** Options of Vite for the styles. */
export const cssOptions: CSSOptions = {
	transformer: 'lightningcss',
	lightningcss: {
		visitor: {
			Length: ({ unit, value }) =>
				unit === 'px' && Math.abs(value) >= LEAST_GROWN
					? { unit: 'rem', value: value / USUAL_TEXT }
					: undefined,
			EnvironmentVariable: Object.fromEntries(
				Object.entries(BREAKPOINTS).map(([name, value]) => [
					`--${name}`,
					(): Length => ({ type: 'length', value: { unit: 'px', value } })
				])
			)
		}
	}
};
