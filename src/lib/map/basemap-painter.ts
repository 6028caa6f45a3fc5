import type { Map as MapLibreMap } from 'maplibre-gl';
import { areFrontsShown } from '#lib/atlas/fronts-shown.ts';
import type { Basemap } from '#lib/atlas/model/basemap.ts';
import type { SceneOptions } from '#lib/atlas/scene.ts';
import { isThere } from '#lib/atlas/time/interval.ts';
import { languageOf } from '#lib/atlas/toponym.ts';
import { basemapLayers } from './basemap-layers.ts';
import { letteringFilter, letteringOn, namesIn } from './basemap-lettering.ts';
import { basemapNames, basemapSources, datedLines, type DatedFeature } from './basemap-sources.ts';
import { isDarkColour } from './camera.ts';
import { FeatureSwitch } from './feature-switch.ts';
import { loadLettering } from './font-stack.ts';
import { withLeastLine } from './least-line.ts';
import type { TokenReader } from './theme-tokens.ts';

/** What of a view the basemap depends on. */
type GroundOptions = Pick<SceneOptions, 'day' | 'names' | 'view'>;

/** Lays the basemap under a style and keeps it in step with the day; touches only what comes or goes. */
export class BasemapPainter {
	readonly #map: MapLibreMap;
	readonly #token: TokenReader;
	readonly #basemap: Basemap;
	readonly #dated: readonly DatedFeature[];
	/** Dated lines, and the names each lettering layer shows. */
	readonly #lines: FeatureSwitch;
	readonly #names = new Map<string, string>();
	#language: string | undefined;
	#isLaid = false;

	constructor(map: MapLibreMap, token: TokenReader, basemap: Basemap) {
		this.#map = map;
		this.#token = token;
		this.#basemap = basemap;
		this.#dated = datedLines(basemap);
		this.#lines = new FeatureSwitch(map, 'ground');
	}

	/** Forgets what is drawn: the map has a fresh style. */
	reset(): void {
		this.#lines.reset();
		this.#names.clear();
		this.#language = undefined;
		this.#isLaid = false;
	}

	/** Adds sources and layers to a fresh style, no line of them thinner than `leastLine` px. */
	lay(options: GroundOptions, leastLine: number): void {
		const isDark = isDarkColour(this.#token('paper'));
		for (const [id, source] of Object.entries(basemapSources(this.#basemap, isDark)))
			this.#map.addSource(id, source);
		for (const { layer, before } of basemapLayers(this.#basemap, this.#token, options.day))
			this.#map.addLayer(withLeastLine(layer, leastLine), before);
		this.#isLaid = true;
		// Where no land is drawn there is sea; but only once the land is drawn.
		void this.#map.once('idle', () => {
			if (this.#map.getLayer('foreign-land'))
				this.#map.setPaintProperty('ground', 'background-color', this.#token('water'));
		});
		this.show(options);
	}

	/** Borders, fronts and names as they were on a day, in the names of a scheme. */
	show({ day, names, view }: GroundOptions): void {
		if (!this.#isLaid) return;
		const hasFronts = areFrontsShown({ view });
		for (const line of this.#dated)
			this.#lines.set(line.id, isThere(line, day) && (hasFronts || !line.isFront));
		for (const [layer, ids] of letteringOn(this.#basemap, day)) {
			const key = ids.join();
			if (this.#names.get(layer) === key) continue;
			this.#names.set(layer, key);
			this.#map.setFilter(layer, letteringFilter(ids));
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
