import type { Feature } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { areFrontsShown } from '#lib/atlas/fronts-shown.ts';
import type { Basemap } from '#lib/atlas/model/basemap.ts';
import type { SceneOptions } from '#lib/atlas/scene.ts';
import { isThere } from '#lib/atlas/time/interval.ts';
import { BACKGROUND, type SignId } from '#lib/paint/cartography/signs.ts';
import { basemapSigns } from './basemap-layers.ts';
import {
	basemapSource,
	datedLines,
	liveFeatures,
	reliefSource,
	type DatedFeature
} from './basemap-sources.ts';
import { FeatureSwitch } from './feature-switch.ts';
import { layerOf, type Palette } from './sign-layers.ts';

/** What of a view the basemap depends on. */
type BasemapOptions = Pick<SceneOptions, 'day' | 'view' | 'areHoldersHidden'>;

/** Lays the basemap under a style and keeps it in step with the day; touches only what comes or goes. */
export class BasemapPainter {
	readonly #map: MapLibreMap;
	readonly #basemap: Basemap;
	readonly #features: Feature[];
	readonly #dated: readonly DatedFeature[];
	readonly #lines: FeatureSwitch;
	#isLaid = false;

	constructor(map: MapLibreMap, basemap: Basemap) {
		this.#map = map;
		this.#basemap = basemap;
		this.#features = liveFeatures(basemap);
		this.#dated = datedLines(this.#features);
		this.#lines = new FeatureSwitch(map, { source: 'basemap' });
	}

	/** Forgets what is drawn: the map has a fresh style. */
	reset(): void {
		this.#lines.reset();
		this.#isLaid = false;
	}

	/** Adds source and layers to a fresh style, all but the relief. */
	lay(options: BasemapOptions, palette: Palette): void {
		this.#map.addSource('basemap', basemapSource(this.#features));
		for (const { sign, before } of basemapSigns())
			if (sign.source !== 'relief') this.#map.addLayer(layerOf(sign, palette), before);
		this.#isLaid = true;
		if (this.#features.some(({ properties }) => properties?.['sign'] === ('neighbours' satisfies SignId)))
			this.#floodWhenIdle(palette);
		this.show(options);
	}

	/** Adds the relief to the layers of the basemap that are laid, in its place among them. */
	layRelief(palette: Palette): void {
		const { relief } = this.#basemap;
		if (!relief || !this.#isLaid || this.#map.getSource('relief')) return;
		this.#map.addSource('relief', reliefSource(relief, palette.theme === 'dark'));
		for (const { sign, next } of basemapSigns())
			if (sign.source === 'relief')
				this.#map.addLayer(layerOf(sign, { ...palette, reliefFade: relief.fade }), next);
	}

	/** Where no land is drawn there is sea; but only once the land is drawn. */
	#floodWhenIdle(palette: Palette): void {
		void this.#map.once('idle', () => {
			if (this.#map.getLayer('neighbours' satisfies SignId))
				this.#map.setPaintProperty('backdrop', 'background-color', palette.token(BACKGROUND.sea));
		});
	}

	/** Borders, ways and fronts as they were on a day. */
	show(options: BasemapOptions): void {
		if (!this.#isLaid) return;
		const { day } = options;
		const hasFronts = areFrontsShown(options);
		for (const line of this.#dated)
			this.#lines.set(line.id, isThere(line, day) && (hasFronts || !line.isOfControl));
	}
}
