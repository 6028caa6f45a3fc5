import { onceOf } from '#lib/atlas/once-of.ts';
import { borderArcs, type BorderArc } from '#lib/atlas/geometry/arcs.ts';
import type { Difference } from '#lib/atlas/difference.ts';
import { unitFeatures } from '#lib/atlas/geometry/units.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Fill, Scene, SceneUnit } from '#lib/atlas/scene.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import { arcSign } from '#lib/paint/cartography/record-signs.ts';
import type { SignId } from '#lib/paint/cartography/signs.ts';
import { createPicturePlane, type PicturePlane, type PicturePoint } from './mercator.ts';
import { pathData } from './path.ts';

/** A stretch of border with its path data. */
export interface PictureArc extends Pick<BorderArc, 'id' | 'kind' | 'left' | 'right' | 'confidence'> {
	readonly d: string;
	readonly points: readonly PicturePoint[];
	/** The sign that it is drawn with. */
	readonly sign: SignId;
	/** The indexes of the units on both sides, in the order of the record; {@link OUTSIDE}: beyond the land. */
	readonly leftAt: number;
	readonly rightAt: number;
}

/** In the place of the index of a unit: beyond the land. */
export const OUTSIDE = -1;

/** The parts of the picture that no clock moves: paths on the plane of the home view. */
export interface PictureGeometry {
	readonly plane: PicturePlane;
	/** Path data by unit id, in the order of the record. */
	readonly units: ReadonlyMap<string, string>;
	readonly arcs: readonly PictureArc[];
}

const known = new WeakMap<Atlas['topology'], PictureGeometry>();

/** Projects an atlas's geometry, once for each topology; linear in its vertices. */
export function createPictureGeometry(atlas: Atlas): PictureGeometry {
	const before = known.get(atlas.topology);
	if (before) return before;
	const plane = createPicturePlane(atlas.home);
	const shapes = new Map(
		unitFeatures(atlas).features.map(({ properties, geometry: shape }) => [properties.unit, shape])
	);
	const orders = new Map(atlas.units.map(({ id }, i) => [id, i]));
	const orderOf = (unit: string | null) => (unit === null ? OUTSIDE : (orders.get(unit) ?? OUTSIDE));
	const geometry: PictureGeometry = {
		plane,
		units: new Map(
			atlas.units.map(({ id }) => {
				const shape = shapes.get(id);
				return [id, shape ? pathData(plane, shape) : ''];
			})
		),
		arcs: borderArcs(atlas).map(({ coordinates, ...arc }) => ({
			...arc,
			d: pathData(plane, { type: 'LineString', coordinates: coordinates as number[][] }),
			points: coordinates.map(([lng = 0, lat = 0]) => plane.project([lng, lat])),
			sign: arcSign(arc),
			leftAt: orderOf(arc.left),
			rightAt: orderOf(arc.right)
		}))
	};
	known.set(atlas.topology, geometry);
	return geometry;
}

/** What tells two fills apart on the map. */
const fillKey = onceOf(
	({ ground, pattern }: Fill) => `${ground ?? ''}|${pattern.kind}|${'of' in pattern ? pattern.of : ''}`
);

/** How the units of a record are painted, by their indexes in its order. */
export interface UnitFills {
	/** What decides it for each: the same object as long as it is painted alike. */
	readonly by: readonly (object | undefined)[];
	/** `undefined` = bare. */
	at(unit: number): Fill | undefined;
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
 * that is another than on the earlier. The same object for the same units of a scene.
 */
export function shownFills({ units }: Pick<Scene, 'units'>, difference: Difference | null): UnitFills {
	return difference ? differing(units, difference) : fillsOf(units);
}

function differing(units: readonly SceneUnit[], difference: Difference): UnitFills {
	const by = units.map(({ id }) => difference.units.get(id)?.toFill);
	return { by, at: (unit) => by[unit] };
}

const fillsOf = onceOf((units: readonly SceneUnit[]): UnitFills => ({
	by: units,
	at: (unit) => units[unit]?.fill
}));

/** What tells a fill from others, and `bare` from any. */
export function keyOfFill(fill: Fill | undefined): string {
	return fill ? fillKey(fill) : 'bare';
}

/** The stretches of border that are drawn, by their signs: those within a district only where they part two fills. */
export function drawnArcs(
	{ arcs }: PictureGeometry,
	fills: UnitFills
): ReadonlyMap<SignId, readonly PictureArc[]> {
	return groupBy(
		arcs.filter((arc) => arc.kind !== 'unit' || isParting(fills, arc)),
		({ sign }) => sign
	);
}

/** Whether a border parts two fills, or land from what lies beyond. */
export function isParting(
	fills: UnitFills,
	{ leftAt, rightAt }: Pick<PictureArc, 'leftAt' | 'rightAt'>
): boolean {
	const keyAt = (unit: number) => (unit === OUTSIDE ? null : keyOfFill(fills.at(unit)));
	return keyAt(leftAt) !== keyAt(rightAt);
}

/** The bands of units, along the borders that part fills. */
export function bandsOf(
	{ units }: Pick<Scene, 'units'>,
	fills: UnitFills,
	parting: readonly PictureArc[]
): readonly PictureBand[] {
	const arcsOf = new Map<number, string[]>();
	for (const { id, leftAt, rightAt } of parting)
		for (const unit of new Set([leftAt, rightAt])) {
			const known = arcsOf.get(unit);
			if (known) known.push(id);
			else arcsOf.set(unit, [id]);
		}
	return units.flatMap(({ id }, i) => {
		const ground = fills.at(i)?.ground ?? null;
		const own = arcsOf.get(i);
		return ground === null || own === undefined ? [] : [{ unit: id, ground, arcs: own }];
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
