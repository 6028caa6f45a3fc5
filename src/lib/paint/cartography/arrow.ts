/**
 * The outline of an arrowhead that points to the north, with its middle at `[0, 0]` and `radius` to its tip; `y` to the
 * south. It is notched: a plain triangle does not point.
 */
export function arrowOutline(radius: number): readonly (readonly [x: number, y: number])[] {
	const [half, back, notch] = [radius * 0.8, radius, radius * 0.45];
	return [
		[0, -radius],
		[half, back],
		[0, notch],
		[-half, back]
	];
}
