import { LOCALE } from '#lib/atlas/language.ts';
import { areFrontsShown } from '#lib/atlas/fronts-shown.ts';
import { isThere } from '#lib/atlas/time/interval.ts';
import { labelName } from '#lib/atlas/toponym.ts';
import { isPast } from '#lib/paint/cartography/by-zoom.ts';
import type { NameSign } from '#lib/paint/cartography/sign.ts';
import { labelSign } from '#lib/paint/cartography/basemap-features.ts';
import { isDrawnBy, isOfControl, type SignId } from '#lib/paint/cartography/signs.ts';
import type { Scene } from '#lib/atlas/scene.ts';
import { facilityNames } from './facility-spots.ts';
import type { PictureGround, PlacedLabel } from './ground.ts';
import { setCaption } from './leg-captions.ts';
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
	type LegCaption,
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

/** Signs of captions, and how many of them are written at a time. */
const CAPTIONS: ReadonlySet<string> = new Set(['caption', 'caption-now'] satisfies SignId[]);
const MOST_CAPTIONS = 5;

/** A name that is neither a place's nor a district's, with where it may stand. */
interface NameToSet {
	readonly key: string;
	readonly sign: string;
	readonly text: string;
	readonly rank: number;
	readonly point: PicturePoint | null;
	readonly lines: readonly Course[];
	readonly caption?: LegCaption;
	/** Whether the step of a tour speaks of it: then it is set before the others. */
	readonly isSpokenOf?: boolean;
}

/** Sets the names that are no place's and no district's: of two that meet the one whose sign is further up in the table. */
export function setOtherNames(options: LetteringOptions, space: Space): PictureName[] {
	const written = new Set<string>();
	let captions = 0;
	return otherNames(options)
		.sort(
			(a, b) =>
				Number(b.isSpokenOf ?? false) - Number(a.isSpokenOf ?? false) ||
				heightOf(b.sign) - heightOf(a.sign) ||
				a.rank - b.rank
		)
		.flatMap((name) => {
			if (name.caption) return setCaption(name.caption, options, space);
			// A line in several pieces is named once.
			const key = name.lines.length > 0 ? name.sign + name.text : name.key;
			const isCaption = CAPTIONS.has(name.sign);
			const isLeftOut = written.has(key) || (isCaption && captions >= MOST_CAPTIONS);
			const set = isLeftOut ? [] : setName(name, space);
			if (set.length > 0) written.add(key);
			if (isCaption) captions += set.length;
			return set;
		});
}

function otherNames(options: LetteringOptions): NameToSet[] {
	const { ground, captions = [], facilities, plane, frame } = options;
	return [
		...markNames(options),
		...facilityNames(facilities?.marks ?? [], plane, frame),
		...captions.map((caption, rank) => ({ ...caption, text: '', rank, point: null, lines: [], caption })),
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
				!isSecret(label, scene) &&
				(isPast(label.minZoom, frame.zoom) || isSpokenOf(label, scene)) &&
				!isPast(label.maxZoom ?? Infinity, frame.zoom) &&
				isTrueOf(label, scene)
		)
		.map((label) => ({
			key: label.id,
			sign: labelSign(label),
			text: withNames(labelName(label.name, label.names, names), scene),
			rank: label.rank,
			point: label.point,
			lines: label.parts,
			isSpokenOf: isSpokenOf(label, scene)
		}));
}

/** Whether the step of a tour speaks of something of the land. */
function isSpokenOf({ name }: Pick<PlacedLabel, 'name'>, { options }: Scene): boolean {
	return options.focus?.land.includes(name) === true;
}

/** Whether only the answer of a step names it, which is not told yet. */
function isSecret({ name }: Pick<PlacedLabel, 'name'>, { options }: Scene): boolean {
	return options.areHoldersHidden === true && options.focus?.secret?.land.includes(name) === true;
}

/** Whether what a caption tells is what the map draws; any other label tells nothing of who holds what. */
export function isTrueOf({ tells }: Partial<Pick<PlacedLabel, 'tells'>>, { options, units }: Scene): boolean {
	if (!tells) return true;
	const told = tells.find((row) => isThere(row, options.day));
	const unit = units.find(({ id }) => id === told?.unit);
	return (
		areFrontsShown(options) &&
		unit?.control.deFacto === told?.deFacto &&
		unit?.control.status === told?.status
	);
}

/** A text in which `{id}` is a place, with the name that it has in a sentence. */
function withNames(text: string, { places }: Scene): string {
	return text.replace(/\{([^{}]+)\}/g, (_, id) => places.find((place) => place.id === id)?.inText ?? '');
}

function lineNames({ lines }: PictureGround, { scene, frame }: LetteringOptions): NameToSet[] {
	const { day, names } = scene.options;
	return lines.flatMap((line, i): NameToSet[] => {
		const letters = [...NAMES.values()].find(
			({ source, ...row }) => (source === 'basemap' || source === 'lettering') && isDrawnBy(row, line.sign)
		);
		if (!letters || !isThere(line, day) || isSecret(line, scene)) return [];
		if (isOfControl(line.sign) && !areFrontsShown(scene.options)) return [];
		const isTold = isSpokenOf(line, scene);
		if (letters.threshold && !isPast(line.nameZoom, frame.zoom) && !isTold) return [];
		return [
			{
				key: `line-${i}`,
				sign: letters.id,
				text: labelName(line.name, line.names, names),
				rank: line.rank,
				point: null,
				lines: line.parts,
				isSpokenOf: isTold
			}
		];
	});
}

function setName(item: NameToSet, space: Space): PictureName[] {
	const sign = nameSign(item.sign);
	const text = sign.type.isCapital ? item.text.toLocaleUpperCase(LOCALE) : item.text;
	const name = { key: item.key, sign: item.sign, text };
	return item.point ? setAtPoint(name, sign, item.point, space) : setAlong(name, sign, item.lines, space);
}

type NamedText = Pick<PictureName, 'key' | 'sign' | 'text'>;

function setAtPoint(name: NamedText, sign: NameSign, point: PicturePoint, space: Space): PictureName[] {
	const { frame, taken, dots } = space;
	if (!isNear(point, frame)) return [];
	if (sign.placement.kind === 'beside') {
		const spot = beside(sign, name.text, point, space);
		return spot ? [{ ...name, at: spot, path: null, dy: 0 }] : [];
	}
	const size = sizeOf(sign, frame);
	const box = around(point, (widthOf(name.text, sign.type) * size) / 2, size * HALF_HEIGHT);
	if (!isFree(box, taken) || !isFree(box, dots)) return [];
	taken.push(box);
	const [x, y] = point;
	return [{ ...name, at: { x, y: y + BASELINE * size }, path: null, dy: 0 }];
}

function setAlong(
	name: NamedText,
	sign: NameSign,
	lines: readonly Course[],
	{ frame, taken, dots }: Space
): PictureName[] {
	if (sign.placement.kind !== 'along') return [];
	const { bend, isMovable = false, offset = 0 } = sign.placement;
	const size = sizeOf(sign, frame);
	const length = widthOf(name.text, sign.type) * size;
	const isGood = ({ boxes }: Stretch) =>
		boxes.some(({ left, top }) => isNear([left, top], frame)) &&
		boxes.every((box) => isFree(box, taken) && isFree(box, dots));
	const shares = isMovable ? ALONG : ALONG.slice(0, 1);
	const alongside = (side: number) =>
		firstStretch(lines, shares, isGood, { length, size, bend, offset: side * offset * size });
	// What stands off its line may stand on either side.
	const stretch = alongside(1) ?? (isMovable && offset !== 0 ? alongside(-1) : null);
	if (!stretch) return [];
	taken.push(...stretch.boxes);
	const path = stretch.points
		.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`)
		.join('');
	return [{ ...name, at: null, path, dy: BASELINE * size }];
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
