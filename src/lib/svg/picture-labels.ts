import type { SceneDistrict, ScenePlace, Selection } from '#lib/atlas/scene.ts';
import { isDrawnBy, signOf, type SignId } from '#lib/paint/cartography/signs.ts';
import { districtSign, isRinged, placeSign } from '#lib/paint/lettering.ts';
import { facilityBoxes } from './facility-spots.ts';
import { around, isFree, widthOf, type Box } from './name-space.ts';
import {
	BASELINE,
	beside,
	HALF_HEIGHT,
	heightOf,
	isNear,
	nameSign,
	placesDrawn,
	sizeOf,
	type LetteringOptions,
	type Space
} from './name-spots.ts';
import type { PicturePoint } from './mercator.ts';
import type { PictureFrame } from './picture-frame.ts';
import { setOtherNames, type PictureName } from './picture-names.ts';

/** A place of the picture: its dot, and its name where there is room for one. */
export interface PictureLabel {
	readonly place: ScenePlace;
	readonly x: number;
	readonly y: number;
	/** Whether it is drawn for its rank, or only because of what happens there. */
	readonly isInRange: boolean;
	/** Where the name stands; `null` = nowhere, it would meet another. */
	readonly name: {
		readonly sign: string;
		readonly x: number;
		readonly y: number;
		readonly anchor: 'start' | 'end' | 'middle';
	} | null;
}

/** A district's name in the middle of its land. */
export interface PictureDistrict {
	readonly district: SceneDistrict;
	readonly sign: string;
	readonly x: number;
	readonly y: number;
}

/** All lettering of a picture. */
export interface PictureLettering {
	readonly districts: readonly PictureDistrict[];
	readonly places: readonly PictureLabel[];
	readonly names: readonly PictureName[];
}

/**
 * What is lettered at the scale of a frame: of two names that meet the one whose sign is further up in the table is set, of
 * two of one sign the weightier. A district's name stands where the record puts it, or near; a place's beside its point, on
 * the first side that is free. A place that finds no room keeps its point and loses its name.
 */
export function letterPicture(options: LetteringOptions): PictureLettering {
	const { scene, plane, frame, numbers = [], obstacles = [], facilities } = options;
	const radius = signOf('number').radius * frame.scale;
	const inTheWay = [
		...numbers.map(({ x, y }) => around([x, y], radius, radius)),
		...facilityBoxes(facilities?.marks ?? [], plane, frame)
	];
	const covers = obstacles.map((box) => onPlane(box, frame));
	const shown = placesDrawn(scene.places)(frame.zoom)
		.map((item, order) => ({ ...item, order, point: plane.project(item.place.lngLat) }))
		.filter(({ point }) => isNear(point, frame));
	const ring = signOf('today-ring').radius * frame.scale;
	const dots = shown.map(({ point }) => around(point, 3 * frame.scale, 3 * frame.scale));
	const events = shown.map(({ point }) => eventBox(point, frame.scale));
	const space: Space = { taken: [...inTheWay, ...covers], dots, events, covers, frame };
	const districts = districtNames(options, inTheWay, covers);
	space.taken.push(...districts.map(({ box }) => box));
	// The name of what is selected is large and set first: it covers no place that changes hands.
	const ringsBeside = (place: ScenePlace) =>
		shown
			.filter((other) => other.place !== place && other.place.changesToday)
			.map(({ point }) => around(point, ring, ring));
	const placed = shown
		.map((item) => ({ ...item, sign: lettersOf(item, scene.options.selection) }))
		.sort(
			(a, b) =>
				standing(b) - standing(a) ||
				heightOf(b.sign ?? '') - heightOf(a.sign ?? '') ||
				weight(a.place) - weight(b.place)
		)
		.map(({ place, isInRange, point, sign, order }) => {
			const room = sign === 'chosen-name' ? { ...space, dots: [...dots, ...ringsBeside(place)] } : space;
			const spot = sign && beside(nameSign(sign), place.name, point, room);
			const [x, y] = point;
			const label: PictureLabel = { place, x, y, isInRange, name: sign && spot && { sign, ...spot } };
			return { label, order };
		});
	const names = setOtherNames(options, space);
	// In the order of the record: the weight of a place changes from day to day, and elements that change places cost the
	// browser as much as new ones.
	const places = placed.sort((a, b) => a.order - b.order).map(({ label }) => label);
	return { districts, places, names };
}

/** Where the sign of an event at a point stands: on every place, so that names do not move from day to day. */
function eventBox([x, y]: PicturePoint, scale: number): Box {
	const { radius, offset } = signOf('event');
	const half = radius * scale;
	return around([x + offset[0] * scale, y + offset[1] * scale], half, half);
}

/** The sign that writes the name of a place; `null` = none does. */
function lettersOf(
	{ place, isInRange }: Pick<PictureLabel, 'place' | 'isInRange'>,
	selection: Selection | null
): SignId | null {
	if (isRinged(place, selection)) return 'chosen-name';
	const sign = placeSign(place);
	if (place.changesToday && isDrawnBy(signOf('today-name'), sign)) return 'today-name';
	return isInRange ? sign : null;
}

/** The name of what is selected is set first, then those of which a step of a tour speaks. */
function standing({ sign, place }: { readonly sign: SignId | null; readonly place: ScenePlace }): number {
	return sign === 'chosen-name' ? 2 : Number(place.isSpokenOf);
}

/** Each stands where the record puts it, or a little above or below where a number or another district's name does. */
function districtNames(
	{ scene, plane, frame }: LetteringOptions,
	inTheWay: readonly Box[],
	covers: readonly Box[]
) {
	const lands: Box[] = [];
	const { focus } = scene.options;
	return scene.districts.flatMap((district): (PictureDistrict & { readonly box: Box })[] => {
		const id = districtSign(district, scene.options.selection);
		const sign = nameSign(id);
		const isSpokenOf = focus?.districts.includes(district.id) === true;
		if (sign.from !== undefined && frame.zoom < sign.from && !isSpokenOf) return [];
		const size = sizeOf(sign, frame);
		const shift = sign.placement.kind === 'over' ? (sign.placement.shift ?? 0) : 0;
		const [x, middle] = plane.project(district.lngLat);
		const half = (widthOf(district.name, sign.type) * size) / 2;
		const boxAt = (y: number) => around([x, y], half, size * HALF_HEIGHT);
		const rows = [0, -shift - HALF_HEIGHT / 2, shift + HALF_HEIGHT].map((row) => middle + row * size);
		const free = rows.filter((row) => isFree(boxAt(row), lands) && isFree(boxAt(row), covers));
		const row = free.find((y) => isFree(boxAt(y), inTheWay)) ?? free[0];
		if (row === undefined) return [];
		const box = boxAt(row);
		lands.push(box);
		return [{ district, sign: id, x, y: row + BASELINE * size, box }];
	});
}

/** A rectangle of px of a frame in units of the plane. */
function onPlane({ left, right, top, bottom }: Box, { x, y, scale }: PictureFrame): Box {
	return {
		left: x + left * scale,
		right: x + right * scale,
		top: y + top * scale,
		bottom: y + bottom * scale
	};
}

function weight({ rank, isChosen }: ScenePlace): number {
	return isChosen ? Math.min(rank, 2) : rank;
}
