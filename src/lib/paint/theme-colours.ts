import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Polity, Theme } from '#lib/atlas/model/polity.ts';
import { paintOf } from './tints.ts';

/** Gives the colour of a token (`ink`, `halo`, `p-…`, `band-…`) as CSS. */
export type ColourReader = (token: string) => string;

/**
 * The tokens of paper and ink that pictures are drawn in, as literal colours, for pictures that leave the page. The page
 * itself has them in app.css; a test holds the two against each other.
 */
export const THEME_COLOURS: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
	light: {
		paper: '#f6f1e4',
		ink: '#22201b',
		'ink-2': '#504b41',
		'ink-3': '#6a6456',
		land: '#f0ebde',
		neighbour: '#e3dfd4',
		'neighbour-ink': '#5a564d',
		water: '#c6d9de',
		'water-line': '#6d93a1',
		'water-ink': '#27566b',
		now: '#8a1f45',
		second: '#2c3f9e',
		halo: '#faf6ec',
		border: '#4a443a',
		'p-unknown': '#d5d1ca',
		'de-jure': '#8a5413',
		'unknown-dot': '#8b8371',
		pin: 'rgb(70 40 20 / 0.38)',
		'pen-red': '#d93025',
		'pen-blue': '#062a78'
	},
	dark: {
		paper: '#0f1724',
		ink: '#efe8d7',
		'ink-2': '#c0bcb0',
		'ink-3': '#a1a5a8',
		land: '#1f2a3a',
		neighbour: '#172030',
		'neighbour-ink': '#a3abb5',
		water: '#17364f',
		'water-line': '#53789a',
		'water-ink': '#a3c9e2',
		now: '#ff9db0',
		second: '#9cc0ff',
		halo: '#0f1724',
		border: '#d8cfb8',
		'p-unknown': '#495159',
		'de-jure': '#e0b46a',
		'unknown-dot': '#9aa1a8',
		pin: 'rgb(10 6 4 / 0.42)',
		'pen-red': '#ff6b5e',
		'pen-blue': '#cfe6ff'
	},
	projector: {
		paper: '#fbf8f0',
		ink: '#12110e',
		'ink-2': '#37332b',
		'ink-3': '#4d483e',
		land: '#f5f1e7',
		neighbour: '#e6e4de',
		'neighbour-ink': '#45423a',
		water: '#bcd4db',
		'water-line': '#6d93a1',
		'water-ink': '#174659',
		now: '#8a1f45',
		second: '#2c3f9e',
		halo: '#ffffff',
		border: '#4a443a',
		'p-unknown': '#d5d1ca',
		'de-jure': '#6f3f08',
		'unknown-dot': '#8b8371',
		pin: 'rgb(70 40 20 / 0.38)',
		'pen-red': '#d93025',
		'pen-blue': '#062a78'
	}
};

/** Colours as the page has them: custom properties, which follow its theme. */
export const pageColours: ColourReader = (token) => `var(--${token})`;

/**
 * Colours of a theme as literals, for a picture that stands alone.
 * @throws RangeError for a token that neither the theme nor the atlas has.
 */
export function literalColours({ polities }: Pick<Atlas, 'polities'>, theme: Theme): ColourReader {
	const colours = new Map(Object.entries(THEME_COLOURS[theme]));
	for (const polity of polities)
		for (const [token, colour] of coloursOf(polity, theme)) colours.set(token, colour);
	return (token) => {
		const colour = colours.get(token);
		if (colour === undefined) throw new RangeError(`no colour “${token}” in the ${theme} theme`);
		return colour;
	};
}

function coloursOf(polity: Polity, theme: Theme): [string, string][] {
	const { tint, band, halo, ink } = paintOf(polity, theme);
	return [
		[`p-${polity.id}`, tint],
		[`band-${polity.id}`, band],
		[`halo-${polity.id}`, halo],
		[`ink-${polity.id}`, ink]
	];
}
