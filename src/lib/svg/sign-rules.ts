import type { Theme } from '#lib/atlas/model/polity.ts';
import { atLeast, HOME_ZOOM, valueAt } from '#lib/paint/cartography/by-zoom.ts';
import type { AreaSign, DiscSign, LineSign, Share, Sign, Type } from '#lib/paint/cartography/sign.ts';
import type { ColourReader } from '#lib/paint/theme-colours.ts';

/** What the rules of a picture are made with besides the rows of its signs. */
export interface RuleContext {
	readonly colour: ColourReader;
	readonly fonts: { readonly serif: string; readonly sans: string };
	/** Units of the plane per pixel: strokes and letters keep their size on the screen. */
	readonly scale: number;
	readonly zoom: number;
	/** `null` = that of the page, which may change. */
	readonly theme: Theme | null;
	/** No line is thinner, px of the screen. */
	readonly leastLine: number;
}

/** A selector within the picture and its declarations. */
export type Rule = readonly [selector: string, declarations: string];

/** The custom property of a share that follows the theme of the page. */
export const SHARE_PROPERTY = '--share';

/** The rules of a sign: of its class and, for a number, of the digits in it. Every shape starts without fill or stroke. */
export function rulesOf(sign: Sign, context: RuleContext): Rule[] {
	const { colour } = context;
	const px = (length: number) => pxOf(length, context);
	const selector = `.${sign.id}`;
	switch (sign.kind) {
		case 'area':
			return [[selector, areaRule(sign, context)]];
		case 'pattern':
			return [[selector, shareRule(sign, context)]];
		case 'band':
			// Twice as wide, and cut along the border.
			return [[selector, `stroke-width:${px(2 * sign.width)};stroke-opacity:${sign.share}`]];
		case 'relief':
			return [];
		case 'line':
			return [[selector, lineRule(sign, context)]];
		case 'disc':
			return [[selector, discRule(sign, context)]];
		case 'diamond':
		case 'glyph':
			return [
				[
					selector,
					`fill:${colour(sign.fill)};paint-order:stroke;stroke:${colour(sign.edge.colour)};stroke-width:${px(sign.edge.width)}`
				]
			];
		case 'arrow':
			return [
				[
					selector,
					[
						`fill:${colour(sign.fill)};paint-order:stroke;stroke:${colour(sign.edge.colour)};stroke-width:${px(sign.edge.width)}`,
						...(sign.opacity === undefined ? [] : [`opacity:${sign.opacity}`])
					].join(';')
				]
			];
		case 'name':
			return [
				[
					selector,
					nameRule(sign.type, sign.placement.kind === 'over' || sign.placement.kind === 'along', context)
				]
			];
		case 'number': {
			const { fill, edge, type } = sign;
			return [
				[selector, `fill:${colour(fill)};stroke:${colour(edge.colour)};stroke-width:${px(edge.width)}`],
				[
					`${selector}-name`,
					`${fontRule(type, type.size, context)};fill:${colour(type.colour)};text-anchor:middle`
				]
			];
		}
	}
}

function areaRule(sign: AreaSign, context: RuleContext): string {
	const { colour, share } = sign;
	if (typeof colour !== 'string') return shareRule(sign, context);
	const fill = `fill:${context.colour(colour)}`;
	return share === undefined ? fill : `${fill};${shareRule(sign, context)}`;
}

function discRule({ fill, opacity = 1, edge }: DiscSign, context: RuleContext): string {
	const { colour } = context;
	return [
		...(fill === null ? [] : [`fill:${colour(fill)}`]),
		...(opacity === 1 ? [] : [`fill-opacity:${opacity}`]),
		...(edge ? [`stroke:${colour(edge.colour)};stroke-width:${pxOf(edge.width, context)}`] : []),
		...(edge?.opacity === undefined ? [] : [`stroke-opacity:${edge.opacity}`])
	].join(';');
}

function lineRule(sign: LineSign, context: RuleContext): string {
	const { colour, width, dash, opacity = 1, cap = 'butt' } = sign;
	const thickness = valueAt(atLeast(width, context.leastLine), context.zoom);
	const growth = thickness / valueAt(width, HOME_ZOOM);
	const lengths = dash?.map((length) => pxOf(length * growth, context)).join(' ');
	return [
		`stroke:${context.colour(colour)};stroke-width:${pxOf(thickness, context)}`,
		...(cap === 'butt' ? [] : [`stroke-linecap:${cap}`]),
		...(lengths === undefined ? [] : [`stroke-dasharray:${lengths}`]),
		...(opacity === 1 ? [] : [`stroke-opacity:${opacity}`])
	].join(';');
}

function nameRule(type: Type, isCentred: boolean, context: RuleContext): string {
	const { colour } = context;
	const { halo, isItalic, spacing = 0 } = type;
	const size = valueAt(type.size, context.zoom);
	return [
		fontRule(type, size, context),
		`fill:${colour(type.colour)}`,
		// Behind a name on a holder's land stands that holder's colour, which the name brings with it.
		...(typeof halo.colour === 'string' ? [`stroke:${colour(halo.colour)}`] : []),
		`stroke-width:${pxOf(halo.width, context)};stroke-opacity:${halo.opacity}`,
		...(isItalic ? ['font-style:italic'] : []),
		...(spacing === 0 ? [] : [`letter-spacing:${pxOf(size * spacing, context)}px`]),
		...(isCentred ? ['text-anchor:middle'] : [])
	].join(';');
}

function fontRule(
	{ family, weight }: Pick<Type, 'family' | 'weight'>,
	size: number,
	context: RuleContext
): string {
	return `font-family:${context.fonts[family]};font-size:${pxOf(size, context)}px;font-weight:${weight}`;
}

function shareRule({ share = 1 }: { readonly share?: Share }, { theme }: RuleContext): string {
	if (typeof share === 'number') return `fill-opacity:${share}`;
	return `fill-opacity:${theme ? share[theme] : `var(${SHARE_PROPERTY})`}`;
}

/** A length of the screen in units of the picture. */
function pxOf(length: number, { scale }: RuleContext): string {
	return String(Math.round(length * scale * 100) / 100);
}
