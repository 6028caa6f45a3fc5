import type { Topology } from 'topojson-specification';
import type { Feature } from 'geojson';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { Basemap, MapLabel } from '#lib/atlas/model/basemap.ts';
import { isThere, type OpenInterval } from '#lib/atlas/time/interval.ts';
import { backdropFeatures, basemapFeatures } from '#lib/paint/cartography/basemap-features.ts';
import { isDrawnBy, SIGNS, type SignId } from '#lib/paint/cartography/signs.ts';
import { courseOf, type Course } from './name-space.ts';
import { linesOf, pathData } from './path.ts';
import type { PicturePlane, PicturePoint } from './mercator.ts';

/** Lines or areas of the basemap of one sign, on the days `[start, end)`; `null` = open. */
export interface BasemapPath extends OpenInterval {
	readonly sign: string;
	/** The zoom level from which it is drawn. */
	readonly minZoom: number;
	readonly d: string;
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

/** What lies under and around the whole area in the picture. */
export interface PictureGround {
	readonly paths: readonly BasemapPath[];
	readonly lines: readonly NamedLine[];
	readonly labels: readonly PlacedLabel[];
	/** Where the relief lies on the plane, which is the window that the basemap is cut to, and where it fades out. */
	readonly relief: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
		readonly fade: readonly [number, number];
	} | null;
}

/** Projects the compiled backdrop, which travels with the page. `null` for an atlas without one. */
export function groundOfBackdrop(topology: Topology | null, plane: PicturePlane): PictureGround | null {
	if (!topology) return null;
	return { paths: pathsOf(backdropFeatures(topology), plane), lines: [], labels: [], relief: null };
}

/** Projects the whole basemap. */
export function groundOfBasemap(basemap: Basemap, plane: PicturePlane): PictureGround {
	const { labels, relief } = basemap;
	const features = basemapFeatures(basemap);
	const [northWest, , southEast] = relief.coordinates;
	const [x, y] = plane.project(northWest);
	const [right, bottom] = plane.project(southEast);
	return {
		paths: pathsOf(features, plane),
		lines: features.flatMap((line) => namedLine(line, plane)),
		labels: labels.map((label) => ({
			...label,
			point: label.lngLat ? plane.project(label.lngLat) : null,
			parts: label.line ? [courseOf(label.line.map((point) => plane.project(point)))] : []
		})),
		relief: { x, y, width: right - x, height: bottom - y, fade: relief.fade }
	};
}

/** The paths of a sign on a day. */
export function pathsOn(ground: PictureGround | null, sign: string, day: number): BasemapPath[] {
	return (ground?.paths ?? []).filter((path) => path.sign === sign && isThere(path, day));
}

/** One path for all that is drawn alike and at the same times: an element less for each. */
function pathsOf(features: readonly Feature[], plane: PicturePlane): BasemapPath[] {
	const alike = groupBy(features.filter(isDrawn), (item) => {
		const { sign, minZoom, start, end } = propertiesOf(item);
		return isLand(sign) ? sign : [sign, minZoom, start, end].join();
	});
	return [...alike.values()].map((group) => {
		const { sign, minZoom = 0, start = null, end = null } = propertiesOf(group[0]);
		const days = isLand(sign) ? { start: null, end: null } : { start, end };
		return { sign, minZoom, ...days, d: group.map(({ geometry }) => pathData(plane, geometry)).join('') };
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
	const parts = linesOf(line.geometry)
		.map((part) => courseOf(part.map(([lng = 0, lat = 0]) => plane.project([lng, lat]))))
		.sort((a, b) => b.length - a.length);
	return [{ sign, name, ...(names ? { names } : {}), nameZoom, rank, start, end, parts }];
}

/** Signs that write the names of lines of the basemap. */
const LETTERED = SIGNS.filter(
	({ kind, source }) => kind === 'name' && (source === 'basemap' || source === 'lettering')
);

/** What features of the basemap say of themselves. */
interface BasemapProperties {
	readonly sign: string;
	readonly name?: string;
	readonly names?: MapLabel['names'];
	readonly nameZoom?: number;
	readonly rank?: number;
	readonly minZoom?: number;
	readonly start?: number | null;
	readonly end?: number | null;
}

function propertiesOf(item: Feature | undefined): BasemapProperties {
	return (item?.properties ?? { sign: '' }) as BasemapProperties;
}
