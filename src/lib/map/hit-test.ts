import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { EventStub } from '#lib/atlas/model/event.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { SignId } from '#lib/paint/cartography/signs.ts';
import { namedPlace } from '#lib/paint/cartography/named-place.ts';
import { layersOfSwitch } from './layers.ts';

/** The events of the day by the place where they are marked. */
type EventsByPlace = ReadonlyMap<string, readonly EventStub[]>;

/** What the pointer is over, and where on the map, px. */
export interface Hovered {
	readonly x: number;
	readonly y: number;
	readonly thing:
		| { readonly kind: 'event-place'; readonly place: string }
		| { readonly kind: 'leg'; readonly journey: string; readonly leg: number };
}

/** How far from a place's dot a click still means the place, px. */
const REACH = 6;
const PLACE_DOTS: SignId[] = ['capital-dot', 'seat-dot', 'town-dot'];

/** What of journeys and events is near the point. */
export function hoveredAt(
	map: MapLibreMap,
	{ point: { x, y } }: MapMouseEvent,
	events: EventsByPlace
): Hovered | null {
	// Marks of other days are there too, unseen.
	const marked = map
		.queryRenderedFeatures(boxAround(x, y), { layers: ['event' satisfies SignId] })
		.map((feature) => String(feature.properties['id']))
		.find((place) => events.has(place));
	if (marked !== undefined) return { x, y, thing: { kind: 'event-place', place: marked } };
	const layers = [...layersOfSwitch('journeys')];
	const [leg] = map.queryRenderedFeatures(boxAround(x, y), { layers });
	if (!leg) return null;
	const { journey, leg: index } = leg.properties;
	return { x, y, thing: { kind: 'leg', journey: String(journey), leg: Number(index) } };
}

/** A place's dot near the point, else an event or a journey, else the name of a place, else the district at it. */
export function selectionAt(
	map: MapLibreMap,
	event: MapMouseEvent,
	atlas: Atlas,
	events: EventsByPlace
): Selection | null {
	const { point } = event;
	const dots = map
		.queryRenderedFeatures(boxAround(point.x, point.y), { layers: PLACE_DOTS })
		.filter(({ state }) => state['on'] === true);
	const dot = dots.toSorted((a, b) => Number(a.properties['rank']) - Number(b.properties['rank']))[0];
	if (dot) return { kind: 'place', id: String(dot.properties['id']) };
	const hovered = hoveredAt(map, event, events)?.thing;
	if (hovered) return selectionOf(hovered, events);
	const named = namedPlace(event.originalEvent.target);
	if (named !== null) return { kind: 'place', id: named };
	const [unit] = map.queryRenderedFeatures(point, { layers: ['tint' satisfies SignId] });
	const found = unit && atlas.units.find(({ id }) => id === String(unit.properties['unit']));
	return found ? { kind: 'district', id: found.district } : null;
}

function selectionOf(thing: Hovered['thing'], events: EventsByPlace): Selection | null {
	if (thing.kind === 'leg') return { kind: 'journey', id: thing.journey };
	const [event] = events.get(thing.place) ?? [];
	return event ? { kind: 'event', id: event.id } : null;
}

function boxAround(x: number, y: number): [[number, number], [number, number]] {
	return [
		[x - REACH, y - REACH],
		[x + REACH, y + REACH]
	];
}
