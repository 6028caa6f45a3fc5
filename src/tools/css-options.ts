import type { CSSOptions } from 'vite';
import { BREAKPOINTS } from '../lib/paint/breakpoints.ts';

/*
 * How styles are compiled, for the site and for the site in one file. CSS has no variables in media queries: breakpoints
 * are written as env(--name), and the compiler that minifies the styles puts the value in, in every style of the project.
 */

interface Length {
	type: 'length';
	value: { unit: 'px'; value: number };
}

/** Options of Vite for the styles. */
export const cssOptions: CSSOptions = {
	transformer: 'lightningcss',
	lightningcss: {
		visitor: {
			EnvironmentVariable: Object.fromEntries(
				Object.entries(BREAKPOINTS).map(([name, value]) => [
					`--${name}`,
					(): Length => ({ type: 'length', value: { unit: 'px', value } })
				])
			)
		}
	}
};
