import type { Feature } from 'geojson';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import type { Field } from './fields.ts';
import { westEastSouthNorth, wkb } from './wkb.ts';

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>;
type Column = Pick<Schema[number], 'type' | 'converted_type'>;

const COLUMNS: Readonly<Record<Field['type'], Column>> = {
	string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	date: { type: 'INT32', converted_type: 'DATE' },
	integer: { type: 'INT32' },
	number: { type: 'DOUBLE' },
	boolean: { type: 'BOOLEAN' }
};

/** Features as GeoParquet 1.1: a column for each property, days as dates, and the geometry as well-known binary. */
export function geoParquet(fields: readonly Field[], features: readonly Feature[]): Uint8Array {
	const columns = fields.map(({ name, type }) => ({
		name,
		data: features.map(({ properties }) => valueOf(type, properties?.[name]))
	}));
	const geometries = features.map(({ geometry }) => geometry);
	const buffer = parquetWriteBuffer({
		columnData: [...columns, { name: 'geometry', data: geometries.map(wkb) }],
		schema: [
			{ name: 'root', num_children: fields.length + 1 },
			...fields.map(({ name, type }) => ({ name, ...COLUMNS[type], repetition_type: 'OPTIONAL' as const })),
			{ name: 'geometry', type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' }
		],
		kvMetadata: [{ key: 'geo', value: JSON.stringify(geoMetadata(features)) }]
	});
	return new Uint8Array(buffer);
}

/** What makes a Parquet file one with geometry; without `crs` it is longitude and latitude on WGS84. */
function geoMetadata(features: readonly Feature[]): object {
	const [west, east, south, north] = westEastSouthNorth(features.map(({ geometry }) => geometry));
	return {
		version: '1.1.0',
		primary_column: 'geometry',
		columns: {
			geometry: {
				encoding: 'WKB',
				geometry_types: [...new Set(features.map(({ geometry }) => geometry.type))],
				orientation: 'counterclockwise',
				bbox: [west, south, east, north]
			}
		}
	};
}

/** A date is written as days since 1970-01-01, which the writer makes of a moment. */
function valueOf(type: Field['type'], value: unknown): unknown {
	if (type !== 'date' || typeof value !== 'string') return value ?? null;
	return new Date(Number(parseIsoDay(value)) * 86_400_000);
}
