import type { Field } from './fields.ts';
import { PROPERTIES, type LayerFile } from './properties.ts';

/*
 * The downloads that are no tables: what each of them answers, and what the properties of map data mean.
 */

/** `map`: for a program that draws maps; `sources`: for a bibliography; `site`: what the site itself reads, and what tells of the files. */
type FileGroup = 'map' | 'sources' | 'site';

interface File {
	readonly title: string;
	readonly description: string;
	readonly group: FileGroup;
	readonly properties?: readonly Field[];
}

/** What the maps answer. */
export const MAPS: Readonly<Record<LayerFile, string>> = {
	'control.geojson': 'Who held each unit in fact and in law, on each day, as polygons?',
	'control-districts.geojson': 'Who held which part of each district, on each day, as polygons?',
	'control-cities.geojson': 'Who held each city, on each day?',
	'units.geojson': 'What outlines have the units?',
	'districts.geojson': 'What outlines have the districts?',
	'places.geojson': 'Where are the places, and what are they called?',
	'journeys.geojson': 'Where did each leg of a journey lead, along great circles, on which days?',
	'facilities.geojson': 'What stood where, from when to when?'
};

/** By name. */
export const FILES: Readonly<Record<string, File>> = {
	...Object.fromEntries(
		Object.entries(MAPS).map(([name, question]) => [
			name,
			file('map', question, PROPERTIES[name as LayerFile])
		])
	),
	'maps.gpkg': file(
		'map',
		'All these maps in one file, for QGIS, GDAL and R: a GeoPackage with a layer each'
	),
	'control.parquet': file(
		'map',
		'control.geojson as GeoParquet, for pandas, R and DuckDB',
		PROPERTIES['control.geojson']
	),
	'gazetteer.lpf.json': file('map', 'The places for gazetteers, in the Linked Places format v1.3'),
	'sources.json': file('sources', 'The sources for reference managers, in CSL-JSON'),
	'sources.bib': file('sources', 'The sources for LaTeX and reference managers, in BibTeX'),
	'sources.biblatex.bib': file('sources', 'The sources for BibLaTeX, with all that BibTeX has no field for'),
	'atlas.json': file('site', 'What the site’s map reads: the compiled atlas'),
	'record.json': file('site', 'What the site’s cards read besides: accounts, versions, full citations'),
	'codebook.md': file('site', 'What each file, column, property and code means')
};

function file(group: FileGroup, description: string, properties?: readonly Field[]): File {
	return { title: description, description, group, ...(properties ? { properties } : {}) };
}
