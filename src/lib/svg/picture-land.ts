import { feature, merge } from 'topojson-client';
import type { Position } from 'geojson';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Fill } from '#lib/atlas/scene.ts';
import type { PicturePoint } from './mercator.ts';
import { pathData } from './path.ts';
import { fillKey, type PictureArc, type PictureGeometry } from './picture.ts';

/*
 * The land of an atlas with very many units, which the picture draws by who holds it: one path for each tint, instead of one
 * for each unit. What is drawn is the same; a unit is found by the point that is pressed.
 */

/** Units that are drawn each by itself, at most. */
export const MOST_UNITS = 100;
/** Vertices of the borders that a picture keeps, at most: about 60 KB in the page, or twice that with the land. */
const MOST_VERTICES = 12_000;
/** Units of the plane: vertices nearer to the one before are left out first where there are too many. */
const LEAST_STEP = 1;

/** All that is painted alike. */
export interface PictureLand {
	readonly key: string;
	readonly fill: Fill | undefined;
	/** The outline of it, without the lines within. */
	readonly d: string;
}

/** Draws the land of an atlas by fills, and remembers what did not change. */
export function rememberLand(): (
	atlas: Atlas,
	geometry: PictureGeometry,
	fills: ReadonlyMap<string, Fill | undefined>
) => PictureLand[] {
	let before: ReadonlyMap<string, { readonly members: string; readonly land: PictureLand }> = new Map();
	return (atlas, geometry, fills) => {
		const groups = new Map<string, { readonly fill: Fill | undefined; readonly units: string[] }>();
		for (const [unit, fill] of fills) {
			const key = fill ? fillKey(fill) : 'bare';
			const group = groups.get(key);
			if (group) group.units.push(unit);
			else groups.set(key, { fill, units: [unit] });
		}
		const next = new Map(
			[...groups].map(([key, { fill, units }]) => {
				const members = units.join();
				const known = before.get(key);
				if (known?.members === members) return [key, known];
				return [key, { members, land: { key, fill, d: outlineOf(atlas, geometry, units) } }];
			})
		);
		before = next;
		return [...next.values()].map(({ land }) => land);
	};
}

/** The unit under the pointer of an event in a picture; `undefined` beyond the land. */
export function unitAt(
	geometry: PictureGeometry,
	{ clientX, clientY, currentTarget }: Pick<MouseEvent, 'clientX' | 'clientY' | 'currentTarget'>
): string | undefined {
	const matrix = (currentTarget as SVGGraphicsElement).getScreenCTM()?.inverse();
	if (!matrix) return undefined;
	const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
	return unitOver(geometry, [x, y]);
}

/** The unit at a point of the plane; `undefined` beyond the land. */
export function unitOver({ units }: PictureGeometry, [x, y]: PicturePoint): string | undefined {
	const drawing = document.createElement('canvas').getContext('2d');
	return drawing ? [...units].find(([, d]) => drawing.isPointInPath(new Path2D(d), x, y))?.[0] : undefined;
}

function outlineOf(atlas: Atlas, { plane }: PictureGeometry, units: readonly string[]): string {
	const topology = lightTopology(atlas, plane.project);
	const wanted = new Set(units);
	const { geometries } = topology.objects['units'] as GeometryCollection;
	const polygons = geometries.filter(({ id }) => wanted.has(String(id))) as (Polygon | MultiPolygon)[];
	return pathData(plane, merge(topology, polygons));
}

/** Borders as one path, thinned as the land is. */
export function borderPath(
	atlas: Atlas,
	{ plane }: PictureGeometry,
	arcs: readonly Pick<PictureArc, 'id'>[]
): string {
	const topology = lightTopology(atlas, plane.project);
	let known = paths.get(topology);
	if (!known) {
		known = topology.arcs.map((coordinates) => pathData(plane, { type: 'LineString', coordinates }));
		paths.set(topology, known);
	}
	return arcs.map(({ id }) => known[Number(id)] ?? '').join('');
}

const paths = new WeakMap<Topology, readonly string[]>();
const light = new WeakMap<Topology, Topology>();

/** The topology with no more vertices than a picture keeps; ends of arcs stay, so that neighbours meet. */
function lightTopology({ topology }: Atlas, project: PictureGeometry['plane']['project']): Topology {
	let known = light.get(topology);
	if (!known) light.set(topology, (known = lighten(topology, project)));
	return known;
}

function lighten(topology: Topology, project: PictureGeometry['plane']['project']): Topology {
	const arcs = topology.arcs.map((_, arc) => lineOf(topology, arc));
	let kept = arcs;
	for (let step = LEAST_STEP; countOf(kept) > MOST_VERTICES && step < 1000; step *= 2)
		kept = arcs.map((line) => thinned(line, step, project));
	return { type: 'Topology', objects: topology.objects, arcs: kept };
}

function lineOf(topology: Topology, arc: number): Position[] {
	return feature(topology, { type: 'LineString', arcs: [arc] }).geometry.coordinates;
}

function countOf(lines: readonly Position[][]): number {
	return lines.reduce((sum, { length }) => sum + length, 0);
}

/** Leaves out vertices that are nearer than a step to the last one kept. */
export function thinned(
	line: readonly Position[],
	step: number,
	project: PictureGeometry['plane']['project']
): Position[] {
	let [lastX, lastY] = [Infinity, Infinity];
	return line.filter((position, i) => {
		const [x, y] = project(position as [number, number]);
		const isEnd = i === 0 || i === line.length - 1;
		if (!isEnd && Math.hypot(x - lastX, y - lastY) < step) return false;
		[lastX, lastY] = [x, y];
		return true;
	});
}
