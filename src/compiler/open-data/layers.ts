import type { Feature } from 'geojson';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { greatCircleLine } from '#lib/atlas/geometry/great-circle.ts';
import type { UnitCollection } from '../land.ts';
import { cityControl, districtControl, unitControl } from './control-features.ts';
import { featureOf, type Layer } from './feature.ts';
import { dates } from './fields.ts';
import { MAPS } from './files.ts';
import type { GeoPackageLayer } from './geopackage.ts';
import { mergeUnits } from './merge-units.ts';
import { PROPERTIES, type LayerFile } from './properties.ts';
import { controlStyle } from './qgis-style.ts';
import { joined, type Published, type Table } from './table.ts';
import { districts as districtTable, places as placeTable, units as unitTable } from './tables/areas.ts';
import { facilities as facilityTable } from './tables/facilities.ts';
import { legs } from './tables/journeys.ts';

const units: Layer = (published, outlines) =>
	rowsOf(unitTable, published).flatMap((row) => {
		const outline = outlines.get(row.id);
		return outline ? [featureOf('units.geojson', [row.id], outline, row)] : [];
	});

const districts: Layer = (published) =>
	rowsOf(districtTable, published).map((row) =>
		featureOf(
			'districts.geojson',
			[row.id],
			mergeUnits(published.core, published.core.district(row.id).units),
			row
		)
	);

const places: Layer = (published) =>
	rowsOf(placeTable, published).map((row) => {
		const { lngLat, toponyms } = published.core.place(row.id);
		const names = joined([...new Set(toponyms.flatMap(({ name, latin = name }) => [name, latin]))]);
		return featureOf(
			'places.geojson',
			[row.id],
			{ type: 'Point', coordinates: [...lngLat] },
			{ ...row, names }
		);
	});

/** Half-open like all others, so that a leg of one day lasts a day on a time slider; the lines are great circles. */
const journeys: Layer = (published) => {
	const made = published.history.journeys.flatMap((journey) => journey.legs);
	return rowsOf(legs, published).map((row, i) => {
		const leg = made[i];
		if (!leg) throw new RangeError(`no leg ${row.id}`);
		const stops = [leg.from, ...leg.via, leg.to].map((place) => published.core.place(place).lngLat);
		const cells = { ...row, ...dates('arrival', leg.end) };
		return featureOf('journeys.geojson', [row.id], greatCircleLine(stops, leg.km), cells);
	});
};

const facilities: Layer = (published) =>
	rowsOf(facilityTable, published).map((row) => {
		const { lngLat } = published.core.place(String(row['place']));
		return featureOf('facilities.geojson', [row.id], { type: 'Point', coordinates: [...lngLat] }, row);
	});

const LAYERS: Readonly<Record<LayerFile, Layer>> = {
	'control.geojson': unitControl,
	'control-districts.geojson': districtControl,
	'control-cities.geojson': cityControl,
	'units.geojson': units,
	'districts.geojson': districts,
	'places.geojson': places,
	'journeys.geojson': journeys,
	'facilities.geojson': facilities
};

/** The maps among the downloads: each is a GeoJSON file, and a layer of the GeoPackage. One is made when it is asked for. */
export function* layersOf(
	published: Published,
	{ features }: UnitCollection
): Generator<readonly [file: LayerFile, features: readonly Feature[]]> {
	const outlines = new Map(features.map(({ properties, geometry }) => [properties.unit, geometry]));
	for (const [file, layer] of Object.entries(LAYERS)) yield [file as LayerFile, layer(published, outlines)];
}

/** A map as a layer of a GeoPackage, whose names take no hyphens. */
export function packageLayer(
	core: AtlasCore,
	file: LayerFile,
	features: readonly Feature[]
): GeoPackageLayer {
	return {
		name: file.replace('.geojson', '').replaceAll('-', '_'),
		title: MAPS[file],
		fields: PROPERTIES[file],
		features,
		...(file === 'control.geojson' || file === 'control-districts.geojson'
			? { style: controlStyle(core, features) }
			: {})
	};
}

/** Features as a file, in pieces; one a line, so that a difference between two versions can be read. */
export function* geojson(features: readonly Feature[]): Generator<string> {
	yield '{"type":"FeatureCollection","features":[\n';
	const last = features.length - 1;
	for (const [i, feature] of features.entries()) yield `${JSON.stringify(feature)}${i < last ? ',' : ''}\n`;
	// A collection of nothing has its empty line.
	yield last < 0 ? '\n]}\n' : ']}\n';
}

/** The rows of a table that has ids. */
function rowsOf(table: Table, published: Published): (Readonly<Record<string, unknown>> & { id: string })[] {
	return table.rows(published).map((row) => ({ ...row, id: String(row['id']) }));
}
