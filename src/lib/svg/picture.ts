import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { borderLines, unitFeatures } from '#lib/atlas/geometry/units.ts';
import { createPicturePlane, type PicturePlane } from './mercator.ts';
import { pathData } from './path.ts';

/** The parts of the picture that no clock moves: paths on the plane of the home view. */
export interface PictureGeometry {
	readonly plane: PicturePlane;
	/** Path data by unit id. */
	readonly units: ReadonlyMap<string, string>;
	readonly outline: string;
	readonly districts: string;
	readonly unitLines: string;
}

/** Projects an atlas's geometry once; linear in its vertices. */
export function createPictureGeometry(atlas: Atlas): PictureGeometry {
	const plane = createPicturePlane(atlas.home);
	const lines = borderLines(atlas);
	return {
		plane,
		units: new Map(
			unitFeatures(atlas).features.map((feature) => [
				feature.properties.unit,
				pathData(plane, feature.geometry)
			])
		),
		outline: pathData(plane, lines.outline),
		districts: pathData(plane, lines.districts),
		unitLines: pathData(plane, lines.units)
	};
}
