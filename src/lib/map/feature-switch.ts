import type { Map as MapLibreMap } from 'maplibre-gl';

/** Switches features of a source on and off by their state, and tells the map only of those that change. */
export class FeatureSwitch {
	readonly #map: MapLibreMap;
	readonly #source: string;
	readonly #on = new Set<string>();

	constructor(map: MapLibreMap, source: string) {
		this.#map = map;
		this.#source = source;
	}

	/** Forgets what is on: the map has a fresh style, in which nothing is. */
	reset(): void {
		this.#on.clear();
	}

	set(id: string, on: boolean): void {
		if (this.#on.has(id) === on) return;
		if (on) this.#on.add(id);
		else this.#on.delete(id);
		this.#map.setFeatureState({ source: this.#source, id }, { on });
	}
}
