import type { Geometry, Position } from 'geojson';

/** The types of simple features that the downloads have, by their numbers in well-known binary. */
const TYPES = { Point: 1, LineString: 2, Polygon: 3, MultiLineString: 5, MultiPolygon: 6 } as const;
type Written = Extract<Geometry, { type: keyof typeof TYPES }>;

/**
 * A geometry as well-known binary (ISO, two dimensions, little-endian). An area held by many in turn is written once.
 * @throws RangeError for a type that no download has.
 */
export function wkb(geometry: Geometry): Uint8Array {
	const known = written.get(geometry);
	if (known) return known;
	if (!(geometry.type in TYPES)) throw new RangeError(`no well-known binary for ${geometry.type}`);
	const bytes: number[] = [];
	writeGeometry(bytes, geometry as Written);
	const binary = Uint8Array.from(bytes);
	written.set(geometry, binary);
	return binary;
}

const written = new WeakMap<Geometry, Uint8Array>();

/** Positions of a geometry, flat. */
function positionsOf(geometry: Geometry): Position[] {
	return geometry.type === 'GeometryCollection'
		? geometry.geometries.flatMap(positionsOf)
		: flatten(geometry.coordinates);
}

/** A box of longitudes and latitudes. */
type Sides = [west: number, east: number, south: number, north: number];

/** The box around geometries, however many they are: an argument for each would be too many. */
export function westEastSouthNorth(geometries: readonly Geometry[]): Sides {
	const around: Sides = [Infinity, -Infinity, Infinity, -Infinity];
	for (const geometry of geometries) {
		let box = boxes.get(geometry);
		if (!box) boxes.set(geometry, (box = boxAround(positionsOf(geometry))));
		widen(around, box);
	}
	return around;
}

const boxes = new WeakMap<Geometry, Sides>();

function boxAround(positions: readonly Position[]): Sides {
	const around: Sides = [Infinity, -Infinity, Infinity, -Infinity];
	for (const [x = NaN, y = NaN] of positions) widen(around, [x, x, y, y]);
	return around;
}

function widen(around: Sides, [west, east, south, north]: Sides): void {
	around[0] = Math.min(around[0], west);
	around[1] = Math.max(around[1], east);
	around[2] = Math.min(around[2], south);
	around[3] = Math.max(around[3], north);
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
