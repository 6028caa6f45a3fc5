import type { Bbox } from '#lib/atlas/model/area.ts';
import type { Backdrop } from '#lib/atlas/model/basemap.ts';
import compiled from '#lib/generated/backdrop.json' with { type: 'json' };
import { onceOf } from '#lib/atlas/once-of.ts';
import { groundOfBackdrop, type PictureGround } from './ground.ts';
import { createPicturePlane } from './mercator.ts';

/** An atlas without a basemap has `null` in the file, which its inferred type does not tell. */
const backdrop = compiled as unknown as Backdrop | null;

/** Whether the atlas has anything under and around the whole area: a backdrop that came with the page, and a basemap to fetch. */
export const hasBasemap = backdrop !== null;

/** Whether it has shaded relief. */
export const hasRelief = backdrop?.hasRelief === true;

/** What lies under a picture before the basemap is there, and travels with the page; an atlas may have none. */
export const backdropGround = onceOf((home: Bbox): PictureGround | null =>
	groundOfBackdrop(backdrop, createPicturePlane(home))
);
