import type { Feature, MultiLineString, Point } from 'geojson';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { greatCircleLine } from '#lib/atlas/geometry/great-circle.ts';
import type { History } from '#lib/atlas/model/history.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import type { UnitCollection } from '../cut.ts';
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
				members,
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

/** The places with all their names; `name` is the one of the default day. */
export function placeFeatures(core: AtlasCore): Feature<Point>[] {
	return core.atlas.places.map((place) => ({
		type: 'Feature',
		id: place.id,
		properties: {
			id: place.id,
			name: core.placeName(place.id, core.atlas.defaultDay),
			kind: place.kind,
			role: place.role,
			unit: place.unit ?? null,
			precision_km: place.precisionKm,
			confidence: place.confidence,
			names: place.toponyms.map(({ name, lang, use, latin, from, to }) => ({
				name,
				lang,
				...(use ? { use } : {}),
				...(latin ? { latin } : {}),
				...(from ? { from: formatIsoDay(from.best) } : {}),
				...(to ? { to: formatIsoDay(to.best) } : {})
			})),
			sources: place.attestations.map((attestation) => attestation.source)
		},
		geometry: { type: 'Point', coordinates: [...place.lngLat] }
	}));
}

/** One feature per leg, along great circles. */
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
				via: leg.via,
				to: leg.to,
				start: formatIsoDay(leg.start.best),
				start_bounds: bounds(leg.start),
				end: formatIsoDay(leg.end.best),
				end_bounds: bounds(leg.end),
				status: leg.status,
				means: leg.means,
				km: leg.km,
				people: leg.people ?? people,
				note: leg.note ?? null,
				sources: leg.attestations.map((attestation) => attestation.source)
			},
			geometry: greatCircleLine(
				[leg.from, ...leg.via, leg.to].map((place) => core.place(place).lngLat),
				leg.km
			)
		}))
	);
}

/** `earliest/latest`, with `..` where a bound is not known. */
function bounds({ earliest, latest, vague }: UncertainDay): string {
	return `${vague === 'earlier' ? '..' : formatIsoDay(earliest)}/${vague === 'later' ? '..' : formatIsoDay(latest)}`;
}

/** One feature a line, so that a difference between two versions can be read. */
export function geojson(features: readonly Feature[]): string {
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
