import { chosenPlaces } from './chosen-places.ts';
import type { AtlasCore } from './core.ts';
import { isInBox } from './geometry/box.ts';
import type { Bbox, LngLat } from './model/area.ts';
import type { Selection } from './scene.ts';

/** The least width and height of a frame, degrees: nearer there is nothing more to see. */
const LEAST = { width: 5, height: 3.4 };

/**
 * The parts of a view that decide its frame: `home` is asked for by a reader who wants the home view whatever is
 * selected.
 */
export interface FramedView {
	readonly selection: Selection | null;
	readonly camera: object | 'home' | null;
}

/**
 * The box that a map without a camera shows when something is selected: all of a journey, and the surroundings of a place
 * or of an event's place that lies outside the home view. `null`: the home view, which shows the rest.
 */
export function frameOf(core: AtlasCore, { selection, camera }: FramedView): Bbox | null {
	if (camera === 'home') return null;
	const points = chosenPlaces(core, selection).map((place) => core.place(place).lngLat);
	if (points.length === 0) return null;
	const isAtHome =
		selection?.kind !== 'journey' && points.every((lngLat) => isInBox(core.atlas.home, lngLat));
	return isAtHome ? null : boxAround(points);
}

function boxAround(points: readonly LngLat[]): Bbox {
	const [west, east] = span(
		points.map(([lng]) => lng),
		LEAST.width
	);
	const [south, north] = span(
		points.map(([, lat]) => lat),
		LEAST.height
	);
	return [west, south, east, north];
}

/** From the least to the greatest with a tenth to spare at each end, and no shorter than `least`. */
function span(values: readonly number[], least: number): [number, number] {
	const [from, to] = [Math.min(...values), Math.max(...values)];
	const half = Math.max(((to - from) / 2) * 1.2, least / 2);
	const middle = (from + to) / 2;
	return [middle - half, middle + half];
}
