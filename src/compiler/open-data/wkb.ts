import { onceOf } from '#lib/atlas/once-of.ts';
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
	const binary = new Uint8Array(lengthOf(geometry as Written));
	writeGeometry({ view: new DataView(binary.buffer), at: 0 }, geometry as Written);
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
	for (const geometry of geometries) widen(around, boxOf(geometry));
	return around;
}

const boxOf = onceOf((geometry: Geometry) => boxAround(positionsOf(geometry)));

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

/** Bytes of a head (order and type), of a number of things and of a position. */
const HEAD = 5;
const COUNT = 4;
const POSITION = 16;

function lengthOf(geometry: Written): number {
	const ofLines = (lines: readonly Position[][]) =>
		lines.reduce((sum, line) => sum + COUNT + line.length * POSITION, 0);
	switch (geometry.type) {
		case 'Point':
			return HEAD + POSITION;
		case 'LineString':
			return HEAD + ofLines([geometry.coordinates]);
		case 'Polygon':
			return HEAD + COUNT + ofLines(geometry.coordinates);
		case 'MultiLineString':
			return HEAD + COUNT + ofLines(geometry.coordinates) + HEAD * geometry.coordinates.length;
		case 'MultiPolygon':
			return geometry.coordinates.reduce(
				(sum, polygon) => sum + HEAD + COUNT + ofLines(polygon),
				HEAD + COUNT
			);
	}
}

/** Where the next bytes are written. */
interface Pen {
	readonly view: DataView;
	at: number;
}

function writeGeometry(pen: Pen, geometry: Written): void {
	pen.view.setUint8(pen.at++, 1);
	writeUint32(pen, TYPES[geometry.type]);
	switch (geometry.type) {
		case 'Point':
			writePosition(pen, geometry.coordinates);
			break;
		case 'LineString':
			writeLine(pen, geometry.coordinates);
			break;
		case 'Polygon':
			writeUint32(pen, geometry.coordinates.length);
			for (const ring of geometry.coordinates) writeLine(pen, ring);
			break;
		case 'MultiLineString':
			writeUint32(pen, geometry.coordinates.length);
			for (const coordinates of geometry.coordinates) writeGeometry(pen, { type: 'LineString', coordinates });
			break;
		case 'MultiPolygon':
			writeUint32(pen, geometry.coordinates.length);
			for (const coordinates of geometry.coordinates) writeGeometry(pen, { type: 'Polygon', coordinates });
	}
}

function writeLine(pen: Pen, line: readonly Position[]): void {
	writeUint32(pen, line.length);
	for (const position of line) writePosition(pen, position);
}

function writePosition(pen: Pen, [x = NaN, y = NaN]: Position): void {
	pen.view.setFloat64(pen.at, x, true);
	pen.view.setFloat64(pen.at + 8, y, true);
	pen.at += POSITION;
}

function writeUint32(pen: Pen, value: number): void {
	pen.view.setUint32(pen.at, value, true);
	pen.at += COUNT;
}
