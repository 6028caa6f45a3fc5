import type { ColourReader } from '#lib/paint/theme-colours.ts';

/** Families of a picture: the page's, or names that a picture that leaves the page can be set in. */
export const PAGE_FONTS = { serif: 'var(--serif)', sans: 'var(--sans)' } as const;
export const PLAIN_FONTS = {
	serif: "'Source Serif 4','Noto Naskh Arabic','Noto Serif TC','Noto Serif SC',Georgia,serif",
	sans: "'Source Sans 3','Noto Sans Arabic','Noto Serif TC','Noto Serif SC',sans-serif"
} as const;

/** How strongly the tints cover the land. */
export const TINT_OPACITY = { light: 0.88, dark: 0.86, projector: 0.94 } as const;

interface StyleOptions {
	/** Class of the picture, so that two of them on one page do not dress each other. */
	readonly scope: string;
	readonly colour: ColourReader;
	readonly fonts: { readonly serif: string; readonly sans: string };
	/** Units of the plane per pixel: strokes and letters keep their size on the screen. */
	readonly scale: number;
	readonly tintOpacity: number;
	/** No line is thinner, px of the screen. */
	readonly leastLine?: number;
}

/**
 * The style sheet of a picture. It travels inside the SVG, in plain selectors and plain lengths, so that a picture that
 * leaves the page looks the same in any viewer.
 */
export function pictureStyle({
	scope,
	colour,
	fonts,
	scale,
	tintOpacity,
	leastLine = 0
}: StyleOptions): string {
	const px = (length: number) => String(Math.round(length * scale * 100) / 100);
	const dash = (...lengths: number[]) => `stroke-dasharray:${lengths.map(px).join(' ')}`;
	const thick = (width: number) => `stroke-width:${px(Math.max(width, leastLine))}`;
	const line = (token: string, width: number, more = '') =>
		`fill:none;stroke:${colour(token)};${thick(width)};stroke-linejoin:round;${more}`;
	const halo = (token: string, width: number) =>
		`paint-order:stroke;stroke:${colour(token)};stroke-width:${px(width)};stroke-linejoin:round;stroke-opacity:.86`;
	const font = (family: string, size: number, weight: number, more = '') =>
		`font-family:${family};font-size:${px(size)}px;font-weight:${weight};${more}`;
	const spaced = (size: number, em: number) => `letter-spacing:${px(size * em)}px`;
	const { serif, sans } = fonts;
	const rules: readonly (readonly [string, string])[] = [
		['.sea', `fill:${colour('water')}`],
		['.neighbours', `fill:${colour('neighbour')}`],
		['.land', `fill:${colour('land')}`],
		['.lake', `fill:${colour('water')};stroke:${colour('water-line')};${thick(0.8)}`],
		['.lake.doubtful', dash(2.4, 1.6)],
		['.river', line('water-line', 0.75, 'stroke-linecap:round')],
		['.river.main', thick(1.05)],
		['.river.seasonal', dash(4, 1.6)],
		['.way', line('ink-2', 0.7, 'stroke-opacity:.5')],
		['.railway-ties', line('ink-2', 4, `stroke-opacity:.5;${dash(0.7, 8.8)}`)],
		['.foreign', line('border', 0.8, 'stroke-opacity:.62')],
		['.foreign.dashed', dash(5, 2.2)],
		['.foreign.dotted', dash(1.1, 2.2)],
		['.unit', 'cursor:pointer'],
		['.unit use', `fill-opacity:${tintOpacity}`],
		['.band', `fill:none;stroke-width:${px(8)};stroke-opacity:.42;stroke-linejoin:round`],
		['.band.wash', `stroke-width:${px(18)};stroke-opacity:.2`],
		['.unit-line', line('border', 0.75, `stroke-linecap:round;${dash(1.2, 2.4)}`)],
		['.unit-line.soft', 'stroke-opacity:.62'],
		['.district-casing', line('halo', 2.2, 'stroke-opacity:.55')],
		['.district-line', line('border', 0.9, dash(5, 2.6))],
		['.district-line.soft', `stroke-opacity:.7;${dash(2.6, 2.6)}`],
		['.outline', line('border', 1.25, 'stroke-linecap:round')],
		['.title-bed', line('halo', 7.8, 'stroke-linecap:round')],
		['.title-outer', line('de-jure', 5, 'stroke-linecap:round')],
		['.title-inner', line('halo', 1.8)],
		['.title-inner.qualified', dash(7, 3.4)],
		['.front-casing', line('halo', 4.4)],
		['.front', line('now', 2)],
		['.front.schematic', dash(9, 2.8)],
		['.front.inferred', `${thick(1.3)};${dash(5, 3.4)}`],
		['.front.siege', `${thick(1.7)};${dash(4, 2.2)}`],
		['.journey-casing', line('halo', 5, 'stroke-linecap:round;stroke-opacity:.8')],
		['.journey', line('now', 2.2)],
		['.journey.inferred', `${thick(1.6)};${dash(6, 3)}`],
		['.journey.not-flown', `stroke:${colour('ink-3')};${thick(1.4)};${dash(2, 4)}`],
		['.journey.ahead', `${thick(1.2)};stroke-opacity:.45`],
		['.traveller', `fill:${colour('now')};stroke:${colour('halo')};stroke-width:${px(1.8)}`],
		['.position-ring', line('now', 1.3, dash(4, 3))],
		['.position', `fill:${colour('halo')};stroke:${colour('now')};stroke-width:${px(2.4)}`],
		['.position.ghost', `fill-opacity:.7;stroke-opacity:.6;stroke-width:${px(1.2)}`],
		['.event', `fill:${colour('now')};stroke:${colour('halo')};stroke-width:${px(1.2)}`],
		['.number', `fill:${colour('halo')};stroke:${colour('ink')};stroke-width:${px(1.3)}`],
		['.over', 'pointer-events:none'],
		['text', `fill:${colour('ink')};${halo('halo', 2.6)}`],
		[
			'.district',
			`${font(serif, 12.6, 600)};${spaced(12.6, 0.16)};text-anchor:middle;stroke-width:${px(3.4)};stroke-opacity:.8;pointer-events:none`
		],
		['.joined', 'letter-spacing:0'],
		['.district.selected', 'font-weight:700;text-decoration:underline'],
		['.place', 'cursor:pointer'],
		['.place text', font(sans, 10.8, 500)],
		['.place.seat text', `${font(sans, 12.5, 600)};stroke-width:${px(3)}`],
		['.place.capital text', font(sans, 14, 700)],
		['.dot', `fill:${colour('halo')};stroke:${colour('ink')};stroke-width:${px(1.3)}`],
		['.pip', `fill:${colour('ink')}`],
		['.ring', line('now', 1.6)],
		[
			'.state',
			`${font(serif, 14, 400)};${spaced(14, 0.28)};fill:${colour('neighbour-ink')};${halo('neighbour', 2.4)};text-anchor:middle`
		],
		[
			'.division',
			`${font(serif, 11, 400)};${spaced(11, 0.18)};fill:${colour('neighbour-ink')};${halo('neighbour', 2.4)};text-anchor:middle`
		],
		[
			'.range,.desert,.region',
			`${font(serif, 13, 400, 'font-style:italic')};${spaced(13, 0.3)};fill:${colour('ink-2')};stroke-width:${px(1.6)};text-anchor:middle`
		],
		[
			'.lake-name',
			`${font(serif, 12, 400, 'font-style:italic')};fill:${colour('water-ink')};stroke-width:${px(2)};text-anchor:middle`
		],
		['.note', `${font(serif, 10.8, 400, 'font-style:italic')};`],
		['.number-name', `${font(sans, 12, 600)};text-anchor:middle;stroke:none`],
		['.note.now', `fill:${colour('now')}`]
	];
	return rules.map(([selectors, body]) => rule(scope, selectors, body)).join('');
}

function rule(scope: string, selectors: string, body: string): string {
	const scoped = selectors.split(',').map((selector) => `.${scope} ${selector}`);
	return `${scoped.join(',')}{${body}}`;
}
