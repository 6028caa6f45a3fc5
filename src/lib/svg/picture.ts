import { borderArcs, type BorderArc } from '#lib/atlas/geometry/arcs.ts';
import type { Difference } from '#lib/atlas/difference.ts';
import { unitFeatures } from '#lib/atlas/geometry/units.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Fill, Scene } from '#lib/atlas/scene.ts';
import { createPicturePlane, type PicturePlane, type PicturePoint } from './mercator.ts';
import { pathData } from './path.ts';

/** A stretch of border with its path data. */
export interface PictureArc extends Pick<BorderArc, 'id' | 'kind' | 'left' | 'right' | 'confidence'> {
	readonly d: string;
	readonly points: readonly PicturePoint[];
}

/** The parts of the picture that no clock moves: paths on the plane of the home view. */
export interface PictureGeometry {
	readonly plane: PicturePlane;
	/** Path data by unit id. */
	readonly units: ReadonlyMap<string, string>;
	readonly arcs: readonly PictureArc[];
}

const known = new WeakMap<Atlas['topology'], PictureGeometry>();

/** Projects an atlas's geometry, once for each topology; linear in its vertices. */
export function createPictureGeometry(atlas: Atlas): PictureGeometry {
	const before = known.get(atlas.topology);
	if (before) return before;
	const plane = createPicturePlane(atlas.home);
	const geometry: PictureGeometry = {
		plane,
		units: new Map(
			unitFeatures(atlas).features.map((feature) => [
				feature.properties.unit,
				pathData(plane, feature.geometry)
			])
		),
		arcs: borderArcs(atlas).map(({ coordinates, ...arc }) => ({
			...arc,
			d: pathData(plane, { type: 'LineString', coordinates: coordinates as number[][] }),
			points: coordinates.map(([lng = 0, lat = 0]) => plane.project([lng, lat]))
		}))
	};
	known.set(atlas.topology, geometry);
	return geometry;
}

/** What tells two fills apart on the map. */
function fillKey({ ground, pattern }: Fill): string {
	return `${ground ?? ''}|${pattern.kind}|${'of' in pattern ? pattern.of : ''}`;
}

/** The band along the inner side of a unit's border, where another holds what lies beyond. */
export interface PictureBand {
	readonly unit: string;
	/** Polity whose band it is. */
	readonly ground: string;
	readonly arcs: readonly string[];
}

/**
 * How each unit is painted: by its holder on the day or, where two days are compared, by its holder on the later day if
 * that is another than on the earlier; `undefined` = bare.
 */
export function shownFills(
	scene: Scene,
	difference: Difference | null
): ReadonlyMap<string, Fill | undefined> {
	return new Map(
		scene.units.map(({ id, fill }) => [id, difference ? difference.units.get(id)?.toFill : fill])
	);
}

/** What tells apart the fills of units, and `bare` where there is none. */
export function fillKeys(fills: ReadonlyMap<string, Fill | undefined>): ReadonlyMap<string, string> {
	return new Map([...fills].map(([unit, fill]) => [unit, fill ? fillKey(fill) : 'bare']));
}

/** Whether a border parts two fills; `keys`: those of {@link fillKeys}. */
export function isParting(
	keys: ReadonlyMap<string, string>,
	{ left, right }: Pick<PictureArc, 'left' | 'right'>
): boolean {
	const keyAt = (unit: string | null) => (unit === null ? null : (keys.get(unit) ?? 'bare'));
	return keyAt(left) !== keyAt(right);
}

/** The bands of units, along the borders that part fills. */
export function bandsOf(
	fills: ReadonlyMap<string, Fill | undefined>,
	parting: readonly PictureArc[]
): readonly PictureBand[] {
	const arcsOf = new Map<string, string[]>();
	for (const { id, left, right } of parting)
		for (const unit of new Set([left, right])) {
			if (unit === null) continue;
			const known = arcsOf.get(unit);
			if (known) known.push(id);
			else arcsOf.set(unit, [id]);
		}
	return [...fills].flatMap(([unit, fill]) => {
		const ground = fill?.ground ?? null;
		const own = arcsOf.get(unit);
		return ground === null || own === undefined ? [] : [{ unit, ground, arcs: own }];
	});
}

/** Where the number of an area that changed hands stands on the plane. */
export interface PictureNumber {
	readonly area: string;
	readonly number: number;
	readonly x: number;
	readonly y: number;
}

/** The numbers of what changed hands between two days; none while one day is shown. */
export function numbersOn(
	{ units }: Atlas,
	difference: Difference | null,
	plane: PicturePlane
): readonly PictureNumber[] {
	const labels = new Map(units.map(({ id, label }) => [id, label]));
	return (difference?.items ?? []).flatMap(({ number, areas }) =>
		areas.map(({ area }) => {
			const [x, y] = plane.project(labels.get(area) ?? [0, 0]);
			return { area, number, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
		})
	);
}
