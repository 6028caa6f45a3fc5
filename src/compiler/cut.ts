import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, GeometryCollection, LineString, Polygon, Position } from 'geojson';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import Polygonizer from 'jsts/org/locationtech/jts/operation/polygonize/Polygonizer.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import { rounded } from '#lib/atlas/geometry/precision.ts';
import type { LngLat } from '#lib/atlas/model/area.ts';
import { formatArea, formatPoint } from './amounts.ts';
import type { Faults } from './faults.ts';
import { geodesicArea } from './geodesic-area.ts';
import type { AuthoredRecord } from './load.ts';
import { rightHanded } from './rings.ts';

/** A unit cut out of the outline, right-handed, coordinates rounded to 4 decimals (about 10 m). */
export type UnitFeature = Feature<Polygon, { unit: string }>;

/** The units of an atlas, one polygon each. */
export type UnitCollection = FeatureCollection<Polygon, UnitFeature['properties']>;

/** The file of the lines that cut, for faults. */
export const LINES_FILE = 'geometry/unit-lines.geojson';

/** A point by which a unit is known among the pieces. */
interface Seed {
	readonly id: string;
	readonly lngLat: LngLat;
}

/** Ends closer than this to the outline count as reaching it, degrees. */
const REACH = 1e-6;

/**
 * Cuts the outline by the lines and names each piece by the seed inside it, one polygon per unit. Lines may overshoot
 * the outline; inside it every end must reach another line. Reported as faults: a piece without seed (a gap), a piece
 * with several (units not separated), a seed without a piece of its own, an end that reaches nothing.
 */
export function cutUnits(
	{ outline, lines, units }: Pick<AuthoredRecord, 'outline' | 'lines' | 'units'>,
	faults: Faults
): UnitCollection {
	const reader = new GeoJSONReader(new GeometryFactory());
	const writer = new GeoJSONWriter();
	const polygonizer = new Polygonizer();
	polygonizer.add(UnaryUnionOp.union(reader.read(linework(outline, lines.features))));

	const pieces = toArray(polygonizer.getPolygons())
		.map((polygon) => asFeature(writer.write(polygon) as Polygon))
		.filter((piece) => isInside(piece, outline));
	const dangles = toArray(polygonizer.getDangles()).map((line) => writer.write(line) as LineString);
	checkDangles(dangles, outline, faults);
	const seeds = units.map(({ value }) => ({ id: value.id, lngLat: seedOf(value) }));
	return { type: 'FeatureCollection', features: nameBySeed(pieces, seeds, faults) };
}

/** The point by which a unit is known among the pieces, and at which it is labelled. */
export function seedOf(unit: AuthoredRecord['units'][number]['value']): LngLat {
	return [Number(unit.seed_lng), Number(unit.seed_lat)];
}

/** All that cuts: the lines, and the ring of the outline. */
function linework(outline: Feature<Polygon>, lines: readonly Feature<LineString>[]): GeometryCollection {
	const ring: LineString = { type: 'LineString', coordinates: outline.geometry.coordinates[0] ?? [] };
	return { type: 'GeometryCollection', geometries: [ring, ...lines.map(({ geometry }) => geometry)] };
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

/** Reports an end that ends without a join inside the outline; one outside it merely overshoots. */
function checkDangles(dangles: readonly LineString[], outline: Feature<Polygon>, faults: Faults): void {
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

/** The pieces under the ids of the seeds in them; reports pieces and seeds that do not go one to one. */
function nameBySeed(
	pieces: readonly Feature<Polygon>[],
	seeds: readonly Seed[],
	faults: Faults
): UnitFeature[] {
	const placed = new Set<string>();
	const units = pieces.flatMap((piece): UnitFeature[] => {
		const inside = seeds
			.filter(({ lngLat }) => booleanPointInPolygon([...lngLat], piece))
			.map(({ id }) => id);
		for (const id of inside) placed.add(id);
		const [first, ...others] = inside;
		if (first === undefined) {
			faults.add({
				file: LINES_FILE,
				rule: 'every piece of the whole area must belong to a unit',
				found: `a gap of ${formatArea(geodesicArea(piece))} near ${formatPoint(interiorPoint(piece))}`
			});
			return [];
		}
		if (others.length > 0) {
			faults.add({
				file: LINES_FILE,
				id: first,
				rule: 'units must not overlap',
				found: `no line parts ${inside.join(', ')}`
			});
		}
		return [{ ...piece, id: first, properties: { unit: first } }];
	});
	for (const { id, lngLat } of seeds.filter((seed) => !placed.has(seed.id))) {
		faults.add({
			file: 'units.csv',
			id,
			rule: 'the seed of a unit must lie in the whole area',
			found: formatPoint(lngLat)
		});
	}
	return units;
}
