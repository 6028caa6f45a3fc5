import { borderArcs, type BorderArc } from '#lib/atlas/geometry/arcs.ts';
import { unitFeatures } from '#lib/atlas/geometry/units.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Fill, Scene } from '#lib/atlas/scene.ts';
import { createPicturePlane, type PicturePlane } from './mercator.ts';
import { pathData } from './path.ts';

/** A stretch of border with its path data. */
export interface PictureArc extends Pick<BorderArc, 'id' | 'kind' | 'left' | 'right' | 'confidence'> {
	readonly d: string;
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
			d: pathData(plane, { type: 'LineString', coordinates: coordinates as number[][] })
		}))
	};
	known.set(atlas.topology, geometry);
	return geometry;
}

/** What tells two fills apart on the map. */
export function fillKey({ ground, pattern }: Fill): string {
	return `${ground ?? ''}|${pattern.kind}|${'of' in pattern ? pattern.of : ''}`;
}

/** The band along the inner side of a unit's border, where another holds what lies beyond. */
export interface PictureBand {
	readonly unit: string;
	/** Polity whose band it is. */
	readonly ground: string;
	readonly arcs: readonly string[];
}

/** Bands and inner lines of a scene. */
export interface PictureBorders {
	readonly bands: readonly PictureBand[];
	/** Arcs within a district on whose sides the holders differ. */
	readonly unitLines: readonly PictureArc[];
}

/** Which borders part two holders on the day of a scene. */
export function bordersOf(scene: Scene, arcs: readonly PictureArc[]): PictureBorders {
	const fills = new Map(scene.units.map((unit) => [unit.id, fillKey(unit.fill)]));
	const fillAt = (unit: string | null) => (unit === null ? null : fills.get(unit));
	const parting = arcs.filter((arc) => fillAt(arc.left) !== fillAt(arc.right));
	return {
		bands: scene.units.flatMap(({ id, fill: { ground } }) => {
			const own = parting.filter((arc) => arc.left === id || arc.right === id);
			return ground === null || own.length === 0
				? []
				: [{ unit: id, ground, arcs: own.map((arc) => arc.id) }];
		}),
		unitLines: parting.filter((arc) => arc.kind === 'unit')
	};
}
