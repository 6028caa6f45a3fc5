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
			points: coordinates.map(([lng = 0, lat = 0]) => plane.project([lng, lat])),
			sign: arcSign(arc)
		}))
	};
	known.set(atlas.topology, geometry);
	return geometry;
}

/** What tells two fills apart on the map. */
const fillKey = onceOf(
	({ ground, pattern }: Fill) => `${ground ?? ''}|${pattern.kind}|${'of' in pattern ? pattern.of : ''}`
);

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
	const { units } = scene;
	return difference ? new Map(units.map(({ id }) => [id, difference.units.get(id)?.toFill])) : fillsOf(units);
}

const fillsOf = onceOf((units: readonly SceneUnit[]): ReadonlyMap<string, Fill | undefined> => {
	const fills = new Map<string, Fill>();
	for (const { id, fill } of units) fills.set(id, fill);
	return fills;
});

/** What tells apart the fills of units, and `bare` where there is none; the same map for the same fills. */
export const fillKeys = onceOf(
	(fills: ReadonlyMap<string, Fill | undefined>): ReadonlyMap<string, string> => {
		const keys = new Map<string, string>();
		for (const [unit, fill] of fills) keys.set(unit, fill ? fillKey(fill) : 'bare');
		return keys;
	}
);

/** The stretches of border that are drawn, by their signs: those within a district only where they part two fills. */
export function drawnArcs(
	geometry: PictureGeometry,
	keys: ReadonlyMap<string, string>
): ReadonlyMap<SignId, readonly PictureArc[]> {
	const { always, within } = arcsOnAllDays(geometry);
	return new Map([...always, ...bySign(within.filter((arc) => isParting(keys, arc)))]);
}

/** What is drawn on all days, the same lists each time, and what may be. */
const arcsOnAllDays = onceOf(({ arcs }: PictureGeometry) => ({
	always: bySign(arcs.filter(({ kind }) => kind !== 'unit')),
	within: arcs.filter(({ kind }) => kind === 'unit')
}));

function bySign(arcs: readonly PictureArc[]): ReadonlyMap<SignId, readonly PictureArc[]> {
	return groupBy(arcs, ({ sign }) => sign);
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
