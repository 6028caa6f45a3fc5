import { feature } from 'topojson-client';
import type { Feature } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Basemap, MapLabel } from '#lib/atlas/model/basemap.ts';
import { isThere, type OpenInterval } from '#lib/atlas/time/interval.ts';
import { pathData } from './path.ts';
import type { PicturePlane } from './mercator.ts';

/** A line or an area of the ground, of one style, on the days `[start, end)`; `null` = open. */
export interface GroundPath extends OpenInterval {
	readonly style: string;
	readonly d: string;
}

/** What lies under and around the whole area in the picture, as path data. */
export interface PictureGround {
	/** Land of the neighbours, so that the rest is sea; empty where no sea can come into the picture. */
	readonly land: string;
	/** Borders between neighbours: `solid`, `dashed`, `dotted`. */
	readonly foreign: readonly GroundPath[];
	readonly lakes: string;
	/** Lakes whose shore is a guess. */
	readonly doubtfulLakes: string;
	/** `main`, `other`, `seasonal`. */
	readonly rivers: readonly GroundPath[];
	/** `railway`, `road`. */
	readonly ways: readonly GroundPath[];
	/** `documented`, `schematic`, `inferred`, `siege`. */
	readonly fronts: readonly GroundPath[];
	readonly labels: readonly MapLabel[];
	/** Corner of the relief's picture on the plane, and its size. */
	readonly reliefBox: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	} | null;
}

/**
 * Projects the compiled backdrop, which travels with the page: TopoJSON with the objects `foreign`, `lakes` and `rivers`, any
 * of which may be absent. `null` for an atlas without one.
 */
export function groundOfBackdrop(topology: Topology | null, plane: PicturePlane): PictureGround | null {
	if (!topology) return null;
	const features = (name: string) => featuresOf(topology, name);
	return {
		land: '',
		foreign: features('foreign').map((line) => groundPath(plane, line, String(line.properties?.['style']))),
		...lakesOf(features('lakes'), plane),
		rivers: features('rivers').map((line) => groundPath(plane, line, 'main')),
		ways: [],
		fronts: [],
		labels: [],
		reliefBox: null
	};
}

/** Projects the whole basemap. */
export function groundOfBasemap(basemap: Basemap, plane: PicturePlane): PictureGround {
	const { borders, water, transport, fronts, labels, relief } = basemap;
	const rank = (line: Feature) => RIVERS[Number(line.properties?.['rank']) - 1] ?? 'other';
	const [northWest, , southEast] = relief.coordinates;
	const [x, y] = plane.project(northWest);
	const [right, bottom] = plane.project(southEast);
	return {
		land: featuresOf(borders, 'polities')
			.filter((polity) => isThere(datesOf(polity), Number.MAX_SAFE_INTEGER))
			.map((polity) => pathData(plane, polity.geometry))
			.join(''),
		foreign: featuresOf(borders, 'lines')
			.filter((line) => line.properties?.['edge'] !== true)
			.map((line) => groundPath(plane, line, String(line.properties?.['style']))),
		...lakesOf(featuresOf(water, 'lakes'), plane),
		rivers: featuresOf(water, 'rivers')
			.filter((line) => Number(line.properties?.['minZoom']) <= HOME_ZOOM)
			.map((line) => groundPath(plane, line, rank(line))),
		ways: transport.features.map((line) => groundPath(plane, line, String(line.properties?.['kind']))),
		fronts: fronts.features.map((line) => groundPath(plane, line, String(line.properties?.['style']))),
		labels,
		reliefBox: { x, y, width: right - x, height: bottom - y }
	};
}

const RIVERS = ['main', 'other', 'seasonal'];
/** What is drawn at the scale of the whole area. */
const HOME_ZOOM = 4.4;

function lakesOf(
	lakes: readonly Feature[],
	plane: PicturePlane
): Pick<PictureGround, 'lakes' | 'doubtfulLakes'> {
	const path = (isDoubtful: boolean) =>
		lakes
			.filter((lake) => Boolean(lake.properties?.['doubtful']) === isDoubtful)
			.map((lake) => pathData(plane, lake.geometry))
			.join('');
	return { lakes: path(false), doubtfulLakes: path(true) };
}

function groundPath(plane: PicturePlane, line: Feature, style: string): GroundPath {
	return { style, ...datesOf(line), d: pathData(plane, line.geometry) };
}

function datesOf({ properties }: Feature): OpenInterval {
	return {
		start: (properties?.['start'] as number | null | undefined) ?? null,
		end: (properties?.['end'] as number | null | undefined) ?? null
	};
}

function featuresOf(topology: Topology, name: string): Feature[] {
	const object = topology.objects[name] as GeometryCollection | undefined;
	return object ? feature(topology, object).features : [];
}
