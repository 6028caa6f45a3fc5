import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, GeometryCollection, LineString, Polygon, Position } from 'geojson';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import Polygonizer from 'jsts/org/locationtech/jts/operation/polygonize/Polygonizer.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import { rounded } from '#lib/atlas/geometry/precision.ts';
import { formatPoint } from './amounts.ts';
import type { Faults } from './faults.ts';
import { LANDS_FILE, LINES_FILE } from './land-files.ts';
import type { LandRecord, UnitCollection } from './land.ts';
import { interiorPoint, namePieces, tellBeyond } from './name-pieces.ts';
import { rightHanded, ringsOf, type UnitGeometry } from './rings.ts';

/** Ends closer than this to the outline count as reaching it, degrees. */
const REACH = 1e-6;

/**
 * Cuts the outline by the lines, and by the borders of units whose land is given whole; a piece belongs to the unit whose land
 * it lies in, else to the one whose seed, or the point of a further part, is in it. Lines may overshoot the outline; inside it
 * every end must reach another line. Reported as faults: an end that reaches nothing, and what {@link namePieces} finds.
 */
export function cutUnits(record: LandRecord, faults: Faults): UnitCollection {
	const { outline, lines } = record;
	const reader = new GeoJSONReader(new GeometryFactory());
	const writer = new GeoJSONWriter();
	const polygonizer = new Polygonizer();
	polygonizer.add(UnaryUnionOp.union(reader.read(linework(record))));

	const drawn = toArray(polygonizer.getPolygons()).map((polygon) =>
		asFeature(writer.write(polygon) as Polygon)
	);
	const pieces = drawn.filter((piece) => isInside(piece, outline));
	const dangles = toArray(polygonizer.getDangles()).map((line) => writer.write(line) as LineString);
	checkDangles(dangles, outline, faults);
	const inside = new Set(pieces);
	tellBeyond(
		drawn.filter((piece) => !inside.has(piece)),
		record,
		faults
	);
	return {
		type: 'FeatureCollection',
		features: namePieces(pieces, record, lines.features.length > 0 ? LINES_FILE : LANDS_FILE, faults)
	};
}

/** All that cuts: the lines, and the rings of the outline and of units that are given whole. */
function linework({ outline, lines, lands }: LandRecord): GeometryCollection {
	// Borders that others drew meet on the grid, or not at all.
	const onGrid = (rings: readonly Position[][]) => (lands.features.length > 0 ? rings.map(roundRing) : rings);
	const rings = [outline, ...lands.features].flatMap(({ geometry }) => onGrid(ringsOf(geometry)));
	return {
		type: 'GeometryCollection',
		geometries: [
			...rings.map((coordinates): LineString => ({ type: 'LineString', coordinates })),
			...lines.features.map(({ geometry }) => geometry)
		]
	};
}

interface JtsCollection {
	iterator(): { hasNext(): boolean; next(): unknown };
}

function toArray(collection: unknown): unknown[] {
	const items: unknown[] = [];
	const iterator = (collection as JtsCollection).iterator();
	while (iterator.hasNext()) items.push(iterator.next());
	return items;
}

function asFeature(polygon: Polygon): Feature<Polygon> {
	return {
		type: 'Feature',
		properties: {},
		geometry: { type: 'Polygon', coordinates: rightHanded(polygon.coordinates.map(roundRing)) }
	};
}

/** Rounds a ring and drops repeated points. */
function roundRing(ring: Position[]): Position[] {
	const onGrid = rounded(ring);
	return onGrid.filter(
		(point, i) => i === 0 || point[0] !== onGrid[i - 1]?.[0] || point[1] !== onGrid[i - 1]?.[1]
	);
}

function isInside(piece: Feature<Polygon>, outline: Feature<UnitGeometry>): boolean {
	const middle = interiorPoint(piece);
	return middle !== null && booleanPointInPolygon(middle, outline);
}

/** Reports an end that ends without a join inside the outline; one outside it merely overshoots. */
function checkDangles(dangles: readonly LineString[], outline: Feature<UnitGeometry>, faults: Faults): void {
	const hanging = dangles.filter(
		(line) => line.coordinates.every((point) => isWellInside(point, outline)) || hangsInside(line, outline)
	);
	for (const { coordinates } of hanging) {
		faults.add({
			file: LINES_FILE,
			rule: 'a line must end on another line or beyond the outline',
			found: `an end in the air near ${formatPoint(coordinates.at(-1))} (length ${coordinates.length} points)`
		});
	}
}

function hangsInside(line: LineString, outline: Feature<UnitGeometry>): boolean {
	const middle = line.coordinates[Math.floor(line.coordinates.length / 2)];
	return line.coordinates.length > 2 && middle !== undefined && isWellInside(middle, outline);
}

function isWellInside(point: Position, outline: Feature<UnitGeometry>): boolean {
	const [x = 0, y = 0] = point;
	return [
		[x - REACH, y],
		[x + REACH, y],
		[x, y - REACH],
		[x, y + REACH]
	].every((neighbour) => booleanPointInPolygon(neighbour, outline, { ignoreBoundary: true }));
}
