import type { FacilityGlyph } from '#lib/atlas/model/facility.ts';

type Outline = readonly (readonly [x: number, y: number])[];

/** Half an aeroplane as seen from above, from its nose to its tail. */
const HALF_PLANE: Outline = [
	[0, -1],
	[0.2, -0.7],
	[0.2, -0.3],
	[1, 0.25],
	[1, 0.55],
	[0.2, 0.3],
	[0.16, 0.62],
	[0.45, 0.84],
	[0.45, 1],
	[0, 0.9]
];

/** The outlines of glyphs within a square of two units around `[0, 0]`; `y` to the south. */
const OUTLINES: Readonly<Record<FacilityGlyph, Outline>> = {
	house: [
		[-0.85, 0.9],
		[-0.85, -0.15],
		[0, -0.95],
		[0.85, -0.15],
		[0.85, 0.9]
	],
	// A staff and a pennant on it.
	pennant: [
		[-0.85, 1],
		[-0.85, -1],
		[1, -0.4],
		[-0.45, 0.2],
		[-0.45, 1]
	],
	plane: [
		...HALF_PLANE,
		...HALF_PLANE.slice(1, -1)
			.map(([x, y]) => [-x, y] as const)
			.reverse()
	],
	square: [
		[-0.75, -0.75],
		[0.75, -0.75],
		[0.75, 0.75],
		[-0.75, 0.75]
	]
};

/** The outline of a glyph with its middle at `[0, 0]`, `radius` to each side; `y` to the south. */
export function glyphOutline(glyph: FacilityGlyph, radius: number): Outline {
	return OUTLINES[glyph].map(([x, y]) => [x * radius, y * radius] as const);
}
