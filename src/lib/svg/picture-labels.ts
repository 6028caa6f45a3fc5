import type { MapLabel } from '#lib/atlas/model/basemap.ts';
import type { NameScheme, Scene, SceneDistrict, ScenePlace } from '#lib/atlas/scene.ts';
import { isThere } from '#lib/atlas/time/interval.ts';
import { labelName } from '#lib/atlas/toponym.ts';
import { minZoomOf, NUMBER_RADIUS, PLACE_TYPE } from '#lib/paint/lettering.ts';
import type { PicturePlane } from './mercator.ts';
import type { PictureFrame } from './picture-frame.ts';

/** A place of the picture: its dot, and its name where there is room for one. */
export interface PictureLabel {
	readonly place: ScenePlace;
	readonly x: number;
	readonly y: number;
	/** Where the name stands; `null` = nowhere, it would meet another. */
	readonly name: {
		readonly x: number;
		readonly y: number;
		readonly anchor: 'start' | 'end' | 'middle';
	} | null;
}

/** A district's name in the middle of its land. */
export interface PictureDistrict {
	readonly district: SceneDistrict;
	readonly x: number;
	readonly y: number;
}

/** A name of the ground: set at a point, or along a line. */
export interface PictureName {
	readonly label: MapLabel;
	readonly text: string;
	readonly at: { readonly x: number; readonly y: number } | null;
	readonly path: string | null;
}

/** All lettering of a picture. */
export interface PictureLettering {
	readonly districts: readonly PictureDistrict[];
	readonly places: readonly PictureLabel[];
	readonly names: readonly PictureName[];
}

/** Rough width of a letter against the size of its type, for keeping names apart; a script without an entry is as Latin. */
const LETTER_WIDTHS: readonly (readonly [RegExp, number])[] = [
	[/\p{Script=Han}/u, 1.02],
	[/\p{Script=Arabic}/u, 0.46],
	[/\p{Script=Cyrillic}/u, 0.58]
];
const LATIN_WIDTH = 0.54;
const DISTRICT_TYPE = { size: 12.6, spacing: 0.26, rows: [0, -17, 21] };
/** Lettering of the ground by kind: size and width of a letter with its spacing. */
const GROUND_TYPE: Readonly<Record<MapLabel['kind'], { size: number; width: number }>> = {
	state: { size: 14, width: 1 },
	division: { size: 11, width: 0.9 },
	range: { size: 13, width: 0.8 },
	desert: { size: 13, width: 0.8 },
	region: { size: 13, width: 0.8 },
	lake: { size: 12, width: 0.5 }
};
/** How far beyond the frame names are set where the picture may overflow it, as shares of its size. */
const OVERFLOW = 0.6;

/**
 * What is lettered at the scale of a frame, the weightiest first: district names stand where the record puts them, or near,
 * as long as they do not meet; a place's name to the right of its point, else left, above or below; names of the ground where nothing else stands. A
 * place that finds no room keeps its point and loses its name. Numbers stand where they stand: names keep off them. Where
 * the picture is cut at its frame, no name of a place reaches beyond it.
 */
export function letterPicture(
	scene: Scene,
	ground: readonly MapLabel[],
	plane: PicturePlane,
	frame: PictureFrame,
	numbers: readonly { readonly x: number; readonly y: number }[] = [],
	isCut = false
): PictureLettering {
	const radius = NUMBER_RADIUS * frame.scale;
	const inTheWay = numbers.map(({ x, y }) => around([x, y], radius, radius));
	if (isCut) inTheWay.push(...beyond(frame));
	const set: Box[] = [...inTheWay];
	const isVisible = ([x, y]: readonly [number, number]) =>
		x >= frame.x - frame.width * OVERFLOW &&
		x <= frame.x + frame.width * (1 + OVERFLOW) &&
		y >= frame.y - frame.height * OVERFLOW &&
		y <= frame.y + frame.height * (1 + OVERFLOW);
	const shown = scene.places
		.filter((place) => place.changesToday || minZoomOf(place) <= frame.zoom)
		.map((place) => ({ place, point: plane.project(place.lngLat) }))
		.filter(({ point }) => isVisible(point))
		.sort((a, b) => weight(a.place) - weight(b.place));
	// A dot is in nobody's way but that of names.
	const firstDot = set.length;
	for (const { point } of shown) set.push(around(point, 3 * frame.scale, 3 * frame.scale));
	const lastDot = set.length;
	const capitals = shown.filter(({ place }) => place.rank === 1);
	const placedCapitals = capitals.map(({ place, point }) => placeLabel(place, point, set, frame.scale));
	const lands: Box[] = [];
	const districts = scene.districts.flatMap((district): PictureDistrict[] => {
		const [x, middle] = plane.project(district.lngLat);
		const half = (districtWidth(district.name) * DISTRICT_TYPE.size * frame.scale) / 2;
		const boxAt = (y: number) => around([x, y - 4 * frame.scale], half, 7 * frame.scale);
		const isFree = (obstacles: readonly Box[]) => (y: number) =>
			!obstacles.some((other) => meets(boxAt(y), other));
		// It stands where the record puts it, or a little above or below where a number or another district's name does.
		const rows = DISTRICT_TYPE.rows.map((row) => middle + row * frame.scale);
		const y = rows.filter(isFree(lands)).find(isFree(inTheWay)) ?? rows.find(isFree(lands));
		if (y === undefined) return [];
		lands.push(boxAt(y));
		return [{ district, x, y }];
	});
	set.push(...lands);
	const places = shown
		.filter(({ place }) => place.rank !== 1)
		.map(({ place, point }) => placeLabel(place, point, set, frame.scale));
	// Names of the ground may pass over a dot, but not over a name.
	const taken = [...set.slice(0, firstDot), ...set.slice(lastDot)];
	const names = ground
		.filter(
			(label) =>
				isThere(label, scene.options.day) &&
				label.minZoom <= frame.zoom + 0.15 &&
				frame.zoom < (label.maxZoom ?? 24)
		)
		.sort((a, b) => a.rank - b.rank)
		.flatMap((label) => groundName(label, scene.options.names, plane, frame.scale, taken));
	// In the order of the record: the weight of a place changes from day to day, and elements that change places cost the
	// browser as much as new ones.
	const order = new Map(scene.places.map(({ id }, i) => [id, i]));
	const all = [...placedCapitals, ...places].sort(
		(a, b) => (order.get(a.place.id) ?? 0) - (order.get(b.place.id) ?? 0)
	);
	return { districts, places: all, names };
}

/** All that lies beside a frame. */
function beyond({ x, y, width, height }: PictureFrame): Box[] {
	const all = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
	return [
		{ ...all, right: x },
		{ ...all, left: x + width },
		{ ...all, bottom: y },
		{ ...all, top: y + height }
	];
}

function weight({ rank, isSeat, mission, changesToday, isChosen }: ScenePlace): number {
	if (changesToday || isChosen) return Math.min(rank, 2);
	return isSeat || mission ? Math.min(rank, 3) : rank;
}

/** The type a place is set in, px. */
function placeType({ rank, isSeat }: ScenePlace): number {
	if (rank === 1) return PLACE_TYPE.capital;
	return isSeat ? PLACE_TYPE.seat : PLACE_TYPE.town;
}

function placeLabel(
	place: ScenePlace,
	[x, y]: readonly [number, number],
	set: Box[],
	scale: number
): PictureLabel {
	const size = placeType(place) * scale;
	const gap = (place.changesToday ? 11 : 6) * scale;
	const width = letterWidth(place.name) * place.name.length * size;
	const half = size * 0.56;
	const candidates = [
		{ anchor: 'start' as const, dx: gap, dy: 0, left: gap, right: gap + width },
		{ anchor: 'end' as const, dx: -gap, dy: 0, left: -gap - width, right: -gap },
		{ anchor: 'middle' as const, dx: 0, dy: -gap - half * 0.4, left: -width / 2, right: width / 2 },
		{ anchor: 'middle' as const, dx: 0, dy: gap + half * 0.6, left: -width / 2, right: width / 2 },
		{ anchor: 'start' as const, dx: gap * 0.7, dy: -half, left: gap * 0.7, right: gap * 0.7 + width },
		{ anchor: 'end' as const, dx: -gap * 0.7, dy: -half, left: -gap * 0.7 - width, right: -gap * 0.7 },
		{ anchor: 'end' as const, dx: -gap * 0.7, dy: half, left: -gap * 0.7 - width, right: -gap * 0.7 }
	];
	for (const { anchor, dx, dy, left, right } of candidates) {
		const box = { left: x + left, right: x + right, top: y + dy - half, bottom: y + dy + half };
		if (set.some((other) => meets(box, other))) continue;
		set.push(box);
		// A third of the size below the middle is the line that letters stand on.
		return { place, x, y, name: { x: x + dx, y: y + dy + size * 0.34, anchor } };
	}
	return { place, x, y, name: null };
}

function groundName(
	label: MapLabel,
	scheme: NameScheme,
	plane: PicturePlane,
	scale: number,
	set: Box[]
): PictureName[] {
	const { size, width } = GROUND_TYPE[label.kind];
	const name = labelName(label.name, label.names, scheme);
	const text = label.kind === 'state' || label.kind === 'division' ? name.toLocaleUpperCase('en') : name;
	const length = text.length * size * width * scale;
	if (label.lngLat) {
		const [x, y] = plane.project(label.lngLat);
		const box = around([x, y - size * 0.35 * scale], length / 2, size * 0.6 * scale);
		if (set.some((other) => meets(box, other))) return [];
		set.push(box);
		return [{ label, text, at: { x: Math.round(x), y: Math.round(y) }, path: null }];
	}
	const points = (label.line ?? []).map((point) => plane.project(point));
	const middle = along(points, length, size * scale);
	if (!middle || middle.some((box) => set.some((other) => meets(box, other)))) return [];
	set.push(...middle);
	const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('');
	return [{ label, text, at: null, path }];
}

/** Boxes along the middle stretch of a line that a name takes; `null` where the line is too short for it. */
function along(points: readonly (readonly [number, number])[], length: number, size: number): Box[] | null {
	const steps = points.slice(1).map(([x, y], i) => {
		const [px, py] = points[i] ?? [x, y];
		return { px, py, x, y, length: Math.hypot(x - px, y - py) };
	});
	const total = steps.reduce((sum, step) => sum + step.length, 0);
	if (total < length) return null;
	const boxes: Box[] = [];
	const [from, to] = [(total - length) / 2, (total + length) / 2];
	let walked = 0;
	for (const step of steps) {
		const count = Math.max(1, Math.ceil(step.length / size));
		for (let i = 0; i < count; i++) {
			const share = (i + 0.5) / count;
			const at = walked + share * step.length;
			if (at < from || at > to) continue;
			boxes.push(
				around(
					[step.px + share * (step.x - step.px), step.py + share * (step.y - step.py)],
					size / 2,
					size / 2
				)
			);
		}
		walked += step.length;
	}
	return boxes;
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

function around([x, y]: readonly [number, number], halfWidth: number, halfHeight: number): Box {
	return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** Width of a district’s name in ems: capitals, spaced; letters that join are not. */
function districtWidth(name: string): number {
	return name.length * (letterWidth(name) + (isJoined(name) ? 0 : DISTRICT_TYPE.spacing));
}

/** Whether the letters of a name join, so that space between them would tear it. */
export function isJoined(name: string): boolean {
	return /\p{Script=Arabic}/u.test(name);
}

function letterWidth(name: string): number {
	return LETTER_WIDTHS.find(([script]) => script.test(name))?.[1] ?? LATIN_WIDTH;
}

function meets(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
