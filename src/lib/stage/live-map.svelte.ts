import { untrack } from 'svelte';
import type { LngLat } from '#lib/atlas/model/area.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import type { AtlasMap, MapCallbacks } from '#lib/map/atlas-map.ts';
import type { MapCamera } from '#lib/map/camera.ts';
import type { PointedMark } from '#lib/paint/cartography/map-mark.ts';
import { prefersReducedMotion } from '#lib/state/browser-frames.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import type { PreferencesStore } from '#lib/state/preferences.svelte.ts';
import { fetchMapLibrary } from './map-files.ts';
import type { PictureGround } from './picture-ground.svelte.ts';
import type { StageCamera } from './stage-camera.svelte.ts';

/** Levels that the map may be zoomed by before its names are set anew: until then they grow with it. */
const STRETCH = 0.25;
/** How long the map flies to another step, ms. */
const FLIGHT = 700;
/** How long a font may take before names are set in another, ms. */
const FONT_PATIENCE = 5000;

/** What a live map is of, and where it stands. */
interface LiveMapParts {
	readonly explorer: Explorer;
	readonly preferences: PreferencesStore;
	readonly stageCamera: StageCamera;
	readonly under: PictureGround;
	readonly container: () => HTMLElement;
	readonly picture: () => ViewPicture;
	readonly scale: () => number;
	/** Address of the folder of what is fetched by need. */
	readonly downloads: string;
}

/** The live map that takes the place of a picture: fetched after it, and kept at what the view shows. */
export class LiveMap {
	readonly #parts: LiveMapParts;
	#map: AtlasMap | null = $state.raw(null);
	/** The live map is drawn and stands in the place of the picture. */
	isLive = $state(false);
	isLost = $state(false);
	/** The map library could not be fetched: the picture stays. */
	isMissing = $state(false);
	pointed: PointedMark | null = $state.raw(null);
	/** The camera that names are set for; `null` before there is one. */
	settled: MapCamera | null = $state.raw(null);
	/** Where the map looks at this moment. */
	camera: MapCamera | null = null;
	readonly #followers = new Set<() => void>();
	/** The camera of the map as it last told it or was given it: so that its own moves are not sent back to it. */
	#known: object | null = null;

	constructor(parts: LiveMapParts) {
		this.#parts = parts;
	}

	/**
	 * Starts the map while it is wanted and has it follow the view. To be called while a component is made.
	 * @param isWanted - `undefined` = not known yet; `false` = a picture stands for good, on the basemap all the same.
	 */
	follow(isWanted: () => boolean | undefined): void {
		const { picture, scale, stageCamera } = this.#parts;
		$effect(() => {
			const isStarted = isWanted();
			if (isStarted === undefined) return;
			let isOver = false;
			// What starting reads is not what it depends on.
			untrack(() => {
				if (isStarted) void this.#start(() => isOver);
				else void this.#parts.under.load(true);
			});
			return () => {
				isOver = true;
				this.#map?.remove();
				this.#map = null;
				this.isLive = false;
				this.isLost = false;
				this.pointed = null;
			};
		});
		$effect(() => {
			this.#map?.show(picture());
		});
		$effect(() => {
			const map = this.#map;
			const { basemap } = this.#parts.under;
			// It may come after the map, when it was asked for once more.
			if (map && basemap)
				untrack(() => {
					map.addBasemap(basemap);
				});
		});
		$effect(() => {
			if (stageCamera.space) this.#map?.setPadding(stageCamera.space.insets);
		});
		$effect(() => {
			this.#map?.magnify(scale());
		});
		const box = $derived(picture().box);
		$effect(() => {
			this.#map?.frame(box);
		});
		$effect(() => {
			this.#lookAt(stageCamera.camera);
		});
	}

	/** Takes over the colours of another theme. */
	restyle(): void {
		this.#map?.restyle();
	}

	/** Zooms by levels; `false` where there is no map to zoom. */
	zoomBy(levels: number): boolean {
		if (!this.#map || this.isLost) return false;
		this.#map.zoomBy(levels);
		return true;
	}

	/** Shows the whole. */
	goHome(): void {
		this.#known = null;
		this.#parts.explorer.goHome();
		this.#map?.frame(null);
		this.#map?.lookAt(null);
	}

	#lookAt(camera: StageCamera['camera']): void {
		const map = this.#map;
		if (!map || camera === this.#known || JSON.stringify(camera) === JSON.stringify(this.#known)) return;
		this.#known = camera;
		untrack(() => {
			map.lookAt(camera, this.#parts.explorer.isTravelling ? FLIGHT : 0);
		});
	}

	/** Lays an element over the map: pointers on it are still the map's. */
	cover(element: Element): void {
		this.#map?.cover(element);
	}

	/** Shows the dots of some places, those that are named, and of no others. */
	dot(places: readonly string[]): void {
		this.#map?.dot(places);
	}

	/** Where a place of the Earth is on the map, px from its top left. */
	readonly project = (lngLat: LngLat): readonly [x: number, y: number] =>
		this.#map?.project(lngLat) ?? [0, 0];

	/** Calls back whenever the map looks elsewhere; returns how to stop that. */
	onTurn(follower: () => void): () => void {
		this.#followers.add(follower);
		return () => this.#followers.delete(follower);
	}

	#turn(camera: MapCamera, hasSettled: boolean): void {
		this.camera = camera;
		const isTurned = camera.bearing !== 0 || camera.pitch !== 0;
		const levels = Math.abs(camera.zoom - (this.settled?.zoom ?? Infinity));
		if (hasSettled || isTurned || levels > STRETCH) this.settled = camera;
		for (const follow of this.#followers) follow();
	}

	/** Loads the map library after the first picture and lets it take the picture's place. */
	async #start(isOver: () => boolean): Promise<void> {
		const { explorer, preferences, stageCamera, under, container, picture, downloads } = this.#parts;
		// The land beneath the record comes with the map: the picture that it takes the place of has only the backdrop.
		const [library] = await Promise.all([fetchMapLibrary(), under.load(false)]);
		await Promise.race([document.fonts.ready, pause(FONT_PATIENCE)]);
		const { camera, space } = stageCamera;
		if (isOver() || !space) return;
		if (!library) {
			this.isMissing = true;
			return;
		}
		this.#known = camera;
		const callbacks: MapCallbacks = {
			onselect: (selection) => {
				explorer.select(selection);
			},
			onmove: (moved) => {
				stageCamera.look(moved);
				this.#known = stageCamera.camera;
			},
			// The map may be moved by an effect, which does not depend on what following that reads.
			onturn: (turned, hasSettled) => {
				untrack(() => {
					this.#turn(turned, hasSettled);
				});
			},
			onseen: (box) => {
				explorer.seen = box;
			},
			onready: () => {
				this.isLive = true;
			},
			onlost: (lost) => {
				this.isLost = lost;
			},
			onhover: (thing) => {
				this.pointed = thing;
			},
			onslow: () => {
				if (preferences.values.map === 'auto' && !preferences.values.isMapSlow)
					preferences.set({ isMapSlow: true });
			},
			prefersReducedMotion
		};
		this.#map = new library.AtlasMap(container(), picture(), camera, space.insets, callbacks, downloads);
		// `npm run bench` measures the page from inside; nothing else asks for this.
		if (new URLSearchParams(location.search).has('bench'))
			Object.assign(window, { atlasBench: { map: this.#map, explorer } });
	}
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
