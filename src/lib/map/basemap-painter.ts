import type { Map as MapLibreMap } from 'maplibre-gl';
import { areFrontsShown } from '#lib/atlas/fronts-shown.ts';
import type { Basemap } from '#lib/atlas/model/basemap.ts';
import type { SceneOptions } from '#lib/atlas/scene.ts';
import { isThere } from '#lib/atlas/time/interval.ts';
import { languageOf } from '#lib/atlas/toponym.ts';
import { BACKGROUND, type SignId } from '#lib/paint/cartography/signs.ts';
import { basemapSigns, letteringOn, namesIn } from './basemap-layers.ts';
import { basemapNames, basemapSources, datedLines, type DatedFeature } from './basemap-sources.ts';
import { FeatureSwitch } from './feature-switch.ts';
import { loadLettering } from './font-stack.ts';
import { filterOf, layerOf, type Palette } from './sign-layers.ts';

/** What of a view the basemap depends on. */
type BasemapOptions = Pick<SceneOptions, 'day' | 'names' | 'view'>;

/** Lays the basemap under a style and keeps it in step with the day; touches only what comes or goes. */
export class BasemapPainter {
	readonly #map: MapLibreMap;
	readonly #basemap: Basemap;
	readonly #dated: readonly DatedFeature[];
	/** Dated lines, and the names each lettering layer shows. */
	readonly #lines: FeatureSwitch;
	readonly #names = new Map<string, string>();
	#language: string | undefined;
	#isLaid = false;

	constructor(map: MapLibreMap, basemap: Basemap) {
		this.#map = map;
		this.#basemap = basemap;
		this.#dated = datedLines(basemap);
		this.#lines = new FeatureSwitch(map, 'basemap');
	}

	/** Forgets what is drawn: the map has a fresh style. */
	reset(): void {
		this.#lines.reset();
		this.#names.clear();
		this.#language = undefined;
		this.#isLaid = false;
	}

	/** Adds sources and layers to a fresh style. */
	lay(options: BasemapOptions, palette: Palette): void {
		const { relief } = this.#basemap;
		for (const [id, source] of Object.entries(basemapSources(this.#basemap, palette.theme === 'dark')))
			this.#map.addSource(id, source);
		for (const { sign, before } of basemapSigns())
			this.#map.addLayer(layerOf(sign, { ...palette, reliefFade: relief.fade }), before);
		this.#isLaid = true;
		// Where no land is drawn there is sea; but only once the land is drawn.
		void this.#map.once('idle', () => {
			if (this.#map.getLayer('neighbours' satisfies SignId))
				this.#map.setPaintProperty('backdrop', 'background-color', palette.token(BACKGROUND.sea));
		});
		this.show(options);
	}

	/** Borders, fronts and names as they were on a day, in the names of a scheme. */
	show({ day, names, view }: BasemapOptions): void {
		if (!this.#isLaid) return;
		const hasFronts = areFrontsShown({ view });
		for (const line of this.#dated)
			this.#lines.set(line.id, isThere(line, day) && (hasFronts || !line.isOfControl));
		for (const { sign, ids } of letteringOn(this.#basemap, day)) {
			const key = ids.join();
			if (this.#names.get(sign.id) === key) continue;
			this.#names.set(sign.id, key);
			this.#map.setFilter(sign.id, filterOf(sign, ids));
		}
		this.#write(languageOf(names));
	}

	/** Writes the names in a language, once the fonts for it are there. */
	#write(language: string | undefined): void {
		if (language === this.#language) return;
		this.#language = language;
		void loadLettering(basemapNames(this.#basemap, language)).then(() => {
			if (this.#language !== language || !this.#isLaid) return;
			for (const [layer, field] of namesIn(language))
				if (this.#map.getLayer(layer)) this.#map.setLayoutProperty(layer, 'text-field', field);
		});
	}
}
