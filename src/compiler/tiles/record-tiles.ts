import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import { bbox as bboxOf } from 'topojson-client';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { dissentingSources } from '#lib/atlas/dissenting-sources.ts';
import type { Bbox, LngLat } from '#lib/atlas/model/area.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { RECORD_LAYER } from '#lib/atlas/model/tiles.ts';
import { patternedUnits, type PatternedUnit } from '#lib/atlas/patterned-units.ts';
import { BEST, FOUNDING, resolve, sourcesOf } from '#lib/atlas/resolve.ts';
import { ZOOMS } from '#lib/paint/cartography/by-zoom.ts';
import { mercator } from '#lib/paint/cartography/mercator-point.ts';
import { recordFeaturesOf } from '#lib/paint/cartography/record-features.ts';
import { thinned, type WeighedLines } from './lighten.ts';
import { pmtiles, type Tile } from './pmtiles.ts';

/** The level of the deepest tiles, of all but small lands: they hold a point to 150 m at the equator, four times as well as GeoJSON on the map. */
const DEEPEST = 6;
/** Px of a wide window across: a map of the home view fills it without tiles. */
const WINDOW = 1500;
/** Units of a tile across, and as many around it as the widest line needs. */
const TILE = { extent: 4096, buffer: 80 } as const;
/** Px of a tile across: MapLibre's. */
const TILE_PX = 512;
/** A vertex is left out that moves a line over less than this, square px. */
const LEAST_AREA = 0.5;

/**
 * The zoom level from which on outlines without vertices of less weight are seen to be coarse, beyond that of the first view in a wide
 * window.
 */
export function firstZoom(home: Bbox, weight: number): number {
	const [west] = mercator([home[0], 0]);
	const [east] = mercator([home[2], 0]);
	const homeZoom = Math.log2(WINDOW / TILE_PX / (east - west));
	const coarse = weight > 0 ? Math.log2(Math.sqrt(LEAST_AREA / weight) / TILE_PX) : 0;
	return Math.min(ZOOMS.most, Math.ceil(Math.max(ZOOMS.least, homeZoom, coarse)));
}

/**
 * The outlines of an atlas as a file of PMTiles: whole in the deepest tiles, and as fine as can be seen in those above.
 * @param from - Level of the uppermost tiles.
 */
export function recordTiles(atlas: Atlas, lines: WeighedLines, from: number): Uint8Array {
	const bounds = bboxOf(atlas.topology) as unknown as Bbox;
	const patterned = allPatterned(atlas);
	const tiles: Tile[] = [];
	const deepest = Math.max(from, DEEPEST);
	for (let z = from; z <= deepest; z++) {
		const topology = z === deepest ? atlas.topology : thinned(lines, LEAST_AREA / (TILE_PX * 2 ** z) ** 2);
		tiles.push(...tilesOf(recordFeaturesOf({ ...atlas, topology }, patterned), z, bounds));
	}
	const fields = { key: 'String', sign: 'String', unit: 'String', pattern: 'String', hand: 'String' };
	return pmtiles(tiles, {
		minZoom: from,
		maxZoom: deepest,
		bounds,
		metadata: { vector_layers: [{ id: RECORD_LAYER, minzoom: from, maxzoom: deepest, fields }] }
	});
}

/** The patterns that units carry by any account: of all a map prepares, it shows those of one. */
function allPatterned(atlas: Atlas): PatternedUnit[] {
	const accounts = [BEST, FOUNDING, ...dissentingSources(atlas).control].filter(
		(by) => sourcesOf(atlas, by) !== null
	);
	const all = accounts.flatMap((by) => patternedUnits(createAtlasCore(resolve(atlas, by))));
	return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** The tiles of a zoom level that hold anything. */
function tilesOf(features: Feature[], z: number, bounds: Bbox): Tile[] {
	const index = new GeoJSONVT(
		{ type: 'FeatureCollection', features },
		{ ...TILE, maxZoom: z, indexMaxZoom: z, indexMaxPoints: 0, tolerance: 0 }
	);
	return tilesIn(bounds, z).flatMap(({ x, y }): Tile[] => {
		const tile = index.getTile(z, x, y);
		if (!tile || tile.features.length === 0) return [];
		return [
			{
				z,
				x,
				y,
				data: fromGeojsonVt({ [RECORD_LAYER]: tile }, { version: 2, extent: TILE.extent })
			}
		];
	});
}

function tilesIn([west, south, east, north]: Bbox, z: number): { readonly x: number; readonly y: number }[] {
	const across = 2 ** z;
	const at = (corner: LngLat) =>
		mercator(corner).map((share) => Math.min(across - 1, Math.max(0, Math.floor(share * across))));
	const [left = 0, top = 0] = at([west, north]);
	const [right = 0, bottom = 0] = at([east, south]);
	return Array.from({ length: (right - left + 1) * (bottom - top + 1) }, (_, i) => ({
		x: left + (i % (right - left + 1)),
		y: top + Math.floor(i / (right - left + 1))
	}));
}
