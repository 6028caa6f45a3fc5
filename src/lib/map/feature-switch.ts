import type { Map as MapLibreMap } from 'maplibre-gl';

/** The features that a switch is for: of a source, of tiles in a layer of it. */
export interface SwitchTarget {
	readonly source: string;
	readonly sourceLayer?: string;
}

/** Switches features of a source on and off by their state, and tells the map only of those that change. */
export class FeatureSwitch {
	readonly #map: MapLibreMap;
	readonly #target: SwitchTarget;
	readonly #state: string;
	readonly #on = new Set<string>();

	/** @param state - The key of their state that is switched. */
	constructor(map: MapLibreMap, target: SwitchTarget, state = 'on') {
		this.#map = map;
		this.#target = target;
		this.#state = state;
	}

	/** Forgets what is on: the map has a fresh style, in which nothing is. */
	reset(): void {
		this.#on.clear();
	}

	set(id: string, on: boolean): void {
		if (this.#on.has(id) === on) return;
		if (on) this.#on.add(id);
		else this.#on.delete(id);
		this.#map.setFeatureState({ ...this.#target, id }, { [this.#state]: on });
	}
}
