import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { FeatureCollection } from 'geojson';
import openSqlite, { type SqliteDatabase, type SqliteValue } from 'sql.js';
import { afterAll, describe, expect, it } from 'vitest';
import { PROPERTIES, type LayerFile } from '#compiler/open-data/properties.ts';
import { compiled, files, textOf } from './open-files.ts';

function features(name: string) {
	return (JSON.parse(textOf(name)) as FeatureCollection).features;
}

function bytesOf(name: string): Uint8Array {
	const content = files.get(name);
	if (!(content instanceof Uint8Array)) throw new Error(`no ${name}`);
	return content;
}

/** The cells of a map as its other forms have them, by the type of the property. */
function cellsOf(name: LayerFile, toDay: (day: string) => unknown, toFlag: (flag: boolean) => unknown) {
	return features(name).map(({ properties }) =>
		PROPERTIES[name].map((field) => {
			const value = properties?.[field.name] as string | number | boolean | null;
			if (typeof value === 'boolean') return toFlag(value);
			return field.type === 'date' && typeof value === 'string' ? toDay(value) : value;
		})
	);
}

const { Database } = await openSqlite();

describe('maps.gpkg', () => {
	const database: SqliteDatabase = new Database(bytesOf('maps.gpkg'));
	afterAll(() => {
		database.close();
	});
	const query = (sql: string): SqliteValue[][] => database.exec(sql)[0]?.values ?? [];
	const first = (sql: string) => query(sql).map(([value]) => value);

	it('is a sound GeoPackage of version 1.3', () => {
		expect(query('PRAGMA application_id')).toEqual([[0x47504b47]]);
		expect(query('PRAGMA user_version')).toEqual([[10300]]);
		expect(query('PRAGMA integrity_check')).toEqual([['ok']]);
		expect(query('PRAGMA foreign_key_check')).toEqual([]);
	});

	it('has a layer for each map', () => {
		const names = Object.keys(PROPERTIES).map((name) => name.replace('.geojson', '').replaceAll('-', '_'));
		expect(first(`SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY rowid`)).toEqual(
			names
		);
		expect(first('SELECT table_name FROM gpkg_geometry_columns ORDER BY rowid')).toEqual(names);
	});

	it.each(Object.keys(PROPERTIES) as LayerFile[])('has what %s has', (name) => {
		const table = name.replace('.geojson', '').replaceAll('-', '_');
		const columns = PROPERTIES[name].map((field) => `"${field.name}"`).join(', ');
		expect(query(`SELECT ${columns} FROM ${table} ORDER BY fid`)).toEqual(
			cellsOf(name, (day) => day, Number)
		);
		const types = query(`SELECT name, type FROM pragma_table_info('${table}')`);
		const days = PROPERTIES[name].filter(({ type }) => type === 'date').map((field) => field.name);
		expect(types.filter(([, type]) => type === 'DATE').map(([day]) => day)).toEqual(days);
	});

	it.each(['control', 'control_districts'])('is shown by QGIS with a tint for each holder of %s', (table) => {
		const [style] = first(
			`SELECT styleQML FROM layer_styles WHERE f_table_name = '${table}' AND useAsDefault`
		);
		const values = [...String(style).matchAll(/<category [^>]*value="([^"]*)"/g)].map(([, value]) => value);
		const held = first(
			`SELECT DISTINCT coalesce(claimants, de_facto, '') AS held FROM ${table} ORDER BY held`
		);
		expect(values).toEqual(held);
		expect([...String(style).matchAll(/<symbol type="fill"/g)]).toHaveLength(held.length);
	});
});

describe('control.parquet', () => {
	const file = bytesOf('control.parquet').slice().buffer;

	it('has what control.geojson has', async () => {
		const rows = await parquetReadObjects({ file });
		const names = PROPERTIES['control.geojson'].map((field) => field.name);
		expect(rows.map((row) => names.map((name) => row[name] as unknown))).toEqual(
			cellsOf(
				'control.geojson',
				(day) => new Date(`${day}T00:00:00Z`),
				(flag) => flag
			)
		);
	});

	it('says where its geometry is, and of what kind', () => {
		const { key_value_metadata: entries = [] } = parquetMetadata(file);
		const geo: unknown = JSON.parse(entries.find(({ key }) => key === 'geo')?.value ?? '{}');
		expect(geo).toMatchObject({
			version: '1.1.0',
			primary_column: 'geometry',
			columns: { geometry: { encoding: 'WKB', geometry_types: ['Polygon'] } }
		});
	});
});

describe('a filter of MapLibre, as the codebook has it', () => {
	const day = '1945-09-08';
	const made = createExpression(['all', ['<=', ['get', 'start'], day], ['>', ['get', 'end'], day]], 'filter');

	it('shows each unit once', () => {
		if (made.result !== 'success') throw new Error(made.value.map(({ message }) => message).join());
		const there = features('control.geojson').filter(
			({ properties }) => made.value.evaluate({ zoom: 4 }, { type: 3, properties: properties ?? {} }) === true
		);
		const units = there.map(({ properties }) => String(properties?.['unit']));
		expect(units.toSorted()).toEqual(compiled.atlas.units.map(({ id }) => id).sort());
	});
});
