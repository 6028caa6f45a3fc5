/** A value at each of some zoom levels, and between them: `base` 1 = evenly, above 1 = growing faster further in. */
export interface ZoomCurve {
	readonly base: number;
	/** Zoom level and value, by rising zoom. */
	readonly stops: readonly (readonly [zoom: number, value: number])[];
}

/** A value that is the same at every zoom level, or one for each. */
export type ByZoom = number | ZoomCurve;

/** The zoom level at which the whole area fills a desk: sizes are told for it. */
export const HOME_ZOOM = 4.2;

/** Between which zoom levels maps are moved. */
export const ZOOMS = { least: 1.5, most: 10 } as const;

/** The value at a zoom level, as the map library interpolates; before the first stop and after the last that of the stop. */
export function valueAt(value: ByZoom, zoom: number): number {
	if (typeof value === 'number') return value;
	const { base, stops } = value;
	const after = stops.findIndex(([stop]) => zoom < stop);
	const [lower, upper] = [stops[after - 1], stops[after]];
	if (!upper) return stops.at(-1)?.[1] ?? 0;
	if (!lower) return upper[1];
	const [span, way] = [upper[0] - lower[0], zoom - lower[0]];
	const share = base === 1 ? way / span : (base ** way - 1) / (base ** span - 1);
	return lower[1] + (upper[1] - lower[1]) * share;
}

/** A curve none of whose values is below the least. */
export function atLeast(value: ByZoom, least: number): ByZoom {
	if (typeof value === 'number') return Math.max(value, least);
	return { ...value, stops: value.stops.map(([zoom, at]) => [zoom, Math.max(at, least)]) };
}

/** Whether a threshold of a feature is passed. The map library asks at whole levels only, so every rendering does. */
export function isPast(threshold: number, zoom: number): boolean {
	return threshold <= Math.floor(zoom);
}
