import type { Feature } from 'geojson';
import { onceOf } from '#lib/atlas/once-of.ts';
import { areFrontsShown } from '#lib/atlas/fronts-shown.ts';
import { isThere } from '#lib/atlas/time/interval.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { isPast } from '#lib/paint/cartography/by-zoom.ts';
import { chosenFeatures, selectionKey } from '#lib/paint/cartography/chosen-features.ts';
import { FACILITY_ZOOM, facilityFeatures } from '#lib/paint/cartography/facility-features.ts';
import { eventPlaceFeatures, markFeatures, travellerFeatures } from '#lib/paint/cartography/mark-features.ts';
import { drawnBy, isOfControl } from '#lib/paint/cartography/signs.ts';
import { placeSign } from '#lib/paint/lettering.ts';
import { isDotted } from './dotted.ts';
import type { PictureGround } from './ground.ts';
import type { PicturePlane, PicturePoint } from './mercator.ts';
import { around, crosses, isFree, type Box } from './name-space.ts';
import { linesOf } from './path.ts';
import type { PictureFrame } from './picture-frame.ts';
import type { PictureLettering } from './picture-labels.ts';
import { remember } from './remember.ts';
import { createPictureGeometry, isParting, shownFills, type PictureGeometry } from './picture.ts';

/** What decides which signs a map shows. */
export interface ShownOptions {
	readonly picture: ViewPicture;
	readonly ground: PictureGround | null;
	readonly frame: PictureFrame;
	readonly lettering: PictureLettering;
	/** The part of the plane that is seen; `null` = all that is drawn. */
	readonly seen: Box | null;
}

/** The signs of the features that a map shows and a legend explains, each once. */
export function signsShown(options: ShownOptions): ReadonlySet<string> {
	const { picture, seen } = options;
	const { plane } = createPictureGeometry(picture.core.atlas);
	const sight: Sight = {
		line: (line) => seen === null || crosses(line, seen),
		point: ([x, y]) => seen === null || !isFree(around([x, y], 0, 0), [seen])
	};
	const marks = marksDrawn(picture, options.frame).filter((feature) => isFeatureSeen(feature, plane, sight));
	return new Set([
		...groundSigns(options, sight),
		...borderSigns(picture, sight),
		...marks.map(signOfFeature),
		...placeSigns(options, sight)
	]);
}

/** Whether lines and points of the plane are seen. */
interface Sight {
	line(line: readonly PicturePoint[]): boolean;
	point(point: PicturePoint): boolean;
}

function groundSigns({ picture, ground, frame }: ShownOptions, sight: Sight): string[] {
	const { options } = picture.scene;
	const isDrawn = (sign: string) =>
		(areFrontsShown(options) || !isOfControl(sign)) &&
		drawnBy(sign).some(({ from = 0 }) => frame.zoom >= from);
	return (ground?.paths ?? [])
		.filter((path) => isPast(path.minZoom, frame.zoom) && isThere(path, options.day) && isDrawn(path.sign))
		.filter(({ parts }) => parts.some((part) => sight.line(part)))
		.map(({ sign }) => sign);
}

function borderSigns({ core, scene, difference }: ViewPicture, sight: Sight): string[] {
	const geometry = createPictureGeometry(core.atlas);
	const fills = shownFills(scene, difference);
	const found = new Set<string>();
	// The first that is seen of a sign is enough, and they are many.
	for (const arc of geometry.arcs) {
		if (found.size === countSigns(geometry)) break;
		const { sign } = arc;
		if (found.has(sign) || (arc.kind === 'unit' && !isParting(fills, arc))) continue;
		if (sight.line(arc.points)) found.add(sign);
	}
	return [...found];
}

/** How many signs all borders have. */
const countSigns = onceOf(({ arcs }: PictureGeometry) => new Set(arcs.map(({ sign }) => sign)).size);

function placeSigns({ picture, lettering }: ShownOptions, sight: Sight): string[] {
	return lettering.places
		.filter(({ x, y }) => sight.point([x, y]))
		.flatMap((label) => [
			...(isDotted(label, picture.hasLabels) ? [placeSign(label.place)] : []),
			...(label.place.changesToday ? [TODAY] : [])
		]);
}

/** Stands for the ring of a place that changes hands: its features are those of places. */
export const TODAY = 'today-ring';

/** {@link signsShown} that gives the same set again as long as nothing it depends on has changed. */
export function rememberSigns(): typeof signsShown {
	return remember(({ picture, ground, frame, lettering, seen }) => {
		const { scene, difference, journeys, events, positions, facilities, hasLabels } = picture;
		const { day, view, selection, areHoldersHidden = false } = scene.options;
		const key = [
			view,
			areHoldersHidden,
			selectionKey(selection),
			hasLabels,
			frame.zoom,
			seen ? [seen.left, seen.right, seen.top, seen.bottom].join() : '',
			journeys.key,
			facilities.key,
			...events.map(({ id }) => id),
			...positions.map(({ place, label }) => place + label),
			...(ground?.paths ?? []).map((path) => Number(isThere(path, day))),
			...scene.places.flatMap(({ id, changesToday }) => (changesToday ? [id] : []))
		].join('|');
		return [scene.epoch, difference, ground, lettering, key];
	}, signsShown);
}

function marksDrawn(
	{ core, scene, journeys, events, positions, facilities }: ViewPicture,
	{ zoom }: PictureFrame
): Feature[] {
	return [
		...markFeatures(scene.places, { journeys, positions }),
		...(isPast(FACILITY_ZOOM, zoom) ? facilityFeatures(facilities.marks) : []),
		...travellerFeatures(journeys),
		...eventPlaceFeatures(core.atlas, events),
		...chosenFeatures(core, scene.options.selection)
	];
}

function signOfFeature({ properties }: Feature): string {
	return String(properties?.['sign']);
}

function isFeatureSeen({ geometry }: Feature, plane: PicturePlane, sight: Sight): boolean {
	const project = ([lng = 0, lat = 0]: readonly number[]) => plane.project([lng, lat]);
	if (geometry.type === 'Point') return sight.point(project(geometry.coordinates));
	return linesOf(geometry).some((line) => sight.line(line.map(project)));
}
