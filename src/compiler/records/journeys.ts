import length from '@turf/length';
import type { LngLat } from '#lib/atlas/model/area.ts';
import type { Journey, Leg } from '#lib/atlas/model/journey.ts';
import type { AuthoredRecord } from '../load.ts';
import { endClaims } from './claims.ts';
import { defined, type FieldReader } from './fields.ts';

type AuthoredJourney = AuthoredRecord['journeys'][number]['value'];
type AuthoredLeg = AuthoredJourney['legs'][number];

/** A record of journeys.yaml; `lngLats`: where each place is. */
export function readJourney(
	{ legs, versions, attestations, ...rest }: AuthoredJourney,
	lngLats: ReadonlyMap<string, LngLat>,
	fields: FieldReader
): Journey {
	fields.requireAll('person', rest.people);
	return {
		...defined(rest),
		legs: legs.map((leg) => readLeg(leg, lngLats, fields)),
		versions: fields.versions(versions),
		attestations: fields.attestations(attestations)
	};
}

function readLeg(
	{ start, end: arrival, note, attestations: texts, ...rest }: AuthoredLeg,
	lngLats: ReadonlyMap<string, LngLat>,
	fields: FieldReader
): Leg {
	const stops = [rest.from, ...rest.via, rest.to];
	fields.requireAll('place', stops);
	fields.requireAll('person', rest.people ?? []);
	const end = fields.uncertainDay(arrival);
	const attestations = fields.attestations(texts);
	return {
		...defined(rest),
		start: fields.uncertainDay(start),
		end,
		km: lengthKm(stops.map((id) => lngLats.get(id)).filter((lngLat) => lngLat !== undefined)),
		...(note ? { note } : {}),
		attestations,
		...endClaims(attestations, end)
	};
}

/** Great-circle length over stops, whole km. */
function lengthKm(stops: readonly LngLat[]): number {
	const coordinates = stops.map((lngLat) => [...lngLat]);
	return Math.round(
		length(
			{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } },
			{ units: 'kilometers' }
		)
	);
}
