import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { PolityPattern } from '#lib/atlas/model/polity.ts';
import type { FillPattern } from '#lib/atlas/scene.ts';

/** Where a pattern's colour comes from: a polity's tint or ink, or a token of the interface. */
export type PatternColour =
	| { readonly from: 'tint' | 'ink'; readonly polity: string }
	| { readonly from: 'token'; readonly token: 'unknown-dot' | 'halo' | 'pin' };

/** A stroke or a dot of a tile, in px of the screen. */
export type PatternShape =
	| {
			readonly kind: 'line';
			readonly from: readonly [number, number];
			readonly to: readonly [number, number];
			readonly width: number;
	  }
	| { readonly kind: 'dot'; readonly at: readonly [number, number]; readonly radius: number };

/** A square that repeats, transparent but for its shapes: the ground's tint shows through. */
export interface PatternTile {
	readonly id: string;
	/** Side in px of the screen; whole, so that a raster of it repeats without a seam. */
	readonly size: number;
	readonly shapes: readonly PatternShape[];
	readonly colour: PatternColour;
}

/** Diagonal hatch of 9.2 px across: 13 px along the edge of its tile. */
const HATCH = 13;
const HATCH_PITCH = HATCH / Math.SQRT2;
const STRIPE_SHARE = { challenger: 0.34, even: 0.5 };

/** Id of the tile that a fill needs; `null` for a plain fill. */
export function patternId(pattern: FillPattern): string | null {
	switch (pattern.kind) {
		case 'none':
			return null;
		case 'unknown':
			return 'unknown';
		case 'polity':
			return `polity-${pattern.of}`;
		case 'stripe':
			return `${pattern.even ? 'even' : 'stripe'}-${pattern.of}`;
	}
}

/** Every tile an atlas may need: hatches for each polity, polities' own patterns, and “not documented”. */
export function patternTiles(atlas: Atlas): PatternTile[] {
	const tiles: PatternTile[] = [
		{
			id: 'unknown',
			size: 6,
			shapes: [{ kind: 'dot', at: [3, 3], radius: 0.75 }],
			colour: { from: 'token', token: 'unknown-dot' }
		}
	];
	for (const polity of atlas.polities) {
		const colour: PatternColour = { from: 'tint', polity: polity.id };
		tiles.push(
			{
				id: `stripe-${polity.id}`,
				size: HATCH,
				shapes: diagonal(HATCH, HATCH_PITCH * STRIPE_SHARE.challenger, 1),
				colour
			},
			{
				id: `even-${polity.id}`,
				size: HATCH,
				shapes: diagonal(HATCH, HATCH_PITCH * STRIPE_SHARE.even, 1),
				colour
			}
		);
		const own = ownPattern(polity.pattern);
		if (own) tiles.push({ id: `polity-${polity.id}`, ...own(polity.id) });
	}
	return tiles;
}

type OwnPattern = (polity: string) => Omit<PatternTile, 'id'>;

function ownPattern(pattern: PolityPattern): OwnPattern | null {
	switch (pattern) {
		case 'none':
			return null;
		case 'dots':
			return (polity) => ({
				size: 6,
				shapes: [{ kind: 'dot', at: [3, 3], radius: 1.1 }],
				colour: { from: 'ink', polity }
			});
		case 'stars':
			return () => ({
				size: 8,
				shapes: [
					{ kind: 'dot', at: [2, 2], radius: 1.3 },
					{ kind: 'dot', at: [6, 6], radius: 1.3 }
				],
				colour: { from: 'token', token: 'halo' }
			});
		case 'pinstripe':
			return () => ({
				size: 6,
				shapes: [{ kind: 'line', from: [3, -1], to: [3, 7], width: 0.9 }],
				colour: { from: 'token', token: 'pin' }
			});
		case 'hairline':
			return () => ({
				size: 4,
				shapes: [{ kind: 'line', from: [-1, 2], to: [5, 2], width: 0.8 }],
				colour: { from: 'token', token: 'pin' }
			});
		case 'hatch':
			return () => ({ size: 6, shapes: diagonal(6, 0.9, -1), colour: { from: 'token', token: 'pin' } });
	}
}

/** Strokes at 45° that meet over the edges of the tile; `direction` 1 rises to the right, −1 falls. */
function diagonal(size: number, width: number, direction: 1 | -1): PatternShape[] {
	return [-1, 0, 1].map((step) => {
		const left = size / 2 + step * size + direction * size;
		const right = size / 2 + step * size - direction * size;
		return { kind: 'line', from: [-size / 2, left], to: [(size * 3) / 2, right], width };
	});
}

/** The token of a tile's colour: `unknown-dot`, `p-…`, `ink-…`. */
export function patternToken(colour: PatternColour): string {
	if (colour.from === 'token') return colour.token;
	return `${colour.from === 'tint' ? 'p' : 'ink'}-${colour.polity}`;
}
