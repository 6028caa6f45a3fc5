import type { AtlasCore } from './core.ts';
import { isInBox } from './geometry/box.ts';
import type { Bbox, LngLat } from './model/area.ts';
import type { Selection } from './scene.ts';
import { stopsOf } from './stops.ts';

/** The least width and height of a frame, degrees: nearer there is nothing more to see. */
const LEAST = { width: 5, height: 3.4 };

/**
 * The box that a map shows when something is selected: all of a journey, and the surroundings of a place or of an event's
 * place that lies outside the home view. `null`: the home view, which shows the rest.
 */
export function frameOf(core: AtlasCore, selection: Selection | null): Bbox | null {
	if (selection?.kind === 'journey')
		return boxAround(stopsOf(core.journey(selection.id).legs).map((place) => core.place(place).lngLat));
	const place = placeOf(core, selection);
	if (place === undefined) return null;
	const { lngLat } = core.place(place);
	return isInBox(core.atlas.home, lngLat) ? null : boxAround([lngLat]);
}

function placeOf(core: AtlasCore, selection: Selection | null): string | undefined {
	if (selection?.kind === 'place') return selection.id;
	return selection?.kind === 'event' ? core.event(selection.id).place : undefined;
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
