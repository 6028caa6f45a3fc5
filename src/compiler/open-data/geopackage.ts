import type { Feature, Geometry } from 'geojson';
import openSqlite, { type SqliteDatabase, type SqliteValue } from 'sql.js';
import type { Field } from './fields.ts';
import { westEastSouthNorth, wkb } from './wkb.ts';

/*
 * The maps as one GeoPackage (OGC 12-128, version 1.3): an SQLite database that QGIS, GDAL, R and others open as it is, with a layer
 * for each map and columns of days that are dates.
 */

/** A layer of a GeoPackage. */
export interface GeoPackageLayer {
	/** Lower-case letters and underscores. */
	readonly name: string;
	/** The question that it answers. */
	readonly title: string;
	readonly fields: readonly Field[];
	readonly features: readonly Feature[];
	/** How QGIS shows it, in QML. */
	readonly style?: string;
}

/** A GeoPackage while it is filled. */
export interface GeoPackageWriter {
	/** Adds a layer, of which nothing is kept. */
	readonly add: (layer: GeoPackageLayer) => void;
	/** The file; nothing can be added then. */
	readonly finish: () => Uint8Array;
}

const { Database } = await openSqlite();

const WGS84 = 4326;
const WGS84_WKT =
	'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]';
/** What makes an SQLite file a GeoPackage, and its tables as the standard has them. */
const SCHEMA = `
PRAGMA application_id = ${0x47504b47};
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
	organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
	description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
	min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
	CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
	srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
	CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
	CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
	CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
	scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT,
	mime_type TEXT, constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
	CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT,
	min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
	CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
INSERT INTO gpkg_extensions VALUES
	('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec130/#extension_schema', 'read-write'),
	('gpkg_data_column_constraints', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec130/#extension_schema', 'read-write');
`;
const STYLES = `CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
	f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
	useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME)`;
const REFERENCE_SYSTEMS: readonly SqliteValue[][] = [
	['Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'],
	['Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'],
	[
		'WGS 84 geodetic',
		WGS84,
		'EPSG',
		WGS84,
		WGS84_WKT,
		'longitude and latitude in degrees on the WGS 84 spheroid'
	]
];
const COLUMN_TYPES: Readonly<Record<Field['type'], string>> = {
	string: 'TEXT',
	date: 'DATE',
	integer: 'INTEGER',
	number: 'REAL',
	boolean: 'BOOLEAN'
};

/** Layers as a GeoPackage, those that have any features; the same bytes for the same layers. `changed`: an ISO day, which it gives as that of its last change. */
export function openGeoPackage(changed: string): GeoPackageWriter {
	const database = new Database();
	const styles: Style[] = [];
	database.exec(SCHEMA);
	// Else each row is written out by itself.
	database.exec('BEGIN');
	insert(database, 'gpkg_spatial_ref_sys', REFERENCE_SYSTEMS);
	return {
		add: (layer) => {
			const { name, style, features } = layer;
			if (style !== undefined) styles.push({ name, style });
			if (features.length > 0) addLayer(database, layer, changed);
		},
		finish: () => {
			addStyles(database, styles, changed);
			database.exec('COMMIT');
			const file = database.export();
			database.close();
			return file;
		}
	};
}

type Style = Required<Pick<GeoPackageLayer, 'name' | 'style'>>;

function addLayer(
	database: SqliteDatabase,
	{ name, title, fields, features: drawn }: GeoPackageLayer,
	changed: string
) {
	const features = withOneType(drawn);
	const types = new Set(features.map(({ geometry }) => geometry.type));
	const [type, ...others] = types;
	if (type === undefined || others.length > 0) throw new RangeError(`${name} mixes ${[...types].join()}`);
	const columns = fields.map((field) => `${quoted(field.name)} ${COLUMN_TYPES[field.type]}`);
	database.exec(
		`CREATE TABLE ${quoted(name)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ${type.toUpperCase()}, ${columns.join(', ')})`
	);
	const box = westEastSouthNorth(features.map(({ geometry }) => geometry));
	insert(database, 'gpkg_contents', [
		[name, 'features', name, title, `${changed}T00:00:00.000Z`, box[0], box[2], box[1], box[3], WGS84]
	]);
	insert(database, 'gpkg_geometry_columns', [[name, 'geom', type.toUpperCase(), WGS84, 0, 0]]);
	insert(
		database,
		'gpkg_data_columns',
		fields.map((field) => [name, field.name, field.name, field.name, meaningOf(field), null, null])
	);
	insert(database, name, rowsOf(fields, features));
}

function* rowsOf(fields: readonly Field[], features: readonly Feature[]): Generator<readonly SqliteValue[]> {
	for (const [i, { geometry, properties }] of features.entries())
		yield [i + 1, geometryBlob(geometry), ...fields.map((field) => valueOf(properties?.[field.name]))];
}

/** Where some land has several parts, all is told as having several: a layer has geometries of one type. */
function withOneType(features: readonly Feature[]): readonly Feature[] {
	if (!features.some(({ geometry }) => geometry.type === 'MultiPolygon')) return features;
	return features.map((feature) =>
		feature.geometry.type === 'Polygon'
			? { ...feature, geometry: { type: 'MultiPolygon', coordinates: [feature.geometry.coordinates] } }
			: feature
	);
}

/** The styles where QGIS looks for them. */
function addStyles(database: SqliteDatabase, styles: readonly Style[], changed: string): void {
	database.exec(STYLES);
	const time = `${changed}T00:00:00.000Z`;
	const text = ['layer_styles', 'attributes', 'layer_styles', 'How QGIS shows the layers', time];
	insert(database, 'gpkg_contents', [[...text, null, null, null, null, null]]);
	insert(
		database,
		'layer_styles',
		styles.map(({ name, style }, i) => [i + 1, '', '', name, 'geom', name, style, '', 1, '', '', null, time])
	);
}

/** What a column holds, with its codes. */
function meaningOf({ description, unit, categories = [] }: Field): string {
	const codes = categories.map(({ value, label }) => `${value}: ${label}`).join('; ');
	return [description, unit && `(${unit})`, codes && `– ${codes}`].filter(Boolean).join(' ');
}

function insert(database: SqliteDatabase, table: string, rows: Iterable<readonly SqliteValue[]>): void {
	let statement: ReturnType<SqliteDatabase['prepare']> | undefined;
	for (const row of rows) {
		statement ??= database.prepare(`INSERT INTO ${quoted(table)} VALUES (${row.map(() => '?').join(', ')})`);
		statement.run(row);
	}
	statement?.free();
}

function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

function valueOf(value: unknown): SqliteValue {
	if (typeof value === 'boolean') return Number(value);
	return (value ?? null) as SqliteValue;
}

/** The header of a GeoPackage geometry (with its box, unless a point), and the geometry as well-known binary. */
function geometryBlob(geometry: Geometry): Uint8Array {
	const isPoint = geometry.type === 'Point';
	const header = Uint8Array.of(0x47, 0x50, 0, isPoint ? 0b01 : 0b11);
	const parts = [
		header,
		new Uint8Array(Int32Array.of(WGS84).buffer),
		...(isPoint ? [] : [new Uint8Array(Float64Array.from(westEastSouthNorth([geometry])).buffer)]),
		wkb(geometry)
	];
	return new Uint8Array(Buffer.concat(parts));
}
