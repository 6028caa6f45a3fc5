import { asNamed } from '#lib/atlas/joins.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { rounded } from '#lib/atlas/geometry/precision.ts';
import { unitFeatures } from '#lib/atlas/geometry/units.ts';
import { harmlessCell } from '#lib/atlas/harmless-cell.ts';
import type { Scene } from '#lib/atlas/scene.ts';
import { STATE_COLUMNS, stateRecord, stateTable } from '#lib/atlas/state-table.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { editionName } from './caption.ts';

/** The state of a day as CSV, a row per unit and city: UTF-8, RFC 4180, as the tables of the open data. */
export function stateCsv(core: AtlasCore, scene: Scene): string {
	const rows = stateTable(core, scene).map(stateRecord);
	return [STATE_COLUMNS, ...rows.map((row) => STATE_COLUMNS.map((column) => row[column]))]
		.map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
		.join('');
}

/** Quoted where RFC 4180 wants it. The browser build of the library that writes the open data is 80 kB; this is its rule. */
function csvCell(value: string | number): string {
	const text = typeof value === 'number' ? String(value) : harmlessCell(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a file says of outlines that came light with the page. */
const LIGHT_OUTLINES = 'drawn with fewer vertices than in the downloads of the atlas';

/** The state of a day as GeoJSON: the polygons of the units and the points of the cities, with the columns of the table. */
export function stateGeojson(core: AtlasCore, scene: Scene, link: string): string {
	const outlines = new Map(
		unitFeatures(core.atlas).features.map(({ properties, geometry }) => [
			properties.unit,
			{ ...geometry, coordinates: rounded(geometry.coordinates) }
		])
	);
	const features = stateTable(core, scene).map((row) => ({
		type: 'Feature',
		id: row.id,
		properties: stateRecord(row),
		geometry: outlines.get(row.id) ?? { type: 'Point', coordinates: core.place(row.id).lngLat }
	}));
	const { title, subtitle } = core.atlas;
	const metadata = {
		title: asNamed(title, subtitle),
		date: formatIsoDay(scene.options.day),
		edition: editionName(core),
		link,
		...(core.atlas.tiles ? { outlines: LIGHT_OUTLINES } : {})
	};
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	return `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[\n${lines}\n]}\n`;
}
