import type { Map as MapLibreMap, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { EventStub } from '#lib/atlas/model/event.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { facilityOffset } from '#lib/paint/cartography/facility-features.ts';
import { REACH, selectionOfMark, type PointedMark } from '#lib/paint/cartography/map-mark.ts';
import { SHAPES, type SignId } from '#lib/paint/cartography/signs.ts';
import { namedPlace } from '#lib/paint/cartography/named-place.ts';
import { fineId } from './fine-layers.ts';
import { layersOfSwitch } from './layers.ts';

const PLACE_DOTS: SignId[] = ['capital-dot', 'seat-dot', 'town-dot'];
const EVENTS: SignId[] = ['event'];
const POSITIONS: SignId[] = ['position', 'position-ghost', 'position-ring'];
const FACILITIES = SHAPES.filter(({ source }) => source === 'facilities').map(({ id }) => id);
const FRONTS: SignId[] = ['front-documented', 'front-schematic', 'front-inferred', 'front-siege'];
const LEGS = layersOfSwitch('journeys');
const LAND = ['tint' satisfies SignId, fineId('tint')];
const MARKED = [...EVENTS, ...POSITIONS, ...FACILITIES, ...LEGS, ...FRONTS];

/** The mark that is near the point: an event, where an account puts it, a facility, a leg of a journey, a front. */
export function pointedAt(
	map: MapLibreMap,
	{ point: { x, y } }: MapMouseEvent,
	events: readonly EventStub[]
): PointedMark | null {
	const layers = MARKED.filter((id) => map.getLayer(id));
	const found = map.queryRenderedFeatures(boxAround(x, y), { layers });
	const near = (ids: readonly string[]) => found.filter(({ layer }) => ids.includes(layer.id));
	const isMarked = (place: string) => events.some((event) => event.place === place);
	// Marks and fronts of other days are there too, unseen.
	const place = near(EVENTS)
		.map(({ properties }) => String(properties['id']))
		.find(isMarked);
	if (place !== undefined) return { x, y, mark: { kind: 'event-place', place } };
	const [position] = near(POSITIONS);
	if (position) return { x, y, mark: { kind: 'position', index: Number(position.properties['index']) } };
	// They stand so near each other that a pointer may mean two of them.
	const [facility] = near(FACILITIES).sort((a, b) => distanceTo(map, a, x) - distanceTo(map, b, x));
	if (facility) {
		const { place, layer } = facility.properties;
		return { x, y, mark: { kind: 'facility', place: String(place), layer: String(layer) } };
	}
	const [leg] = near(LEGS);
	if (leg) {
		const { journey, leg: index } = leg.properties;
		return { x, y, mark: { kind: 'leg', journey: String(journey), leg: Number(index) } };
	}
	const front = near(FRONTS).find(({ state }) => state['on'] === true);
	return front ? { x, y, mark: { kind: 'front', id: String(front.properties['id']) } } : null;
}

/** How far to the side of a pointer a mark of facilities stands, px. */
function distanceTo(map: MapLibreMap, { geometry, properties }: MapGeoJSONFeature, x: number): number {
	if (geometry.type !== 'Point') return Infinity;
	const [lng = 0, lat = 0] = geometry.coordinates;
	const [right] = facilityOffset(Number(properties['slot']));
	return Math.abs(map.project([lng, lat]).x + right - x);
}

/**
 * A place's dot near the point, else a mark, else the name of a place, else the district at it; `undefined` = a mark without a
 * card, which changes nothing.
 */
export function selectionAt(
	map: MapLibreMap,
	event: MapMouseEvent,
	atlas: Atlas,
	events: readonly EventStub[]
): Selection | null | undefined {
	const { point } = event;
	const dots = map
		.queryRenderedFeatures(boxAround(point.x, point.y), { layers: PLACE_DOTS })
		.filter(({ state }) => state['on'] === true);
	const dot = dots.toSorted((a, b) => Number(a.properties['rank']) - Number(b.properties['rank']))[0];
	if (dot) return { kind: 'place', id: String(dot.properties['id']) };
	const pointed = pointedAt(map, event, events);
	if (pointed) return selectionOfMark(pointed.mark, events) ?? undefined;
	const named = namedPlace(event.originalEvent.target);
	if (named !== null) return { kind: 'place', id: named };
	const tints = LAND.filter((id) => map.getLayer(id));
	const [unit] = map.queryRenderedFeatures(point, { layers: tints });
	const found = unit && atlas.units.find(({ id }) => id === String(unit.properties['unit']));
	return found ? { kind: 'district', id: found.district } : null;
}

function boxAround(x: number, y: number): [[number, number], [number, number]] {
	return [
		[x - REACH, y - REACH],
		[x + REACH, y + REACH]
	];
}
