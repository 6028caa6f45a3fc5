import { bbox as bboxOf, quantize } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';
import { GRID } from '#lib/atlas/geometry/precision.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { thinned, weigh, weightOf } from './lighten.ts';
import { firstZoom, recordTiles } from './record-tiles.ts';

/**
 * Outlines of more bytes, as JSON, do not come with each page: light ones do, and tiles lie beside the site. About 300 KB as it travels;
 * docs/decisions/0055-tiles.md has the figures.
 */
const MOST_OUTLINES = 1_500_000;

/** Vertices, beside the ends of lines, of the outlines that come with a page all the same: more than its picture draws. */
const LIGHT_VERTICES = 20_000;

/** An atlas as its site has it. */
export interface ShippedAtlas {
	/** With its outlines whole or, where there are tiles, with light ones. */
	readonly atlas: Atlas;
	/** The tiles as a file of PMTiles; `null` = the outlines come whole with the page. */
	readonly tiles: Uint8Array | null;
}

/** Bytes of outlines from which on they come in tiles; tests set another number, in the environment. */
export function mostOutlines(): number {
	return Number(process.env['ATLAS_TILES_FROM'] ?? MOST_OUTLINES);
}

/** Bytes of the outlines of an atlas as JSON: what counts towards the threshold. */
export function outlineBytes({ topology }: Atlas): number {
	return JSON.stringify(topology).length;
}

/**
 * Decides how the outlines of an atlas come to its readers.
 * @param most - Bytes that come with each page, as JSON.
 * @param vertices - How many come with each page of outlines that are more.
 */
export function shipOutlines(
	compiled: Atlas,
	most = mostOutlines(),
	vertices = LIGHT_VERTICES
): ShippedAtlas {
	if (outlineBytes(compiled) <= most) return { atlas: compiled, tiles: null };
	const lines = weigh(compiled.topology);
	const least = weightOf(lines, vertices);
	const from = firstZoom(compiled.home, least);
	const tiles = { file: `units-${compiled.version}.pmtiles`, from };
	return {
		atlas: { ...compiled, topology: onGrid(thinned(lines, least), compiled.topology), tiles },
		tiles: recordTiles(compiled, lines, from)
	};
}

/** Light outlines on the grid of those that they were made of. */
function onGrid(light: Topology, whole: Topology): Topology {
	const [west = 0, south = 0] = bboxOf(whole);
	return quantize(light as Topology<Objects<object>>, { scale: [GRID, GRID], translate: [west, south] });
}
