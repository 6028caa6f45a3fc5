import type { ErrorEvent, Map as MapLibreMap, VectorSourceSpecification } from 'maplibre-gl';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { AtlasTiles } from '#lib/atlas/model/tiles.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { lazy } from '#lib/loading/lazy.ts';
import { chosenArcs } from '#lib/paint/cartography/chosen-features.ts';
import { arcKey } from '#lib/paint/cartography/record-features.ts';
import { FeatureSwitch } from './feature-switch.ts';
import { CHOSEN_STATE, FINE, FINE_TARGET, fineId, fineLayers, UNDER_FINE } from './fine-layers.ts';
import type { Palette } from './sign-layers.ts';

/** Whether the atlas that is built has tiles: no other site holds what reads them. vite.config.ts. */
declare const __HAS_TILES__: boolean;

const loadReader = __HAS_TILES__ ? lazy(() => import('./tile-file.ts')) : null;

/** The highest zoom level of a layer. */
const MOST = 24;

/** What the map does for its outlines in tiles. */
interface FineParts {
	palette(): Palette;
	/** They are there to be laid, or lie on the map with nothing painted on them yet. */
	onlaid(): void;
	/** They were taken away. */
	ongone(): void;
}

/** `null` for an atlas whose outlines came whole. @param folder - Address of the downloads. */
export function fineOutlines(
	map: MapLibreMap,
	atlas: Atlas,
	folder: string,
	parts: FineParts
): FineOutlines | null {
	if (!__HAS_TILES__ || !atlas.tiles) return null;
	return new FineOutlines(map, atlas, atlas.tiles, folder, parts);
}

/**
 * The outlines of an atlas that lie whole in tiles. They are fetched when a reader looks so closely that the light ones, which came
 * with the page, are seen to be coarse; these stay until the tiles are drawn, and come back where no tiles are to be had.
 */
export class FineOutlines {
	readonly #map: MapLibreMap;
	readonly #atlas: Atlas;
	readonly #tiles: AtlasTiles;
	readonly #folder: string;
	readonly #parts: FineParts;
	readonly #chosen: FeatureSwitch;
	#source: VectorSourceSpecification | null = null;
	#isOpening = false;
	#isLaid = false;
	/** They were not to be had; asked for again when the reader comes back. */
	#hasFailed = false;
	#selection: Selection | null = null;
	#around: readonly string[] = [];

	constructor(map: MapLibreMap, atlas: Atlas, tiles: AtlasTiles, folder: string, parts: FineParts) {
		this.#map = map;
		this.#atlas = atlas;
		this.#tiles = tiles;
		this.#folder = folder;
		this.#parts = parts;
		this.#chosen = new FeatureSwitch(map, FINE_TARGET, CHOSEN_STATE);
		map.on('error', (event) => {
			this.#failAt(event);
		});
	}

	/** Whether they lie on the map, and are to be painted. */
	get isLaid(): boolean {
		return this.#isLaid;
	}

	/** Forgets what is drawn: the map has a fresh style. */
	reset(): void {
		this.#isLaid = false;
		this.#chosen.reset();
		this.#around = [];
	}

	/** Fetches and lays them, where the map looks closely enough; to be called when it has moved or has a fresh style. */
	consider(): void {
		if (this.#map.getZoom() < this.#tiles.from) {
			this.#hasFailed = false;
			return;
		}
		if (this.#isLaid || this.#hasFailed) return;
		if (this.#source) this.#lay(this.#source);
		else void this.#open();
	}

	/** Marks the borders of what is selected. */
	choose(selection: Selection | null): void {
		this.#selection = selection;
		if (!this.#isLaid) return;
		const around = chosenArcs(this.#atlas, selection).map(({ id }) => arcKey(id));
		const on = new Set(around);
		for (const arc of this.#around) this.#chosen.set(arc, on.has(arc));
		for (const arc of around) this.#chosen.set(arc, true);
		this.#around = around;
	}

	async #open(): Promise<void> {
		if (this.#isOpening || !loadReader) return;
		this.#isOpening = true;
		try {
			const { openTiles } = await loadReader();
			this.#source = await openTiles(new URL(`${this.#folder}/${this.#tiles.file}`, location.href).href);
			this.#parts.onlaid();
		} catch {
			this.#hasFailed = true;
		}
		this.#isOpening = false;
	}

	#lay(source: VectorSourceSpecification): void {
		const map = this.#map;
		map.addSource(FINE, { ...source, promoteId: 'key' });
		for (const [under, layer] of fineLayers(this.#parts.palette(), this.#tiles.from)) {
			const order = map.getLayersOrder();
			map.addLayer(layer, order[order.indexOf(under) + 1]);
			const visibility = map.getLayoutProperty(under, 'visibility') as 'visible' | 'none' | undefined;
			map.setLayoutProperty(layer.id, 'visibility', visibility ?? 'visible');
		}
		this.#isLaid = true;
		this.choose(this.#selection);
		this.#parts.onlaid();
		this.#takeOver();
	}

	/** Once all tiles in sight are drawn the light outlines are not drawn beside them. */
	#takeOver(): void {
		void this.#map.once('idle', () => {
			if (!this.#isLaid) return;
			if (this.#map.getZoom() >= this.#tiles.from) this.#endLight(this.#tiles.from);
			else this.#takeOver();
		});
	}

	/** Draws the light outlines below a zoom level only. */
	#endLight(zoom: number): void {
		for (const under of UNDER_FINE)
			this.#map.setLayerZoomRange(under, this.#map.getLayer(under)?.minzoom ?? 0, zoom);
	}

	/** Where a tile does not come, all is drawn as it came with the page. */
	#failAt(event: ErrorEvent & { readonly sourceId?: string }): void {
		if (event.sourceId !== FINE) {
			// As the library does where nobody listens.
			console.error(event.error);
			return;
		}
		if (!this.#isLaid) return;
		for (const under of UNDER_FINE) this.#map.removeLayer(fineId(under));
		this.#map.removeSource(FINE);
		this.#endLight(MOST);
		this.#hasFailed = true;
		this.#source = null;
		this.reset();
		this.#parts.ongone();
	}
}
