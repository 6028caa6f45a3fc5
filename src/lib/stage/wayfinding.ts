import { contains } from '#lib/atlas/geometry/contains.ts';
import { wayBetween } from '#lib/atlas/geometry/distance.ts';
import type { Bbox, LngLat } from '#lib/atlas/model/area.ts';
import type { ScenePlace } from '#lib/atlas/scene.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { t } from '#lib/i18n/messages.ts';
import { isFree, type Box } from '#lib/svg/name-space.ts';
import type { PicturePlane } from '#lib/svg/mercator.ts';
import { boxOnPlane, freeSize } from '#lib/svg/picture-frame.ts';
import type { MapSpace } from '#lib/svg/tour-camera.ts';

/** A place beyond what a map shows, as the edge of the map points at it. */
export interface Waypoint {
	readonly place: ScenePlace;
	/** Whether there is room for its name alone, without how far it is. */
	readonly isShort: boolean;
	/** From the middle of what is seen: great circle, rounded to 10 km. */
	readonly km: number;
	/** Compass bearing there from the middle, degrees clockwise from north, 0–360. */
	readonly bearing: number;
	/** Where its middle stands on the map, px. */
	readonly x: number;
	readonly y: number;
	/** The room that it takes, px. */
	readonly box: Box;
	/** The direction on the screen, degrees clockwise from the right. */
	readonly angle: number;
}

/** What a map shows. */
interface Sight {
	/** Of the Earth, beside what covers the map. */
	readonly seen: Bbox;
	readonly space: MapSpace;
	/** How far the map is turned, degrees. */
	readonly turn: number;
	/** Things on the map that no pointer may cover, px. */
	readonly things: readonly Box[];
}

/** Height of a pointer, px; its width is reckoned from its text. */
export const POINTER_HEIGHT = 24;
const LETTER = 6.6;
/** Signs of Chinese and Japanese are as wide as they are high. */
const SQUARE_SIGN = 12;
const SQUARE_SIGNS = /[\p{scx=Han}\uff00-\uffef]/gu;
/** Letters of Cyrillic and of Arabic are wider than those of Latin. */
const WIDE_LETTER = 7.4;
const WIDE_LETTERS = /[\p{scx=Cyrl}\p{scx=Arab}]/gu;
const REST = 34;
/** Px between a pointer and what is beside it, and how far it is slid at a time. */
const GAP = 4;
const SLIDE = 6;
const ROUNDED_TO = 10;
/** Px of a map that is wide enough for pointers to say how far the place is. */
const DISTANCE_ROOM = 420;

/** The places that the atlas is about. */
export function landmarksOf({ scene }: Pick<ViewPicture, 'scene'>): ScenePlace[] {
	return scene.places.filter(({ mission }) => mission);
}

/** How far a place is, in words. */
export function kmText(km: number): string {
	return t('pointer.km', { km });
}

/** The width that a pointer with a text is given, px. */
function pointerWidth(text: string): number {
	const squares = text.match(SQUARE_SIGNS)?.length ?? 0;
	const wide = text.match(WIDE_LETTERS)?.length ?? 0;
	return Math.round(
		(text.length - squares - wide) * LETTER + wide * WIDE_LETTER + squares * SQUARE_SIGN + REST
	);
}

/** The places of some that a map does not show, each where the way to it leaves what is seen. */
export function waypointsOf(places: readonly ScenePlace[], plane: PicturePlane, sight: Sight): Waypoint[] {
	const { seen, space, turn, things } = sight;
	const middle = middleOf(seen, plane);
	const taken = [...things];
	const isShort = freeSize(space, space.insets).width < DISTANCE_ROOM;
	return places
		.filter(({ lngLat }) => !contains(seen, lngLat))
		.flatMap((place) => {
			const way = wayBetween(middle, place.lngLat);
			const km = roundKm(way.km);
			const angle = angleOf(plane, middle, place.lngLat) - turn;
			const width = pointerWidth(isShort ? place.name : `${place.name} ${kmText(km)}`);
			const spot = standBeside(angle, width, space, taken);
			if (!spot) return [];
			taken.push(spot.box);
			return [{ place, isShort, km, bearing: way.bearing, ...spot, angle }];
		});
}

/** A distance as maps tell it: the middle of what they show is no exact place. */
export function roundKm(km: number): number {
	return Math.round(km / ROUNDED_TO) * ROUNDED_TO;
}

/** The middle of a box as Mercator draws it. */
export function middleOf(seen: Bbox, plane: PicturePlane): LngLat {
	const { x, y, width, height } = boxOnPlane(plane, seen);
	return plane.unproject([x + width / 2, y + height / 2]);
}

function angleOf(plane: PicturePlane, from: LngLat, to: LngLat): number {
	const [x0, y0] = plane.project(from);
	const [x1, y1] = plane.project(to);
	return (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
}

/**
 * Where a pointer stands at the edge of what is free: on the way there, or as near as other things leave room; `undefined`
 * where they leave none.
 */
function standBeside(angle: number, width: number, space: MapSpace, taken: readonly Box[]) {
	const { left, top } = space.insets;
	const free = freeSize(space, space.insets);
	// A map too narrow for it would have it lie over what stands beside the map.
	if (free.width < width) return undefined;
	const half = { width: width / 2 + GAP, height: POINTER_HEIGHT / 2 + GAP };
	const reach = {
		x: Math.max(0, free.width / 2 - half.width),
		y: Math.max(0, free.height / 2 - half.height)
	};
	const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
	const way = Math.min(reach.x / Math.abs(cos), reach.y / Math.abs(sin));
	const centre = { x: left + free.width / 2, y: top + free.height / 2 };
	const isOnSide = reach.x / Math.abs(cos) <= reach.y / Math.abs(sin);
	const [x, y] = [centre.x + way * cos, centre.y + way * sin];
	const boxAt = (offset: number): Box & { readonly x: number; readonly y: number } => {
		const at = isOnSide
			? { x, y: clamp(y + offset, centre.y, reach.y) }
			: { x: clamp(x + offset, centre.x, reach.x), y };
		return {
			...at,
			left: at.x - half.width,
			right: at.x + half.width,
			top: at.y - half.height,
			bottom: at.y + half.height
		};
	};
	const offsets = Array.from({ length: 240 }, (_, i) => (i % 2 === 0 ? i / 2 : -(i + 1) / 2) * SLIDE);
	const box = offsets.map(boxAt).find((spot) => isFree(spot, taken));
	return box && { x: Math.round(box.x), y: Math.round(box.y), box };
}

function clamp(value: number, centre: number, reach: number): number {
	return Math.min(centre + reach, Math.max(centre - reach, value));
}
