import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { patternTiles, patternToken } from '#lib/paint/patterns.ts';
import { patternImage } from './pattern-image.ts';
import type { TokenReader } from './theme-tokens.ts';

/** Parts of a zoom level by which patterns are made anew: what a hatch differs by in between, nobody sees. */
const STEPS = 4;

/**
 * Keeps hatches and dots as wide on the map as in its legend. The map library draws a pattern at its size at whole zoom levels,
 * and up to twice as large between them; so its image is made smaller by as much, whenever the map has come to rest.
 */
export class PatternPainter {
	readonly #map: MapLibreMap;
	readonly #atlas: Atlas;
	readonly #token: TokenReader;
	/** What the images in the style were made for; `null` = it has none. */
	#fitted: string | null = null;

	constructor(map: MapLibreMap, atlas: Atlas, token: TokenReader) {
		this.#map = map;
		this.#atlas = atlas;
		this.#token = token;
	}

	/** Forgets what is in the style: the map has a fresh one. */
	reset(): void {
		this.#fitted = null;
	}

	/** Puts the patterns into the style, for the zoom of the map and `ratio` pixels of the device per pixel of the screen. */
	fit(ratio: number): void {
		const zoom = this.#map.getZoom();
		const step = Math.round((zoom - Math.floor(zoom)) * STEPS) / STEPS;
		const key = `${step}|${ratio}`;
		if (key === this.#fitted) return;
		this.#fitted = key;
		// The library keeps the ratio of a pattern as a whole number: one of 1.5 would count as 1.
		const pixelRatio = 2 * Math.ceil(ratio);
		for (const tile of patternTiles(this.#atlas)) {
			const image = patternImage(tile, this.#token(patternToken(tile.colour)), pixelRatio / 2 ** step);
			if (this.#map.hasImage(tile.id)) this.#map.removeImage(tile.id);
			this.#map.addImage(tile.id, image, { pixelRatio });
		}
	}
}
