import type { Topology } from 'topojson-specification';
import type { Bbox } from '#lib/atlas/model/area.ts';
import backdrop from '#lib/generated/backdrop.json' with { type: 'json' };
import { groundOfBackdrop, type PictureGround } from './ground.ts';
import { createPicturePlane } from './mercator.ts';

/** What lies under a picture before the basemap is there, and travels with the page; an atlas may have none. */
export function backdropGround(home: Bbox): PictureGround | null {
	// An empty backdrop is `null` in the file, which its inferred type does not tell.
	return groundOfBackdrop(backdrop as unknown as Topology | null, createPicturePlane(home));
}
