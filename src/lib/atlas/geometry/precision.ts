/** Steps of a degree to which coordinates are written, everywhere: four decimals, about 10 m. */
const STEPS = 1e4;

/** A step of coordinates, degrees. */
export const GRID = 1 / STEPS;

/** A position, or positions in lists of any depth, with four decimals. */
export function rounded<T extends number | readonly unknown[]>(coordinates: T): T {
	return (
		typeof coordinates === 'number'
			? Math.round(coordinates * STEPS) / STEPS
			: coordinates.map((inner) => rounded(inner as number | readonly unknown[]))
	) as T;
}
