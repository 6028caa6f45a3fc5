import type { Feature, MultiLineString, Point } from 'geojson';
import { sourcesCited } from '#lib/atlas/attestation.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { greatCircleLine } from '#lib/atlas/geometry/great-circle.ts';
import { rounded } from '#lib/atlas/geometry/precision.ts';
import type { History } from '#lib/atlas/model/history.ts';
import type { UnitCollection } from '../cut.ts';
import { dayAfter } from './day-after.ts';
import { dates } from './day-columns.ts';
import { joined } from './joined.ts';
import { mergeUnits } from './merge-units.ts';

/** The unit polygons with their names, districts and precision. */
export function unitFeatures(core: AtlasCore, units: UnitCollection): Feature[] {
	return units.features.map((feature) => {
		const { id, district, name, members, isSeat, areaKm2, precisionKm, confidence } = core.unit(
			feature.properties.unit
		);
		return {
			type: 'Feature',
			id,
			properties: {
				id,
				name,
				district,
				seat: isSeat,
				members: members || null,
				area_km2: areaKm2,
				precision_km: precisionKm,
				confidence
			},
			geometry: feature.geometry
		};
	});
}

/** The district polygons, merged from their units. */
export function districtFeatures(core: AtlasCore): Feature[] {
	return core.atlas.districts.map(({ id, name, group, seat, areaKm2, units }) => ({
		type: 'Feature',
		id,
		properties: { id, name, group, seat, area_km2: areaKm2 },
		geometry: mergeUnits(core, units)
	}));
}

/** The places; `name` is the one of the default day, `names` are all. */
export function placeFeatures(core: AtlasCore): Feature<Point>[] {
	return core.atlas.places.map((place) => ({
		type: 'Feature',
		id: place.id,
		properties: {
			id: place.id,
			name: core.placeName(place.id, core.atlas.defaultDay),
			names: joined([...new Set(place.toponyms.flatMap(({ name, latin = name }) => [name, latin]))]),
			kind: place.kind,
			role: place.role || null,
			unit: place.unit ?? null,
			precision_km: place.precisionKm,
			confidence: place.confidence,
			note: place.note ?? null,
			sources: joined(sourcesCited(place.attestations))
		},
		geometry: { type: 'Point', coordinates: rounded([...place.lngLat]) }
	}));
}

/** One feature per leg, along great circles; half-open like all others, so that a leg of one day lasts a day. */
export function journeyFeatures(core: AtlasCore, history: History): Feature<MultiLineString>[] {
	return history.journeys.flatMap(({ id, title, people, legs }) =>
		legs.map((leg, i) => ({
			type: 'Feature',
			id: `${id}-${i + 1}`,
			properties: {
				journey: id,
				title,
				leg: i + 1,
				from: leg.from,
				via: joined(leg.via),
				to: leg.to,
				...dates('start', leg.start),
				...dates('arrival', leg.end),
				...dates('end', dayAfter(leg.end)),
				status: leg.status,
				means: leg.means,
				km: leg.km,
				people: joined(leg.people ?? people),
				note: leg.note ?? null,
				sources: joined(sourcesCited(leg.attestations))
			},
			geometry: greatCircleLine(
				[leg.from, ...leg.via, leg.to].map((place) => core.place(place).lngLat),
				leg.km
			)
		}))
	);
}

/** What stood at places, as points of these. */
export function facilityFeatures(core: AtlasCore): Feature<Point>[] {
	return core.atlas.facilities.map((facility) => ({
		type: 'Feature',
		id: facility.id,
		properties: {
			id: facility.id,
			layer: facility.layer,
			name: facility.name,
			place: facility.place,
			...(facility.start ? dates('start', facility.start) : { start: null, start_edtf: null }),
			...(facility.end ? dates('end', facility.end) : { end: null, end_edtf: null }),
			confidence: facility.confidence,
			note: facility.note ?? null,
			sources: joined(sourcesCited(facility.attestations))
		},
		geometry: { type: 'Point', coordinates: rounded([...core.place(facility.place).lngLat]) }
	}));
}
