import { confidence, type Field } from './fields.ts';

/*
 * What each property of the features among the downloads is, by file: GeoJSON, the layers of the GeoPackage and the columns
 * of the Parquet file have the same. A property that may be missing is `null` there, never absent.
 */

/** A property of a feature, as Frictionless describes a field. */
export interface Property extends Omit<Field, 'type'> {
	readonly type: 'string' | 'date' | 'integer' | 'number' | 'boolean';
}

/** The downloads that are maps. */
export type LayerFile =
	| 'control.geojson'
	| 'control-districts.geojson'
	| 'control-cities.geojson'
	| 'units.geojson'
	| 'districts.geojson'
	| 'places.geojson'
	| 'journeys.geojson'
	| 'facilities.geojson';

/** A property that is never `null`. */
function always(
	name: string,
	description: string,
	type: Property['type'] = 'string',
	constraints: object = {}
): Property {
	return { name, type, description, constraints: { required: true, ...constraints } };
}

/** A property that may be `null`. */
function perhaps(
	name: string,
	description: string,
	type: Property['type'] = 'string',
	constraints?: object
): Property {
	return { name, type, description, ...(constraints ? { constraints } : {}) };
}

function list(name: string, of: string): Property {
	return perhaps(name, `${of}, joined by “|”`);
}

/** A day, and beside it the days that it may be. */
function dated(name: string, description: string, make = always): Property[] {
	return [
		make(name, description, 'date'),
		make(`${name}_edtf`, `The days that ${name} may be, as far as its sources know (EDTF)`)
	];
}

const SPAN = [...dated('start', 'First day'), ...dated('end', 'First day after')];
const GRADE = always(
	'confidence',
	'A: good; B: inferred from several facts; C: schematic. Of the worst line, or of the position',
	'string',
	{ enum: ['A', 'B', 'C'] }
);
const SOURCES = list('sources', 'What attests it: ids of sources.json');
const NOTE = perhaps('note', 'What else there is to say');
const AREA = always('area_km2', 'Area of the outline as drawn, km², geodesic on WGS84', 'integer');

const HELD = [
	always('status', 'How firmly it was held', 'string', { enum: ['held', 'contested', 'unknown'] }),
	perhaps('de_facto', 'Id of who held it in fact; null when unknown; for contested the first claimant'),
	perhaps('de_facto_name', 'Name of that holder'),
	list('claimants', 'For contested: ids of who sat in the seat, then of the challengers'),
	list('claimant_names', 'Names of these'),
	always('de_jure', 'Id of who held title in law'),
	always('de_jure_name', 'Name of that'),
	perhaps('title_qualifier', 'Id of the manner in which title was held; null for the plain one'),
	perhaps('title_qualifier_name', 'Name of that manner'),
	list('claimed_by', 'Ids of who claimed sovereignty besides'),
	list('claimed_by_names', 'Names of these'),
	perhaps('change', 'What happened on the first day to who held it'),
	perhaps('title_change', 'What happened on the first day to its title'),
	confidence,
	{ ...confidence, name: 'title_confidence', description: `Of the title: ${confidence.description}` },
	list('sources', 'What attests who held it in fact: ids of sources.json'),
	list('title_sources', 'What attests who held title in law: ids of sources.json')
];

/** The properties of the features of each file, in their order. */
export const PROPERTIES: Readonly<Record<LayerFile, readonly Property[]>> = {
	'control.geojson': [
		always('unit', 'Id of the unit (units.geojson)'),
		always('unit_name', 'Its name'),
		always('district', 'Id of its district (districts.geojson)'),
		always('district_name', 'Name of the district'),
		always('seat', 'Whether the unit holds the seat of its district, for which it then stands', 'boolean'),
		...SPAN,
		...HELD
	],
	'control-districts.geojson': [
		always('district', 'Id of the district (districts.geojson)'),
		always('district_name', 'Its name'),
		list('units', 'Ids of the units of it that were so held (units.geojson)'),
		list('unit_names', 'Names of these'),
		always('whole', 'Whether these are all units of the district', 'boolean'),
		always(
			'seat',
			'Whether the seat of the district is among them: who holds it holds the district',
			'boolean'
		),
		AREA,
		...SPAN,
		...HELD
	],
	'control-cities.geojson': [
		always('city', 'Id of the city (places.geojson)'),
		always('city_name', 'Its name'),
		...SPAN,
		...HELD
	],
	'units.geojson': [
		always('id', 'Id of the unit'),
		always('name', 'Name'),
		always('district', 'Id of its district (districts.geojson)'),
		always('seat', 'Whether it holds the seat of its district', 'boolean'),
		perhaps('members', 'The lesser areas and towns that it takes in'),
		AREA,
		always('precision_km', 'Standard error of its worst inner line, km', 'number'),
		GRADE
	],
	'districts.geojson': [
		always('id', 'Id of the district'),
		always('name', 'Name'),
		always('group', 'Id of the group of districts that tables keep together'),
		always('seat', 'Id of the place of its seat (places.geojson)'),
		AREA
	],
	'places.geojson': [
		always('id', 'Id of the place'),
		always('name', 'Name on the day with which the atlas opens'),
		list(
			'names',
			'All its names, in their scripts and in Latin letters; with languages and days in gazetteer.lpf.json'
		),
		always('kind', 'Town, village, mountain, region, site and the like'),
		perhaps('role', 'What it was, in words'),
		perhaps('unit', 'Id of the unit in which it lies (units.geojson); null outside the districts'),
		always('precision_km', 'Radius within which it is known to lie, km', 'number'),
		GRADE,
		NOTE,
		SOURCES
	],
	'journeys.geojson': [
		always('journey', 'Id of the journey'),
		always('title', 'Its title'),
		always('leg', 'Number of the leg within it', 'integer'),
		always('from', 'Id of the place of departure (places.geojson)'),
		list('via', 'Ids of the places that it passes, in order'),
		always('to', 'Id of the place of arrival'),
		...dated('start', 'Day of departure'),
		...dated('arrival', 'Day of arrival, the last of the leg'),
		...dated('end', 'First day after that of arrival'),
		always(
			'status',
			'documented: sources tell of it; inferred: we conclude it; not-flown: it was meant and not made',
			'string',
			{
				enum: ['documented', 'inferred', 'not-flown']
			}
		),
		always('means', 'Means of travel', 'string', {
			enum: ['air', 'car', 'truck', 'rail', 'horse', 'unknown']
		}),
		always(
			'km',
			'Length of the great circles between its places, km, on a sphere of the mean radius of the earth',
			'integer'
		),
		list('people', 'Ids of the persons who made it'),
		NOTE,
		SOURCES
	],
	'facilities.geojson': [
		always('id', 'Id'),
		always('layer', 'Id of the layer of the map that shows it'),
		always('name', 'Name'),
		always('place', 'Id of the place at which it stood (places.geojson)'),
		...dated('start', 'First day; null where by its sources it stood before the period', perhaps),
		...dated(
			'end',
			'First day on which it was no more; null where by its sources it stood after the period',
			perhaps
		),
		confidence,
		NOTE,
		SOURCES
	]
};
