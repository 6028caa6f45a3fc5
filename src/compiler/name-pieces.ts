import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import { rounded } from '#lib/atlas/geometry/precision.ts';
import { lastAtOrBefore } from '#lib/atlas/time/interval.ts';
import type { LngLat } from '#lib/atlas/model/area.ts';
import { formatArea, formatPoint } from './amounts.ts';
import type { LandRecord, UnitFeature } from './land.ts';
import type { Faults, FileLocation } from './faults.ts';
import { geodesicArea } from './geodesic-area.ts';
import { LANDS_FILE } from './land-files.ts';
import { locationOf } from './read.ts';
import { isWide, polygonsOf, rightHanded } from './rings.ts';

/* Which piece of the land belongs to which unit. */

type Piece = Feature<Polygon>;

/** A point by which a unit is known among the pieces. */
interface Seed {
	readonly unit: string;
	readonly lngLat: LngLat;
	readonly location: FileLocation;
	readonly rule: string;
}

/** The point by which a unit is known among the pieces, and at which it is labelled. */
export function seedOf(unit: LandRecord['units'][number]['value']): LngLat {
	return [Number(unit.seed_lng), Number(unit.seed_lat)];
}

/**
 * The units, each of the pieces that are its own. Reported as faults: a piece without unit (a gap), a piece of several (units not
 * separated, or lands that overlap), a point that is in no piece or in that of another unit. A piece no wider than the grid is
 * what rounding left between two lines, and goes to its longest neighbour.
 * @param file - That in which the borders stand, for faults.
 */
export function namePieces(
	pieces: readonly Piece[],
	record: LandRecord,
	file: string,
	faults: Faults
): UnitFeature[] {
	const seeds = seedsOf(record, faults);
	const seedsWithin = findSeeds(seeds);
	const owners = new Map<Piece, string>();
	const placed = new Set<Seed>();
	const slivers: Piece[] = [];
	for (const piece of pieces) {
		const inside = seedsWithin(piece);
		const within = landsAround(piece, record);
		const [first, ...others] = within.length > 0 ? within : [...new Set(inside.map(({ unit }) => unit))];
		if (first === undefined) {
			if (isWide(piece.geometry)) tellGap(piece, file, faults);
			else slivers.push(piece);
			continue;
		}
		owners.set(piece, first);
		for (const seed of inside) if (seed.unit === first || within.length === 0) placed.add(seed);
		if (others.length > 0 && isWide(piece.geometry))
			tellOverlap(piece, [first, ...others], within.length > 0, file, faults);
	}
	tellUnplaced(
		seeds.filter((seed) => !placed.has(seed)),
		owners,
		faults
	);
	for (const piece of slivers) owners.set(piece, neighbourOf(piece, owners) ?? '');
	return unite(owners);
}

/** Finds the points in a piece, in their order: of very many those alone are tried that lie between its west and its east. */
function findSeeds(seeds: readonly Seed[]): (piece: Piece) => Seed[] {
	const longitude = ({ seed }: { readonly seed: Seed }) => seed.lngLat[0];
	const eastward = seeds.map((seed, at) => ({ seed, at })).sort((a, b) => longitude(a) - longitude(b));
	return (piece) => {
		const longitudes = (piece.geometry.coordinates[0] ?? []).map(([x = NaN]) => x);
		const [west, east] = longitudes.reduce(
			([least, most], x) => [Math.min(least, x), Math.max(most, x)],
			[Infinity, -Infinity]
		);
		const found: (typeof eastward)[number][] = [];
		for (let i = lastAtOrBefore(eastward, east, longitude); i >= 0; i--) {
			const here = eastward[i];
			if (!here || longitude(here) < west) break;
			if (booleanPointInPolygon([...here.seed.lngLat], piece)) found.push(here);
		}
		return found.sort((a, b) => a.at - b.at).map(({ seed }) => seed);
	};
}

function tellOverlap(
	piece: Piece,
	units: readonly string[],
	isGiven: boolean,
	file: string,
	faults: Faults
): void {
	faults.add({
		file,
		id: units[0],
		rule: 'units must not overlap',
		found: isGiven
			? `${units.join(' and ')} share ${sizeAndPlace(piece)}`
			: `no line parts ${units.join(', ')}`
	});
}

/** Reports points of units that are in no piece, or in that of another. */
function tellUnplaced(seeds: readonly Seed[], owners: ReadonlyMap<Piece, string>, faults: Faults): void {
	for (const { unit, lngLat, location, rule } of seeds) {
		const other = [...owners].find(([piece]) => booleanPointInPolygon([...lngLat], piece));
		faults.add({
			...location,
			rule: other ? 'a point of a unit lies in its own land' : rule,
			found: other ? `${formatPoint(lngLat)} in ${other[1]}, not in ${unit}` : formatPoint(lngLat)
		});
	}
}

function seedsOf({ units, parts, lands }: LandRecord, faults: Faults): Seed[] {
	const known = new Set(units.map(({ value }) => value.id));
	const tellUnknown = (location: FileLocation, unit: string) => {
		if (!known.has(unit)) faults.add({ ...location, rule: 'unknown unit id', found: unit });
	};
	for (const { properties } of lands.features)
		tellUnknown({ file: LANDS_FILE, id: properties.unit }, properties.unit);
	for (const part of parts) tellUnknown(locationOf(part, part.value.unit), part.value.unit);
	return [
		...units.map(({ value, line }) => ({
			unit: value.id,
			lngLat: seedOf(value),
			location: { file: 'units.csv', id: value.id, ...(parts.length > 0 ? { line } : {}) },
			rule: 'the seed of a unit must lie in the whole area'
		})),
		...parts.map((part) => ({
			unit: part.value.unit,
			lngLat: [Number(part.value.lng), Number(part.value.lat)] as const,
			location: locationOf(part, part.value.unit),
			rule: 'a part of a unit must lie in the whole area'
		}))
	];
}

/** The units that are given whole and have a piece in their land. */
function landsAround(piece: Piece, { lands }: LandRecord): string[] {
	const middle = interiorPoint(piece);
	if (middle === null) return [];
	return [
		...new Set(
			lands.features
				.filter((land) => booleanPointInPolygon(middle, land))
				.map(({ properties }) => properties.unit)
		)
	];
}

/** Reports what of the land of units, given whole, lies beyond the outline, where it is wider than the grid. */
export function tellBeyond(pieces: readonly Piece[], record: LandRecord, faults: Faults): void {
	const beyond = new Map<string, Piece[]>();
	for (const piece of pieces.filter(({ geometry }) => isWide(geometry)))
		for (const unit of landsAround(piece, record)) beyond.set(unit, [...(beyond.get(unit) ?? []), piece]);
	for (const [unit, own] of beyond) {
		const area = own.reduce((sum, piece) => sum + geodesicArea(piece), 0);
		const [worst] = own.toSorted((a, b) => geodesicArea(b) - geodesicArea(a));
		faults.add({
			file: LANDS_FILE,
			id: unit,
			rule: 'a unit must lie in the whole area: mend its border, or the outline',
			found: `${formatArea(area)} of it do not, near ${formatPoint(worst ? interiorPoint(worst) : null)}`
		});
	}
}

function tellGap(piece: Piece, file: string, faults: Faults): void {
	faults.add({
		file,
		rule: 'every piece of the whole area must belong to a unit',
		found: `a gap of ${sizeAndPlace(piece)}`
	});
}

function sizeAndPlace(piece: Piece): string {
	return `${formatArea(geodesicArea(piece))} near ${formatPoint(interiorPoint(piece))}`;
}

/** The unit with which a piece shares the longest border. */
function neighbourOf(piece: Piece, owners: ReadonlyMap<Piece, string>): string | undefined {
	const own = new Map(sidesOf(piece).map(([from, to]) => [[to, from].join(), lengthOf(from, to)]));
	const shared = new Map<string, number>();
	for (const [other, unit] of owners)
		for (const side of sidesOf(other)) {
			const length = own.get(side.join());
			if (length !== undefined) shared.set(unit, (shared.get(unit) ?? 0) + length);
		}
	return [...shared].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function sidesOf({ geometry }: Piece): [Position, Position][] {
	return geometry.coordinates.flatMap((ring) =>
		ring.slice(1).map((to, i): [Position, Position] => [ring[i] ?? to, to])
	);
}

function lengthOf([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
	return Math.hypot(x2 - x1, y2 - y1);
}

/** One feature for each unit; the lines between pieces of one are left out. */
function unite(owners: ReadonlyMap<Piece, string>): UnitFeature[] {
	const byUnit = new Map<string, Piece[]>();
	for (const [piece, unit] of owners) if (unit !== '') byUnit.set(unit, [...(byUnit.get(unit) ?? []), piece]);
	return [...byUnit].map(([unit, pieces]): UnitFeature => {
		const [only, ...others] = pieces;
		const geometry = only && others.length === 0 ? only.geometry : joined(pieces);
		return { type: 'Feature', id: unit, properties: { unit }, geometry };
	});
}

const reader = new GeoJSONReader(new GeometryFactory());
const writer = new GeoJSONWriter();

function joined(pieces: readonly Piece[]): Polygon | MultiPolygon {
	const land = writer.write(
		UnaryUnionOp.union(
			reader.read({ type: 'GeometryCollection', geometries: pieces.map(({ geometry }) => geometry) })
		)
	) as Polygon | MultiPolygon;
	const parts = polygonsOf(land).map((rings) => rightHanded(rounded(rings)));
	const [only, ...others] = parts;
	return only && others.length === 0
		? { type: 'Polygon', coordinates: only }
		: { type: 'MultiPolygon', coordinates: parts };
}

/** A point inside the polygon: the middle of the widest run of a scan line through its middle. */
export function interiorPoint({ geometry }: Feature<Polygon>): Position | null {
	const ys = (geometry.coordinates[0] ?? []).map((point) => point[1] ?? 0);
	const y = (Math.min(...ys) + Math.max(...ys)) / 2 + 1e-7;
	const crossings = geometry.coordinates
		.flatMap((ring) =>
			ring.flatMap(([x1 = 0, y1 = 0], i) => {
				const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
				return y1 < y !== y2 < y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : [];
			})
		)
		.sort((a, b) => a - b);
	let best: [number, number] | null = null;
	for (let i = 0; i + 1 < crossings.length; i += 2) {
		const run: [number, number] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
		if (!best || run[1] - run[0] > best[1] - best[0]) best = run;
	}
	return best ? [(best[0] + best[1]) / 2, y] : null;
}
