import type { Feature } from 'geojson';
import { groupBy } from '#lib/atlas/group-by.ts';
import { readAttestations } from '#lib/atlas/compact.ts';
import type { Backdrop, Basemap, MapLabel } from '#lib/atlas/model/basemap.ts';
import { cornersOf, windowOf } from '#lib/atlas/geometry/window.ts';
import { once } from '#lib/atlas/once.ts';
import { isThere, type OpenInterval } from '#lib/atlas/time/interval.ts';
import {
	backdropFeatures,
	basemapFeatures,
	marginFeatures
} from '#lib/paint/cartography/basemap-features.ts';
import {
	drawnBy,
	isDrawnBy,
	isLayered,
	isOfControl,
	SIGNS,
	type SignId
} from '#lib/paint/cartography/signs.ts';
import { courseOf, type Box, type Course } from './name-space.ts';
import { linesOf, pathData } from './path.ts';
import type { PicturePlane, PicturePoint } from './mercator.ts';
import { boxOnPlane, sidesOf, type PlaneBox } from './picture-frame.ts';

/** Lines or areas of the basemap of one sign, on the days `[start, end)`; `null` = open. */
export interface BasemapPath extends OpenInterval {
	readonly sign: string;
	/** The zoom level from which it is drawn. */
	readonly minZoom: number;
	/** It lies beyond what a map of the whole area shows. */
	readonly isFar: boolean;
	readonly d: string;
	/** Its lines, where a legend explains the sign; else none. */
	readonly parts: readonly (readonly PicturePoint[])[];
}

/** A line of the basemap that is lettered along its course. */
export interface NamedLine extends OpenInterval, Pick<MapLabel, 'name' | 'names'> {
	readonly sign: string;
	/** The zoom level from which it is lettered. */
	readonly nameZoom: number;
	readonly rank: number;
	/** The longest first. */
	readonly parts: readonly Course[];
}

/** A name of the basemap with the point or the line of the plane that it stands at. */
export interface PlacedLabel extends MapLabel {
	readonly point: PicturePoint | null;
	readonly parts: readonly Course[];
}

/** A front or a siege, as far as it is told of. */
export interface GroundFront extends OpenInterval {
	readonly id: string;
	readonly title: string;
	readonly sign: string;
	/** Ids of its sources. */
	readonly sources: readonly string[];
	readonly parts: readonly (readonly PicturePoint[])[];
}

/** What lies under and around the whole area in the picture. */
export interface PictureGround {
	readonly paths: readonly BasemapPath[];
	/** The window that the basemap is cut to: where no land is in it there is sea. `null`: no land is drawn. */
	readonly window: PlaneBox | null;
	/** The part of it that shows no sea and none of the paths that are far; `null` = there is no such part. */
	readonly near: Box | null;
	readonly lines: readonly NamedLine[];
	readonly labels: readonly PlacedLabel[];
	readonly fronts: readonly GroundFront[];
	/** Where the relief lies, and between which zoom levels it fades out; `null` = there is none. */
	readonly relief: { readonly box: PlaneBox; readonly fade: readonly [number, number] } | null;
}

/** Projects the compiled backdrop, which travels with the page. `null` for an atlas without one. */
export function groundOfBackdrop(backdrop: Backdrop | null, plane: PicturePlane): PictureGround | null {
	if (!backdrop) return null;
	const { window } = backdrop;
	const margin = window ? marginFeatures(window).map(far) : [];
	return {
		paths: pathsOf([...backdropFeatures(backdrop), ...margin], plane),
		window: window && boxOnPlane(plane, window),
		near: sidesOf(boxOnPlane(plane, backdrop.near)),
		lines: [],
		labels: [],
		fronts: [],
		relief: null
	};
}

function far(item: Feature): Feature {
	return { ...item, properties: { ...item.properties, isFar: true } };
}

/**
 * Works out where the lines of a ground run, a few at a time: all at once would hold the page for a third of a second on an old laptop.
 * @param isDrawn - Whether a picture draws it: its paths are then written too.
 * @param turn - Awaited between two of them.
 */
export async function layOut(
	ground: PictureGround,
	isDrawn: boolean,
	turn: () => Promise<void>
): Promise<void> {
	for (const { parts } of [...ground.lines, ...ground.labels]) if (parts.length > 0) await turn();
	for (const path of ground.paths) if (path.parts.length > 0 || (isDrawn && path.d.length > 0)) await turn();
}

/** A ground without what is far from the whole area. */
export function nearGround(ground: PictureGround): PictureGround {
	return { ...ground, paths: ground.paths.filter(({ isFar }) => !isFar), window: null, near: null };
}

/** Projects the whole basemap. Where its lines run is worked out when they are drawn or named, or by {@link layOut}. */
export function groundOfBasemap(basemap: Basemap, plane: PicturePlane): PictureGround {
	const { labels, relief } = basemap;
	const features = basemapFeatures(basemap);
	const window = windowOf(basemap);
	const hasLand = features.some((item) => isLand(propertiesOf(item).sign));
	return {
		paths: pathsOf(features, plane),
		window: window && hasLand ? boxOnPlane(plane, window) : null,
		near: null,
		lines: features.flatMap((line) => namedLine(line, plane)),
		labels: labels.map((label) => {
			const { lngLat, line } = label;
			const courses = once(() => (line ? [courseOf(line.map((point) => plane.project(point)))] : []));
			return {
				...label,
				point: lngLat ? plane.project(lngLat) : null,
				get parts() {
					return courses();
				}
			};
		}),
		fronts: features.flatMap((front) => frontOf(front, plane)),
		relief: relief && { box: boxOnPlane(plane, cornersOf(relief)), fade: relief.fade }
	};
}

/** The paths of a sign on a day. */
export function pathsOn(ground: PictureGround | null, sign: string, day: number): BasemapPath[] {
	return (ground?.paths ?? []).filter((path) => path.sign === sign && isThere(path, day));
}

/** One path for all that is drawn alike and at the same times: an element less for each. */
function pathsOf(features: readonly Feature[], plane: PicturePlane): BasemapPath[] {
	const alike = groupBy(features.filter(isDrawn).entries(), ([i, item]) => {
		const { sign, minZoom, start, end, isFar } = propertiesOf(item);
		return isLand(sign) ? sign : [sign, minZoom, start, end, isFar, isLayered(sign) && i].join();
	});
	return [...alike.values()].map((entries) => {
		const group = entries.map(([, item]) => item);
		const { sign, minZoom = 0, start = null, end = null, isFar = false } = propertiesOf(group[0]);
		const days = isLand(sign) ? { start: null, end: null } : { start, end };
		const isTold = drawnBy(sign).some((row) => row.legend !== undefined);
		const parts = once(() => (isTold ? group.flatMap((item) => partsOf(item, plane)) : []));
		const written = once(() => group.map(({ geometry }) => pathData(plane, geometry)).join(''));
		return {
			sign,
			minZoom,
			isFar,
			...days,
			get parts() {
				return parts();
			},
			// Beneath the live map none is drawn.
			get d() {
				return written();
			}
		};
	});
}

/** Land is land whoever holds it: that of the last day is drawn on every day. */
function isLand(sign: string): boolean {
	return sign === ('neighbours' satisfies SignId);
}

function isDrawn(item: Feature): boolean {
	const { sign, start = null, end = null } = propertiesOf(item);
	return !isLand(sign) || isThere({ start, end }, Number.MAX_SAFE_INTEGER);
}

function namedLine(line: Feature, plane: PicturePlane): NamedLine[] {
	const { sign, name, names, nameZoom = 0, rank = 0, start = null, end = null } = propertiesOf(line);
	if (name === undefined || !LETTERED.some((letters) => isDrawnBy(letters, sign))) return [];
	const courses = once(() =>
		linesOf(line.geometry)
			.map((part) => courseOf(part.map(([lng = 0, lat = 0]) => plane.project([lng, lat]))))
			.sort((a, b) => b.length - a.length)
	);
	return [
		{
			...{ sign, name, ...(names ? { names } : {}), nameZoom, rank, start, end },
			get parts() {
				return courses();
			}
		}
	];
}

function frontOf(item: Feature, plane: PicturePlane): GroundFront[] {
	const { sign, id, title, start = null, end = null, attestations = [] } = propertiesOf(item);
	if (id === undefined || title === undefined || !isOfControl(sign)) return [];
	const sources = readAttestations(attestations).map(({ source }) => source);
	return [{ id, title, sign, start, end, sources: [...new Set(sources)], parts: partsOf(item, plane) }];
}

function partsOf({ geometry }: Feature, plane: PicturePlane): PicturePoint[][] {
	return linesOf(geometry).map((part) => part.map(([lng = 0, lat = 0]) => plane.project([lng, lat])));
}

/** Signs that write the names of lines of the basemap. */
const LETTERED = SIGNS.filter(
	({ kind, source }) => kind === 'name' && (source === 'basemap' || source === 'lettering')
);

/** What features of the basemap say of themselves. */
interface BasemapProperties {
	readonly sign: string;
	readonly id?: string;
	/** What a front is called in lists. */
	readonly title?: string;
	readonly attestations?: readonly string[];
	readonly name?: string;
	readonly names?: MapLabel['names'];
	readonly nameZoom?: number;
	readonly rank?: number;
	readonly minZoom?: number;
	readonly isFar?: boolean;
	readonly start?: number | null;
	readonly end?: number | null;
}

function propertiesOf(item: Feature | undefined): BasemapProperties {
	return (item?.properties ?? { sign: '' }) as BasemapProperties;
}
