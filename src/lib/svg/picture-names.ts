import { areFrontsShown } from '#lib/atlas/fronts-shown.ts';
import { isThere } from '#lib/atlas/time/interval.ts';
import { labelName } from '#lib/atlas/toponym.ts';
import { isPast } from '#lib/paint/cartography/by-zoom.ts';
import { labelSign } from '#lib/paint/cartography/basemap-features.ts';
import { isDrawnBy, isOfControl } from '#lib/paint/cartography/signs.ts';
import type { PictureGround } from './ground.ts';
import type { PicturePoint } from './mercator.ts';
import { around, isFree, stretchOf, widthOf, type Course, type Room, type Stretch } from './name-space.ts';
import {
	BASELINE,
	beside,
	HALF_HEIGHT,
	heightOf,
	isNear,
	NAMES,
	nameSign,
	sizeOf,
	type LetteringOptions,
	type Space
} from './name-spots.ts';

/** Another name: set at a point, or along a line. */
export interface PictureName {
	readonly key: string;
	readonly sign: string;
	readonly text: string;
	readonly at: { readonly x: number; readonly y: number; readonly anchor?: string } | null;
	readonly path: string | null;
	/** Off the path, in units of the picture. */
	readonly dy: number;
}

/** Shares of a line at which a name is tried, the best first: none is as good as the middle. */
const ALONG = [0.5, 0.38, 0.62, 0.26, 0.74, 0.16, 0.84];

/** A name that is neither a place's nor a district's, with where it may stand. */
interface NameToSet {
	readonly key: string;
	readonly sign: string;
	readonly text: string;
	readonly rank: number;
	readonly point: PicturePoint | null;
	readonly lines: readonly Course[];
}

/** Sets the names that are no place's and no district's: of two that meet the one whose sign is further up in the table. */
export function setOtherNames(options: LetteringOptions, space: Space): PictureName[] {
	const written = new Set<string>();
	return otherNames(options)
		.sort((a, b) => heightOf(b.sign) - heightOf(a.sign) || a.rank - b.rank)
		.flatMap((name) => {
			// A line in several pieces is named once.
			const key = name.lines.length > 0 ? name.sign + name.text : name.key;
			const set = written.has(key) ? [] : setName(name, space);
			if (set.length > 0) written.add(key);
			return set;
		});
}

function otherNames(options: LetteringOptions): NameToSet[] {
	const { ground } = options;
	return [
		...markNames(options),
		...(ground ? [...labelNames(ground, options), ...lineNames(ground, options)] : [])
	];
}

function markNames({ marks = [], plane, frame }: LetteringOptions): NameToSet[] {
	return marks.flatMap(({ geometry, properties }, i): NameToSet[] => {
		const { sign, name, maxZoom } = properties as { sign: string; name?: string; maxZoom?: number };
		const letters = [...NAMES.values()].find(
			({ source, ...row }) => source === 'marks' && isDrawnBy(row, sign)
		);
		if (!letters || name === undefined || geometry.type !== 'Point') return [];
		if (maxZoom !== undefined && isPast(maxZoom, frame.zoom)) return [];
		const [lng = 0, lat = 0] = geometry.coordinates;
		return [
			{ key: `mark-${i}`, sign: letters.id, text: name, rank: i, point: plane.project([lng, lat]), lines: [] }
		];
	});
}

function labelNames({ labels }: PictureGround, { scene, frame }: LetteringOptions): NameToSet[] {
	const { day, names } = scene.options;
	return labels
		.filter(
			(label) =>
				isThere(label, day) &&
				isPast(label.minZoom, frame.zoom) &&
				!isPast(label.maxZoom ?? Infinity, frame.zoom)
		)
		.map((label) => ({
			key: label.id,
			sign: labelSign(label),
			text: labelName(label.name, label.names, names),
			rank: label.rank,
			point: label.point,
			lines: label.parts
		}));
}

function lineNames({ lines }: PictureGround, { scene, frame }: LetteringOptions): NameToSet[] {
	const { day, names } = scene.options;
	return lines.flatMap((line, i): NameToSet[] => {
		const letters = [...NAMES.values()].find(
			({ source, ...row }) => (source === 'basemap' || source === 'lettering') && isDrawnBy(row, line.sign)
		);
		if (!letters || !isThere(line, day)) return [];
		if (isOfControl(line.sign) && !areFrontsShown(scene.options)) return [];
		if (letters.threshold && !isPast(line.nameZoom, frame.zoom)) return [];
		return [
			{
				key: `line-${i}`,
				sign: letters.id,
				text: labelName(line.name, line.names, names),
				rank: line.rank,
				point: null,
				lines: line.parts
			}
		];
	});
}

function setName({ key, sign: id, text: name, point, lines }: NameToSet, space: Space): PictureName[] {
	const sign = nameSign(id);
	const { frame, taken, dots } = space;
	const text = sign.type.isCapital ? name.toLocaleUpperCase('en') : name;
	const size = sizeOf(sign, frame);
	const length = widthOf(text, sign.type) * size;
	if (point) {
		if (!isNear(point, frame)) return [];
		if (sign.placement.kind === 'beside') {
			const spot = beside(sign, text, point, space);
			return spot ? [{ key, sign: id, text, at: spot, path: null, dy: 0 }] : [];
		}
		const box = around(point, length / 2, size * HALF_HEIGHT);
		if (!isFree(box, taken) || !isFree(box, dots)) return [];
		taken.push(box);
		const [x, y] = point;
		return [{ key, sign: id, text, at: { x, y: y + BASELINE * size }, path: null, dy: 0 }];
	}
	if (sign.placement.kind !== 'along') return [];
	const { bend, isMovable = false, offset = 0 } = sign.placement;
	const stretch = firstStretch(
		lines,
		isMovable ? ALONG : ALONG.slice(0, 1),
		(found) => {
			return (
				found.boxes.some(({ left, top }) => isNear([left, top], frame)) &&
				found.boxes.every((box) => isFree(box, taken) && isFree(box, dots))
			);
		},
		{ length, size, bend, offset: offset * size }
	);
	if (!stretch) return [];
	taken.push(...stretch.boxes);
	const path = stretch.points
		.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`)
		.join('');
	return [{ key, sign: id, text, at: null, path, dy: (offset + BASELINE) * size }];
}

/** The first stretch of the longest of some lines that a name can take. */
function firstStretch(
	lines: readonly Course[],
	shares: readonly number[],
	isGood: (stretch: Stretch) => boolean,
	room: Room
): Stretch | null {
	for (const line of lines)
		for (const share of shares) {
			const stretch = stretchOf(line, share, room);
			if (stretch && isGood(stretch)) return stretch;
		}
	return null;
}
