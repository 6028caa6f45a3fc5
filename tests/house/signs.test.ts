import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rgb } from 'd3-color';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { Theme } from '#lib/atlas/model/polity.ts';
import type { Sign } from '#lib/paint/cartography/sign.ts';
import { SHAPES, SIGNS, signOf } from '#lib/paint/cartography/signs.ts';
import { literalColours } from '#lib/paint/theme-colours.ts';
import { basemapSigns } from '#lib/map/basemap-layers.ts';
import { createStyle } from '#lib/map/layers.ts';
import { layerOf } from '#lib/map/sign-layers.ts';
import { rulesOf } from '#lib/svg/sign-rules.ts';
import { core } from '../built-core.ts';

/*
 * How a sign looks is told once, in the table of signs: the layers of the live map and the rules of the picture are made of
 * its rows, and give the same values at every zoom level and in every theme. What is written is the same elements in both.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const { atlas } = core;
const THEMES = ['light', 'dark', 'projector'] as const;
const ZOOMS = [3, 3.5, 4, 4.2, 5, 6, 7.3, 8, 9];
const FONTS = { serif: 'serif', sans: 'sans' };
/** A holder, on whose land the colours of holders are compared. */
const HOLDER = atlas.polities[0]?.id ?? '';
const TABLE: readonly Sign[] = SIGNS;
/** Kinds that the live map draws from images, which have no style to compare. */
const DRAWN_FROM_IMAGES: readonly Sign['kind'][] = ['relief', 'diamond', 'glyph', 'arrow'];

/** What both renderings make of a sign, in px and colours of the screen. */
interface Look {
	readonly [name: string]: string | number | readonly number[] | undefined;
}

/** Red, green, blue to 255 and opacity. */
type Channels = readonly [number, number, number, number];

describe.each(THEMES)('in the %s theme', (theme) => {
	const colour = literalColours(atlas, theme);

	it('makes a style that the map library’s specification allows', () => {
		for (const leastLine of [0, 1.3]) {
			const style = createStyle({ atlas, token: colour, theme, leastLine });
			expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
		}
	});

	it.each(SHAPES.filter(({ kind }) => !DRAWN_FROM_IMAGES.includes(kind)))(
		'live map and picture draw “$id” alike at every zoom level',
		(sign) => {
			for (const leastLine of [0, 1.3])
				for (const zoom of ZOOMS) {
					const layer = layerOf(sign, { atlas, token: colour, theme, leastLine });
					const rules = rulesOf(sign, { colour, fonts: FONTS, scale: 1, zoom, theme, leastLine });
					const drawn = new Map(
						(rules[0]?.[1] ?? '').split(';').map((rule) => rule.split(':') as [string, string])
					);
					expectAlike(
						pictureLook(sign, drawn, { colour, theme }),
						liveLook(sign, layer, zoom),
						`${sign.id} at ${zoom}`
					);
				}
		}
	);
});

/** Rules are written with two places, and colours with whole channels. */
function expectAlike(picture: Look, live: Look, where: string): void {
	expect(Object.keys(picture).sort(), where).toEqual(Object.keys(live).sort());
	for (const [key, value] of Object.entries(live)) {
		const other = picture[key];
		const isListed = Array.isArray(value) && Array.isArray(other) && value.length === other.length;
		const pairs = isListed ? value.map((at, i) => [at as unknown, other[i] as unknown]) : [[value, other]];
		const step = key.endsWith('olour') ? 1 : 0.03;
		for (const [a, b] of pairs)
			if (typeof a === 'number' && typeof b === 'number')
				expect(Math.abs(a - b), `${where}: ${key} ${b} for ${a}`).toBeLessThanOrEqual(step);
			else expect(b, `${where}: ${key}`).toEqual(a);
	}
}

function liveLook(sign: Sign, layer: LayerSpecification, zoom: number): Look {
	const style = { ...layer.layout, ...('paint' in layer ? layer.paint : {}) } as Record<string, unknown>;
	const of = (name: string) => evaluated(style[name], zoom);
	const number = (name: string) => Number(of(name));
	switch (sign.kind) {
		case 'area':
			return { colour: plain(of('fill-color')) };
		case 'pattern':
			return { opacity: number('fill-opacity') };
		case 'band':
			return { width: number('line-width'), colour: plain(of('line-color')) };
		case 'line': {
			const width = Number(of('line-width'));
			const dash = style['line-dasharray'] as number[] | undefined;
			return {
				width,
				colour: plain(of('line-color')),
				opacity: number('line-opacity'),
				cap: String(of('line-cap')),
				dash: dash?.map((length) => length * width)
			};
		}
		case 'disc': {
			const edge = Number(of('circle-stroke-width') ?? 0);
			return {
				radius: Number(of('circle-radius')) + edge / 2,
				fillColour: number('circle-opacity') === 0 ? 'none' : plain(of('circle-color')),
				opacity: number('circle-opacity') === 0 ? 1 : number('circle-opacity'),
				edge,
				edgeColour: edge === 0 ? 'none' : plain(of('circle-stroke-color')),
				edgeOpacity: edge === 0 ? 1 : number('circle-stroke-opacity')
			};
		}
		default:
			throw new RangeError(sign.kind);
	}
}

function pictureLook(
	sign: Sign,
	rules: ReadonlyMap<string, string>,
	{ colour, theme }: { readonly colour: (token: string) => string; readonly theme: Theme }
): Look {
	const number = (name: string, otherwise = 0) => parseFloat(rules.get(name) ?? String(otherwise));
	const land = colour('land');
	switch (sign.kind) {
		case 'area':
			return {
				colour: rules.get('fill')
					? plain(rules.get('fill'))
					: over(colour(`p-${HOLDER}`), land, number('fill-opacity'))
			};
		case 'pattern':
			return { opacity: number('fill-opacity') };
		case 'band': {
			const below = mixed(colour(`p-${HOLDER}`), land, signOf('tint').share[theme]);
			return {
				// Half of it is cut off along the border.
				width: number('stroke-width') / 2,
				colour: over(colour(`band-${HOLDER}`), below, number('stroke-opacity'))
			};
		}
		case 'line':
			return {
				width: number('stroke-width'),
				colour: plain(rules.get('stroke')),
				opacity: number('stroke-opacity', 1),
				cap: rules.get('stroke-linecap') ?? 'butt',
				dash: rules.get('stroke-dasharray')?.split(' ').map(Number)
			};
		case 'disc':
			return {
				radius: sign.radius,
				fillColour: rules.has('fill') ? plain(rules.get('fill')) : 'none',
				opacity: number('fill-opacity', 1),
				edge: number('stroke-width'),
				edgeColour: rules.has('stroke') ? plain(rules.get('stroke')) : 'none',
				edgeOpacity: number('stroke-opacity', 1)
			};
		default:
			throw new RangeError(sign.kind);
	}
}

/** A value of a style at a zoom level, for a feature that is there, on the land of the holder. */
function evaluated(value: unknown, zoom: number): unknown {
	if (!Array.isArray(value) || typeof value[0] !== 'string') return value;
	const made = createExpression(value, 'value');
	if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
	return made.value.evaluate({ zoom }, { type: 2, properties: {} } as never, { on: true, fill: HOLDER });
}

function plain(colour: unknown): Channels {
	const { r, g, b, opacity } = rgb(String(colour));
	return [r, g, b, opacity * 100];
}

/** What is seen of a colour of some opacity over another. */
function over(colour: string, below: string, opacity: number): Channels {
	return plain(mixed(colour, below, opacity));
}

function mixed(colour: string, below: string, share: number): string {
	const [a, b] = [rgb(below), rgb(colour)];
	const [red, green, blue] = (['r', 'g', 'b'] as const).map((key) => a[key] + (b[key] - a[key]) * share);
	return rgb(red ?? 0, green ?? 0, blue ?? 0).formatRgb();
}

describe('the table of signs', () => {
	it('has all shapes that the live map draws, in its order', () => {
		const palette = { atlas, token: literalColours(atlas, 'light'), theme: 'light', leastLine: 0 } as const;
		const ids = createStyle(palette).layers.map(({ id }) => id);
		for (const { sign, before } of basemapSigns())
			ids.splice(before === undefined ? ids.length : ids.indexOf(before), 0, sign.id);
		expect(ids).toEqual(['backdrop', ...SHAPES.map(({ id }) => id)]);
	});

	it('is the only one to tell a width, a dash, an opacity or a size', () => {
		const told =
			/(?:line-(?:width|dasharray|opacity|offset)|text-(?:size|letter-spacing|halo-width)|circle-(?:radius|stroke-width)|stroke-(?:width|dasharray|opacity)|font-size|letter-spacing)['"]?\s*[:=]\s*['"{[]*\s*-?(?:0?\.\d|[1-9])/u;
		for (const folder of ['src/lib/map', 'src/lib/svg'])
			for (const file of readdirSync(join(ROOT, folder)).filter((name) =>
				/(?<!\.test)\.(ts|svelte)$/u.test(name)
			)) {
				const lines = readFileSync(join(ROOT, folder, file), 'utf8').split('\n');
				expect(
					lines.filter((line) => told.test(line)),
					`${folder}/${file}`
				).toEqual([]);
			}
	});

	it('has each name once', () => {
		expect(new Set(TABLE.map(({ id }) => id)).size).toBe(TABLE.length);
	});
});
