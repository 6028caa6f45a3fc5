import type { Feature } from 'geojson';
import type { JourneyLine, JourneysOnDay } from '#lib/atlas/journeys-on.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { EventStub } from '#lib/atlas/model/event.ts';
import { circleAround } from '#lib/atlas/geometry/circle.ts';
import type { AccountPosition } from '#lib/atlas/positions.ts';
import type { ScenePlace } from '#lib/atlas/scene.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { minZoomOf } from '../lettering.ts';
import { arrowsAlong } from './arrows-along.ts';
import type { SignId } from './signs.ts';

/** What is marked on the map besides the record of control. */
type MapMarks = Pick<ViewPicture, 'journeys' | 'positions'>;

/** The features of the marks, each with its `sign`; few, and made anew only when {@link marksKey} differs. */
export function markFeatures(places: readonly ScenePlace[], { journeys, positions }: MapMarks): Feature[] {
	return [
		...journeys.lines.map((line): Feature => ({
			type: 'Feature',
			properties: { sign: journeySign(line), ...ofLeg(line) },
			geometry: {
				type: 'MultiLineString',
				coordinates: line.coordinates.map((part) => part.map(([x, y]) => [x, y]))
			}
		})),
		...journeys.lines.flatMap((line) =>
			arrowsAlong(line.coordinates).map(({ lngLat, turn, minZoom }) =>
				point(arrowSign(line), lngLat, { ...ofLeg(line), turn, minZoom })
			)
		),
		...positions.flatMap((position, index) => positionFeatures(position, index, places))
	];
}

/** The sign that a leg is drawn by. */
export function journeySign({ status, isAhead, isSecond, isChosen }: JourneyLine): SignId {
	if (isAhead) return 'journey-ahead';
	if (status === 'not-flown') return 'journey-not-flown';
	if (isChosen) return `journey-${status}-chosen`;
	return isSecond ? `journey-${status}-second` : `journey-${status}`;
}

function arrowSign({ status, isAhead, isSecond, isChosen }: JourneyLine): SignId {
	if (isAhead) return 'arrow-ahead';
	if (status === 'not-flown') return 'arrow-not-flown';
	if (isChosen) return 'arrow-chosen';
	return isSecond ? 'arrow-second' : 'arrow';
}

/** What the features of a leg say of it. */
function ofLeg({ journey, leg }: Pick<JourneyLine, 'journey' | 'leg'>) {
	return { journey, leg };
}

/** Where the travellers of the day are. */
export function travellerFeatures({ marks }: JourneysOnDay): Feature[] {
	return marks.map(({ lngLat, isSecond, ...leg }) =>
		point(isSecond ? 'traveller-second' : 'traveller', lngLat, ofLeg(leg))
	);
}

/** The places of events, each once. */
export function eventPlaceFeatures(
	{ places: all }: Pick<Atlas, 'places'>,
	events: readonly Pick<EventStub, 'place'>[]
): Feature[] {
	const places = new Set(events.flatMap(({ place }) => place ?? []));
	return all.filter(({ id }) => places.has(id)).map(({ id, lngLat }) => point('event', lngLat, { id }));
}

/**
 * The mark of an account and, where it means a region, the ring of that. A name that is also the place's own is written
 * only as long as the place is not lettered.
 */
function positionFeatures(
	position: AccountPosition,
	index: number,
	places: readonly ScenePlace[]
): Feature[] {
	const { lngLat, radiusKm, label, isPreferred, place, isNamedAsPlace } = position;
	const lettered = isNamedAsPlace ? places.find(({ id }) => id === place) : undefined;
	const mark = point(isPreferred ? 'position' : 'position-ghost', lngLat, {
		index,
		name: label,
		...(lettered ? { maxZoom: minZoomOf(lettered) } : {})
	});
	if (radiusKm === 0) return [mark];
	const ring: Feature = {
		type: 'Feature',
		properties: { sign: 'position-ring' satisfies SignId, index },
		geometry: { type: 'LineString', coordinates: circleAround(lngLat, radiusKm).map(([x, y]) => [x, y]) }
	};
	return [ring, mark];
}

/** Equal for marks that look the same. */
export function marksKey({ journeys, positions }: MapMarks, places: readonly ScenePlace[]): string {
	return [
		journeys.key,
		...positions.map(({ lngLat, label, place }) => {
			const isChosen = places.find(({ id }) => id === place)?.isChosen === true;
			return `${lngLat.join()}${label}${isChosen ? '!' : ''}`;
		})
	].join('|');
}

function point(sign: SignId, [lng, lat]: readonly [number, number], properties: object): Feature {
	return {
		type: 'Feature',
		properties: { sign, ...properties },
		geometry: { type: 'Point', coordinates: [lng, lat] }
	};
}
