import area from '@turf/area';
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import Polygonizer from 'jsts/org/locationtech/jts/operation/polygonize/Polygonizer.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Fault } from './faults.ts';

/** A point by which a unit is known among the pieces. */
export interface Seed {
	readonly id: string;
	readonly lngLat: readonly [number, number];
}

/** What the lines cut out of the outline. */
export interface CutResult {
	/** One polygon per unit, right-handed, coordinates rounded to 4 decimals (about 10 m). */
	readonly units: readonly Feature<Polygon, { unit: string }>[];
	readonly faults: readonly Fault[];
}

const FILE = 'geometry/unit-lines.geojson';
const DECIMALS = 1e4;
/** Ends closer than this to the outline count as reaching it, degrees. */
const REACH = 1e-6;

/**
 * Cuts the outline by the lines and names each piece by the seed inside it. Lines may overshoot the outline; inside it
 * every end must reach another line. Told as faults: a piece without seed (a gap), a piece with several (units not
 * parted), a seed without a piece of its own, an end that reaches nothing.
 */
export function cutUnits(
	outline: Feature<Polygon>,
	lines: FeatureCollection<LineString>,
	seeds: readonly Seed[]
): CutResult {
	const reader = new GeoJSONReader(new GeometryFactory());
	const writer = new GeoJSONWriter();
	const ring: Feature<LineString> = {
		type: 'Feature',
		properties: {},
		geometry: { type: 'LineString', coordinates: outline.geometry.coordinates[0] ?? [] }
	};
	const linework = reader.read({
		type: 'GeometryCollection',
		geometries: [ring, ...lines.features].map((f) => f.geometry)
	});
	const polygonizer = new Polygonizer();
	polygonizer.add(UnaryUnionOp.union(linework));

	const pieces = toArray(polygonizer.getPolygons())
		.map((polygon) => asFeature(writer.write(polygon) as Polygon))
		.filter((piece) => isInside(piece, outline));
	const dangles = toArray(polygonizer.getDangles()).map((line) => writer.write(line) as LineString);
	const faults = [...danglingEnds(dangles, outline)];
	const units = nameBySeed(pieces, seeds, faults);
	return { units, faults };
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
		geometry: { type: 'Polygon', coordinates: polygon.coordinates.map(roundRing) }
	};
}

/** Rounds a ring, drops repeated points and winds it anticlockwise (RFC 7946). */
function roundRing(ring: Position[]): Position[] {
	const rounded = ring.map(([x = 0, y = 0]) => [
		Math.round(x * DECIMALS) / DECIMALS,
		Math.round(y * DECIMALS) / DECIMALS
	]);
	const distinct = rounded.filter(
		(point, i) => i === 0 || point[0] !== rounded[i - 1]?.[0] || point[1] !== rounded[i - 1]?.[1]
	);
	return signedArea(distinct) < 0 ? distinct.reverse() : distinct;
}

function signedArea(ring: Position[]): number {
	return ring.reduce((sum, [x = 0, y = 0], i) => {
		const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
		return sum + x * nextY - nextX * y;
	}, 0);
}

function isInside(piece: Feature<Polygon>, outline: Feature<Polygon>): boolean {
	const middle = interiorPoint(piece);
	return middle !== null && booleanPointInPolygon(middle, outline);
}

/** A point inside the polygon: the middle of the widest run of a scan line through its middle. */
function interiorPoint({ geometry }: Feature<Polygon>): Position | null {
	const ring = geometry.coordinates[0] ?? [];
	const ys = ring.map((point) => point[1] ?? 0);
	const y = (Math.min(...ys) + Math.max(...ys)) / 2 + 1e-7;
	const crossings = ring
		.flatMap(([x1 = 0, y1 = 0], i) => {
			const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
			return y1 < y !== y2 < y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : [];
		})
		.sort((a, b) => a - b);
	let best: [number, number] | null = null;
	for (let i = 0; i + 1 < crossings.length; i += 2) {
		const run: [number, number] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
		if (!best || run[1] - run[0] > best[1] - best[0]) best = run;
	}
	return best ? [(best[0] + best[1]) / 2, y] : null;
}

/** An end that hangs in the air inside the outline; what hangs outside it merely overshoots. */
function danglingEnds(dangles: readonly LineString[], outline: Feature<Polygon>): Fault[] {
	return dangles
		.filter(
			(line) => line.coordinates.every((point) => isWellInside(point, outline)) || hangsInside(line, outline)
		)
		.map((line) => ({
			file: FILE,
			rule: 'a line must end on another line or beyond the outline',
			found: `an end in the air near ${formatPoint(line.coordinates.at(-1))} (length ${line.coordinates.length} points)`
		}));
}

function hangsInside(line: LineString, outline: Feature<Polygon>): boolean {
	const middle = line.coordinates[Math.floor(line.coordinates.length / 2)];
	return line.coordinates.length > 2 && middle !== undefined && isWellInside(middle, outline);
}

function isWellInside(point: Position, outline: Feature<Polygon>): boolean {
	const [x = 0, y = 0] = point;
	return [
		[x - REACH, y],
		[x + REACH, y],
		[x, y - REACH],
		[x, y + REACH]
	].every((neighbour) => booleanPointInPolygon(neighbour, outline, { ignoreBoundary: true }));
}

function nameBySeed(
	pieces: readonly Feature<Polygon>[],
	seeds: readonly Seed[],
	faults: Fault[]
): Feature<Polygon, { unit: string }>[] {
	const placed = new Set<string>();
	const units = pieces.flatMap((piece): Feature<Polygon, { unit: string }>[] => {
		const inside = seeds.filter((seed) => booleanPointInPolygon([...seed.lngLat], piece));
		for (const seed of inside) placed.add(seed.id);
		const [first, ...others] = inside;
		if (!first) {
			faults.push({
				file: FILE,
				rule: 'every piece of the province must belong to a unit',
				found: `a gap of ${Math.round(area(piece) / 1e6)} km² near ${formatPoint(interiorPoint(piece))}`
			});
			return [];
		}
		if (others.length > 0) {
			faults.push({
				file: FILE,
				id: first.id,
				rule: 'units must not overlap',
				found: `no line parts ${inside.map((seed) => seed.id).join(', ')}`
			});
		}
		return [{ ...piece, id: first.id, properties: { unit: first.id } }];
	});
	for (const seed of seeds.filter(({ id }) => !placed.has(id))) {
		faults.push({
			file: 'units.csv',
			id: seed.id,
			rule: 'the seed of a unit must lie in the province',
			found: formatPoint([...seed.lngLat])
		});
	}
	return units;
}

function formatPoint(point: Position | null | undefined): string {
	return point ? `${(point[0] ?? 0).toFixed(3)}, ${(point[1] ?? 0).toFixed(3)}` : 'an unknown point';
}
