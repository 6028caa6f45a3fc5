import type { Geometry, Position } from 'geojson';

/** The types of simple features that the downloads have, by their numbers in well-known binary. */
const TYPES = { Point: 1, LineString: 2, Polygon: 3, MultiLineString: 5, MultiPolygon: 6 } as const;
type Written = Extract<Geometry, { type: keyof typeof TYPES }>;

/**
 * A geometry as well-known binary (ISO, two dimensions, little-endian).
 * @throws RangeError for a type that no download has.
 */
export function wkb(geometry: Geometry): Uint8Array {
	if (!(geometry.type in TYPES)) throw new RangeError(`no well-known binary for ${geometry.type}`);
	const bytes: number[] = [];
	writeGeometry(bytes, geometry as Written);
	return Uint8Array.from(bytes);
}

/** Positions of a geometry, flat. */
export function positionsOf(geometry: Geometry): Position[] {
	return geometry.type === 'GeometryCollection'
		? geometry.geometries.flatMap(positionsOf)
		: flatten(geometry.coordinates);
}

function flatten(coordinates: Position | readonly unknown[]): Position[] {
	return typeof coordinates[0] === 'number'
		? [coordinates as Position]
		: (coordinates as (readonly unknown[])[]).flatMap(flatten);
}

function writeGeometry(bytes: number[], geometry: Written): void {
	bytes.push(1);
	writeUint32(bytes, TYPES[geometry.type]);
	switch (geometry.type) {
		case 'Point':
			writePosition(bytes, geometry.coordinates);
			break;
		case 'LineString':
			writeLine(bytes, geometry.coordinates);
			break;
		case 'Polygon':
			writeUint32(bytes, geometry.coordinates.length);
			for (const ring of geometry.coordinates) writeLine(bytes, ring);
			break;
		case 'MultiLineString':
			writeUint32(bytes, geometry.coordinates.length);
			for (const coordinates of geometry.coordinates)
				writeGeometry(bytes, { type: 'LineString', coordinates });
			break;
		case 'MultiPolygon':
			writeUint32(bytes, geometry.coordinates.length);
			for (const coordinates of geometry.coordinates) writeGeometry(bytes, { type: 'Polygon', coordinates });
	}
}

function writeLine(bytes: number[], line: readonly Position[]): void {
	writeUint32(bytes, line.length);
	for (const position of line) writePosition(bytes, position);
}

function writePosition(bytes: number[], [x = NaN, y = NaN]: Position): void {
	bytes.push(...new Uint8Array(Float64Array.of(x, y).buffer));
}

function writeUint32(bytes: number[], value: number): void {
	bytes.push(...new Uint8Array(Uint32Array.of(value).buffer));
}
