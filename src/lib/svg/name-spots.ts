import type { NameSign, Side, Sign } from '#lib/paint/cartography/sign.ts';
import type { Feature } from 'geojson';
import type { FacilitiesOnDay } from '#lib/atlas/facilities-on.ts';
import { onceOf } from '#lib/atlas/once-of.ts';
import type { Scene, ScenePlace } from '#lib/atlas/scene.ts';
import { isPast, valueAt } from '#lib/paint/cartography/by-zoom.ts';
import { SIGNS, type SignId } from '#lib/paint/cartography/signs.ts';
import { minZoomOf } from '#lib/paint/lettering.ts';
import type { PictureGround } from './ground.ts';
import type { PicturePlane, PicturePoint } from './mercator.ts';
import { around, isFree, widthOf, type Box } from './name-space.ts';
import type { PictureFrame } from './picture-frame.ts';
import { remember } from './remember.ts';

/** How far beyond the frame names are set where the picture may overflow it, as shares of its size. */
const OVERFLOW = 0.6;
/** How far below the middle of a name the line is that its letters stand on, em. */
export const BASELINE = 0.34;
/** Half the height of a name, em. */
export const HALF_HEIGHT = 0.56;

/** What is taken already, and what only names of places keep off. */
export interface Space {
	readonly taken: Box[];
	readonly dots: readonly Box[];
	/** Where the signs of events would stand. */
	readonly events: readonly Box[];
	/** What of the page lies over the picture: no name is beneath it, not even one that is always set. */
	readonly covers: readonly Box[];
	readonly frame: PictureFrame;
}

/** What is written beside a leg. */
export interface LegCaption {
	/** Equal for captions of one leg, drawn as far. */
	readonly key: string;
	readonly sign: SignId;
	/** In lines, the fullest first: the first that finds room is set. */
	readonly texts: readonly (readonly string[])[];
	/** The course of the leg on the plane, in parts. */
	readonly course: readonly (readonly PicturePoint[])[];
}

/** What is to be lettered. */
export interface LetteringOptions {
	readonly scene: Scene;
	readonly ground?: PictureGround | null;
	/** Marks that bring names of their own. */
	readonly marks?: readonly Feature[];
	/** What stood at places: names keep off its marks, and some stand beside them. */
	readonly facilities?: FacilitiesOnDay;
	readonly plane: PicturePlane;
	readonly frame: PictureFrame;
	/** Numbers stand where they stand: names keep off them. */
	readonly numbers?: readonly { readonly x: number; readonly y: number }[];
	/** What of the page covers the picture or cuts it, px from the top left of its frame: no name meets any of it. */
	readonly obstacles?: readonly Box[];
	/** What stands beside the legs of journeys. */
	readonly captions?: readonly LegCaption[];
	/** What of the frame the page's furniture leaves free: captions stand within it; left out: all of it. */
	readonly seen?: Box | null;
}

/** Names by their signs: how far up they are in the table. */
const HEIGHTS: ReadonlyMap<string, number> = new Map(SIGNS.map(({ id }, i) => [id, i]));
/** Rows that write names, by their names. */
export const NAMES: ReadonlyMap<string, NameSign> = new Map(
	SIGNS.flatMap((sign: Sign) => (sign.kind === 'name' ? [[sign.id, sign]] : []))
);

/** The places that are drawn at a zoom level, for their rank or because of what happens there; once for each list of them. */
export const placesDrawn = onceOf((places: readonly ScenePlace[]) =>
	remember(
		(zoom: number) => [zoom],
		(zoom) =>
			places
				.map((place) => ({ place, isInRange: isPast(minZoomOf(place), zoom) }))
				.filter(({ place, isInRange }) => isInRange || place.changesToday)
	)
);

/** How far up in the table a sign is. */
export function heightOf(sign: string): number {
	return HEIGHTS.get(sign) ?? 0;
}

/**
 * The row of a name.
 * @throws RangeError for a sign that writes none.
 */
export function nameSign(id: string): NameSign {
	const sign = NAMES.get(id);
	if (!sign) throw new RangeError(`no sign of a name “${id}”`);
	return sign;
}

/** Whether a point is so near the frame that what stands there may be seen. */
export function isNear([x, y]: PicturePoint, frame: PictureFrame): boolean {
	return (
		x >= frame.x - frame.width * OVERFLOW &&
		x <= frame.x + frame.width * (1 + OVERFLOW) &&
		y >= frame.y - frame.height * OVERFLOW &&
		y <= frame.y + frame.height * (1 + OVERFLOW)
	);
}

/** Size of a type in units of the picture. */
export function sizeOf({ type }: NameSign, { zoom, scale }: PictureFrame): number {
	return valueAt(type.size, zoom) * scale;
}

/** How a side or corner of a name at which its point is moves the name. */
const SIDES: Readonly<Record<Side, { readonly across: -1 | 0 | 1; readonly down: -1 | 0 | 1 }>> = {
	left: { across: 1, down: 0 },
	right: { across: -1, down: 0 },
	bottom: { across: 0, down: -1 },
	top: { across: 0, down: 1 },
	'bottom-left': { across: 1, down: -1 },
	'bottom-right': { across: -1, down: -1 },
	'top-left': { across: 1, down: 1 },
	'top-right': { across: -1, down: 1 }
};
const ANCHORS = { '-1': 'end', 0: 'middle', 1: 'start' } as const;

/** A name beside its point, where it meets no other, and no point if that can be. */
export function beside(sign: NameSign, text: string, [x, y]: PicturePoint, space: Space) {
	if (sign.placement.kind !== 'beside') return null;
	const { gap, sides, isClear = false } = sign.placement;
	const size = sizeOf(sign, space.frame);
	const width = widthOf(text, sign.type) * size;
	const spots = sides.map((side) => {
		const { across, down } = SIDES[side];
		const slant = across !== 0 && down !== 0 ? Math.SQRT1_2 : 1;
		const at = x + across * gap * size * slant;
		const middle = y + down * (gap * slant + HALF_HEIGHT) * size;
		const centre = at + (across * width) / 2;
		const box = around([centre, middle], width / 2, size * HALF_HEIGHT);
		return { box, x: at, y: middle + BASELINE * size, anchor: ANCHORS[across] };
	});
	const inSight = spots.filter(({ box }) => isFree(box, space.covers));
	const free = inSight.filter(({ box }) => isFree(box, space.taken));
	const seen = isClear ? free.filter(({ box }) => isFree(box, space.events)) : free;
	const best =
		seen.find(({ box }) => isFree(box, space.dots)) ?? seen[0] ?? (sign.isAlways ? inSight[0] : undefined);
	if (!best) return null;
	space.taken.push(best.box);
	return { x: best.x, y: best.y, anchor: best.anchor };
}
