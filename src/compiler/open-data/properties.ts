import { figure, flag, FULL_SPAN, key, list, required, requiredDated, text, type Field } from './fields.ts';
import type { Table } from './table.ts';
import { districts, places, units } from './tables/areas.ts';
import { control } from './tables/control.ts';
import { facilities } from './tables/facilities.ts';
import { legs } from './tables/journeys.ts';

/*
 * What each property of the features among the downloads is: that of the column of a table of the same name, and beside ids
 * the names that they stand for. GeoJSON, the GeoPackage and the Parquet file have the same. What is empty in a table is
 * `null` there, never absent.
 */

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

/** What is told beside the ids of who held what. */
const NAMES: readonly Field[] = [
	text('de_facto_name', 'Name of who held it in fact'),
	list('claimant_names', 'Names of the claimants'),
	required(text('de_jure_name', 'Name of who held title in law')),
	text('title_qualifier_name', 'Name of that manner'),
	list('claimed_by_names', 'Names of who claimed sovereignty besides')
];
const UNIT_NAME = required(text('unit_name', 'Name of the unit'));
const DISTRICT_NAME = required(text('district_name', 'Name of the district'));
/** Which column a name stands behind. */
const NAMED: Readonly<Record<string, string>> = {
	unit: 'unit_name',
	district: 'district_name',
	de_facto: 'de_facto_name',
	claimants: 'claimant_names',
	de_jure: 'de_jure_name',
	title_qualifier: 'title_qualifier_name',
	claimed_by: 'claimed_by_names'
};
/** The columns of control.csv that also hold for several of its rows together. */
const MERGED = [
	'status',
	'de_facto',
	'claimants',
	'de_jure',
	'title_qualifier',
	'claimed_by',
	'change',
	'title_change',
	'confidence',
	'title_confidence',
	'sources',
	'title_sources'
];

/** The properties of the features of each file, in their order. */
export const PROPERTIES: Readonly<Record<LayerFile, readonly Field[]>> = {
	'control.geojson': withNames(control.fields, [UNIT_NAME, DISTRICT_NAME, ...NAMES]),
	'control-districts.geojson': [
		required(key('district', 'districts.csv', 'District')),
		DISTRICT_NAME,
		required(list('units', 'Ids of its units that were so held', 'units.csv')),
		required(list('unit_names', 'Names of these')),
		flag('whole', 'Whether these are all units of the district'),
		flag('seat', 'Whether its seat is among them: who holds that holds the district'),
		required(figure('area_km2', 'Area of these', 'km²')),
		...FULL_SPAN,
		...withNames(
			MERGED.map((name) => column(control, name)),
			NAMES
		)
	],
	'control-cities.geojson': withNames(
		control.fields.filter(({ name }) => name !== 'district' && name !== 'seat'),
		[UNIT_NAME, ...NAMES]
	),
	'units.geojson': units.fields,
	'districts.geojson': districts.fields,
	'places.geojson': [
		...places.fields,
		list('names', 'All its names, in their scripts and in Latin letters', 'names.csv')
	],
	'journeys.geojson': legs.fields.flatMap((field) =>
		field.name === 'end'
			? [...requiredDated('arrival', 'The day of arrival, the last of the leg'), field]
			: [field]
	),
	'facilities.geojson': facilities.fields
};

/** The fields with those of names behind the fields of ids. */
function withNames(fields: readonly Field[], names: readonly Field[]): Field[] {
	return fields.flatMap((field) => [field, ...names.filter(({ name }) => name === NAMED[field.name])]);
}

/** A column of a table. */
function column(table: Table, name: string): Field {
	const field = table.fields.find((one) => one.name === name);
	if (!field) throw new RangeError(`${table.file} has no column ${name}`);
	return field;
}
