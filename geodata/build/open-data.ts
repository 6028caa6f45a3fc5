import { stringify } from 'csv-stringify/sync';
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import type { MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from 'topojson-specification';
import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import type { TitleInterval } from '#lib/atlas/model/control.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { intersect } from '#lib/atlas/time/interval.ts';
import { placeName } from '#lib/atlas/toponym.ts';
import { writeAtlas } from '#lib/atlas/wire.ts';
import type { CompileResult } from './compile.ts';

type Compiled = Extract<CompileResult, { ok: true }>;

/** The open-data downloads, by file name. */
export function openData(compiled: Compiled): ReadonlyMap<string, string> {
	const core = createAtlasCore(compiled.atlas);
	return new Map([
		['control.csv', controlCsv(core)],
		['units.geojson', geojson(unitFeatures(core, compiled.units))],
		['districts.geojson', geojson(districtFeatures(core))],
		['places.geojson', geojson(placeFeatures(core))],
		['sources.json', `${JSON.stringify(compiled.record.sources, null, '\t')}\n`],
		['atlas.json', JSON.stringify(writeAtlas(compiled.atlas))]
	]);
}

/**
 * One row per area and run of days with one holder in fact and one title in law. Dates ISO, end exclusive; lists are
 * joined by “|”; cities have an empty district.
 */
function controlCsv(core: AtlasCore): string {
	const areas = [
		...core.atlas.units.map((unit) => ({ id: unit.id, district: unit.district, seat: unit.isSeat })),
		...core.atlas.cities.map((city) => ({ id: city.id, district: '', seat: false }))
	];
	const rows = areas.flatMap(({ id, district, seat }) =>
		core.index.historyOf(id).flatMap((control) =>
			core.index.titlesOf(id).flatMap((title) => {
				const span = intersect(bestSpan(control), bestSpan(title));
				if (!span) return [];
				return [
					{
						unit: id,
						district,
						seat,
						start: formatIsoDay(span.start),
						end: formatIsoDay(span.end),
						de_facto: control.deFacto ?? '',
						de_jure: title.deJure,
						status: control.status,
						claimants: control.claimants.join('|'),
						confidence: control.confidence,
						sources: [...new Set([...control.attestations, ...title.attestations].map((a) => a.source))].join('|')
					}
				];
			})
		)
	);
	return stringify(rows, { header: true, record_delimiter: 'windows', cast: { boolean: String } });
}

function bestSpan({ start, end }: Pick<TitleInterval, 'start' | 'end'>) {
	return { start: start.best, end: end.best };
}

function unitFeatures(core: AtlasCore, units: FeatureCollection<Polygon, { unit: string }>): Feature[] {
	return units.features.map((feature) => {
		const { id, district, name, members, isSeat, areaKm2, precisionKm, confidence } = core.unit(feature.properties.unit);
		return {
			type: 'Feature',
			id,
			properties: { id, name, district, seat: isSeat, members, area_km2: areaKm2, precision_km: precisionKm, confidence },
			geometry: feature.geometry
		};
	});
}

function districtFeatures(core: AtlasCore): Feature[] {
	const { topology, districts } = core.atlas;
	const object = topology.objects['units'] as { geometries: (TopoPolygon<object> | TopoMultiPolygon<object>)[] };
	return districts.map(({ id, name, group, seat, areaKm2, units }) => ({
		type: 'Feature',
		id,
		properties: { id, name, group, seat, area_km2: areaKm2 },
		geometry: merge(topology, object.geometries.filter((geometry) => units.includes(String(geometry.id))) as TopoPolygon<object>[])
	}));
}

function placeFeatures(core: AtlasCore): Feature<Point>[] {
	return core.atlas.places.map((place) => ({
		type: 'Feature',
		id: place.id,
		properties: {
			id: place.id,
			name: placeName(place, core.atlas.defaultDay),
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

function geojson(features: readonly Feature[]): string {
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
