import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox } from '#lib/atlas/model/area.ts';
import { cameraOptions, type MapCamera } from './camera.ts';

/** Px that the page's furniture covers at each side: the whole area is fitted into the rest. */
export interface MapPadding {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** How long the camera flies, ms. */
const FLIGHT = 700;

/** Where the map looks: at a camera that was set, or fitted to a box as long as none is. */
export class MapSight {
	readonly #map: MapLibreMap;
	readonly #home: Bbox;
	readonly #prefersReducedMotion: () => boolean;
	#padding: MapPadding;
	/** What is fitted into the window while no camera is set; `null` = the whole area. */
	#frame: Bbox | null = null;
	#isFitted: boolean;

	constructor(
		map: MapLibreMap,
		home: Bbox,
		options: {
			readonly padding: MapPadding;
			readonly isFitted: boolean;
			readonly prefersReducedMotion: () => boolean;
		}
	) {
		this.#map = map;
		this.#home = home;
		this.#padding = options.padding;
		this.#isFitted = options.isFitted;
		this.#prefersReducedMotion = options.prefersReducedMotion;
	}

	/** Looks elsewhere, over `duration` ms; `null` fits the whole area. */
	lookAt(camera: MapCamera | null, duration: number): void {
		this.#isFitted = camera === null;
		if (!camera) this.#fit(duration);
		else if (duration > 0) this.#map.flyTo({ ...cameraOptions(camera), duration });
		else this.#map.jumpTo(cameraOptions(camera));
	}

	/** Flies to a box; `null` = back to the whole area. While a camera is set nothing moves until that is given up. */
	frame(box: Bbox | null): void {
		if (box?.join() === this.#frame?.join()) return;
		this.#frame = box;
		if (this.#isFitted) this.#fit(this.#prefersReducedMotion() ? 0 : FLIGHT);
	}

	/** Takes over how much of the map the page covers. Returns whether that moved the map, which was fitted. */
	pad(padding: MapPadding): boolean {
		this.#padding = padding;
		return this.refit();
	}

	/** Fits anew what was fitted, for the window has another size. Returns whether it was. */
	refit(): boolean {
		if (this.#isFitted) this.#fit(0);
		return this.#isFitted;
	}

	/** The reader moved the map: what they see now is the camera that was set. */
	take(): MapCamera {
		this.#isFitted = false;
		return this.camera;
	}

	/** Where the map looks now. */
	get camera(): MapCamera {
		const { lng, lat } = this.#map.getCenter();
		return {
			zoom: this.#map.getZoom(),
			lng,
			lat,
			bearing: this.#map.getBearing(),
			pitch: this.#map.getPitch()
		};
	}

	/** Zooms as a reader asked for by a button: an act of theirs like any other move, which ends the fit. */
	zoomBy(levels: number): void {
		const duration = this.#prefersReducedMotion() ? 0 : 200;
		this.#map.zoomTo(this.#map.getZoom() + levels, { duration }, { originalEvent: 'button' });
	}

	/** `[west, south, east, north]` of what the page's furniture leaves free. */
	get seen(): Bbox {
		const { top, right, bottom, left } = this.#padding;
		const { clientWidth, clientHeight } = this.#map.getContainer();
		const northWest = this.#map.unproject([left, top]);
		const southEast = this.#map.unproject([clientWidth - right, clientHeight - bottom]);
		return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
	}

	#fit(duration: number): void {
		this.#map.fitBounds([...(this.#frame ?? this.#home)] as [number, number, number, number], {
			padding: this.#padding,
			bearing: 0,
			pitch: 0,
			duration
		});
	}
}
