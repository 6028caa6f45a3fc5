import {
	Map as MapLibreMap,
	ScaleControl,
	type GeoJSONSource,
	type MapMouseEvent,
	type StyleSpecification
} from 'maplibre-gl';
import './worker-url.ts';
import { unitFeatures } from '#lib/atlas/geometry/units.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Basemap } from '#lib/atlas/model/basemap.ts';
import type { Scene, SceneUnit, Selection } from '#lib/atlas/scene.ts';
import { patternId, patternTiles, patternToken } from '#lib/paint/patterns.ts';
import {
	basemapLayers,
	basemapSources,
	datedLines,
	isOnDay,
	letteringFilter,
	letteringOn,
	type DatedFeature
} from './basemap-layers.ts';
import {
	districtFeatures,
	lineFeatures,
	patternFeatures,
	patternKey,
	placeFeatures,
	placesKey,
	placesThatMayChange
} from './features.ts';
import { createStyle, TITLE_LAYERS } from './layers.ts';
import { withLeastLine } from './least-line.ts';
import { patternImage } from './pattern-image.ts';
import { createTokenReader, type TokenReader } from './theme-tokens.ts';

/** Where the map looks, in MapLibre's terms. */
export interface MapCamera {
	readonly zoom: number;
	readonly lng: number;
	readonly lat: number;
	readonly bearing: number;
	readonly pitch: number;
}

/** Px that the page's furniture covers at each side: the province is fitted into the rest. */
export interface MapPadding {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** What the map tells its page. */
export interface MapCallbacks {
	onselect(selection: Selection | null): void;
	/** The reader moved the map; `null` after it was fitted. */
	onmove(camera: MapCamera): void;
	/** The first complete picture is on the screen. */
	onready(): void;
	/** The graphics were lost (`true`) or restored (`false`). */
	onlost(isLost: boolean): void;
}

/** How far from a place's dot a click still means the place, px. */
const REACH = 6;
/** Pixels of the screen per px of the map that are still worth their memory. */
const MOST_PIXELS = 3;
/** The least width of a line of a magnified map, in its own px: 3 px on a screen 1080 px high. */
const LEAST_LINE = 1.3;
/** Width that the furniture of a page 1280 px wide leaves free, px. */
const DESK_WIDTH = 645;
const PLACE_LABELS = ['capitals-labels', 'seats-labels', 'places-labels'];

/** The one object that knows MapLibre: takes scenes, gives selections and cameras. */
export class AtlasMap {
	readonly #map: MapLibreMap;
	readonly #core: AtlasCore;
	readonly #atlas: Atlas;
	readonly #callbacks: MapCallbacks;
	readonly #token: TokenReader;
	readonly #drawn = new Map<string, { readonly ground: string; readonly pattern: string | null }>();
	readonly #marked = new Set<string>();
	/** Dated lines of the basemap that are switched on, and the names each lettering layer shows. */
	readonly #lines = new Set<string>();
	readonly #names = new Map<string, string>();
	#lettered = '';
	#scene: Scene;
	#padding: MapPadding;
	#isFitted: boolean;
	#isLoaded = false;
	#isRestyling = false;
	#isRemoved = false;
	#scale = 1;
	#basemap: Basemap | null = null;
	#datedLines: ReadonlyMap<string, readonly DatedFeature[]> = new Map();

	constructor(
		container: HTMLElement,
		core: AtlasCore,
		scene: Scene,
		camera: MapCamera | null,
		padding: MapPadding,
		callbacks: MapCallbacks
	) {
		this.#core = core;
		this.#atlas = core.atlas;
		this.#scene = scene;
		this.#padding = padding;
		this.#callbacks = callbacks;
		this.#isFitted = camera === null;
		this.#token = createTokenReader(container);
		this.#map = new MapLibreMap({
			container,
			style: this.#style(),
			...(camera
				? cameraOptions(camera)
				: {
						bounds: [...core.atlas.home] as [number, number, number, number],
						fitBoundsOptions: { padding }
					}),
			attributionControl: false,
			// Within another page the wheel and one finger belong to that page.
			cooperativeGestures: window.parent !== window,
			fadeDuration: 0,
			maxZoom: 10,
			minZoom: 2,
			pixelRatio: this.#pixelRatio,
			locale: {}
		});
		this.#map.touchZoomRotate.disableRotation();
		this.#map.dragRotate.disable();
		this.#map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-right');
		this.#listen();
	}

	/** Draws a scene: recolours what changed, letters what is newly named. Before the map has loaded, remembers it. */
	show(scene: Scene): void {
		this.#scene = scene;
		if (!this.#isLoaded) return;
		for (const unit of scene.units) this.#paint(unit);
		this.#showPlaces(scene);
		this.#showTitles(scene);
		this.#showBasemapDay(scene.options.day);
	}

	/** Lays the basemap beneath what is drawn. */
	addBasemap(basemap: Basemap): void {
		this.#basemap = basemap;
		this.#datedLines = datedLines(basemap);
		if (this.#isLoaded) this.#layBasemap(basemap);
	}

	/**
	 * Looks elsewhere, over `duration` ms; `null` fits the province. A magnified map shows the same place in what its
	 * furniture leaves free.
	 */
	lookAt(camera: MapCamera | null, duration = 0): void {
		this.#isFitted = camera === null;
		if (!camera) this.#fit(duration);
		else if (this.#scale !== 1) this.#map.easeTo({ ...this.#projected(camera), duration });
		else if (duration > 0) this.#map.flyTo({ ...cameraOptions(camera), duration });
		else this.#map.jumpTo(cameraOptions(camera));
	}

	/** Draws for a page that magnifies the map by `scale`: finer, and no line thinner than a back row can see. */
	magnify(scale: number): void {
		if (scale === this.#scale) return;
		this.#scale = scale;
		this.#map.setPixelRatio(this.#pixelRatio);
		this.restyle();
	}

	/** Takes over how much of the map the page covers, and fits the province again if it was fitted. */
	setPadding(padding: MapPadding): void {
		this.#padding = padding;
		if (this.#isFitted) this.#fit();
	}

	zoomBy(levels: number): void {
		this.#map.zoomTo(this.#map.getZoom() + levels, { duration: 200 });
	}

	/** Draws everything anew in the colours the page has now. */
	restyle(): void {
		if (!this.#isLoaded || this.#isRestyling) return;
		this.#isRestyling = true;
		// Theme and scale may change together, a step apart: the style is made once for both.
		setTimeout(() => {
			this.#isRestyling = false;
			if (!this.#isRemoved) this.#restyle();
		});
	}

	#restyle(): void {
		this.#map.setStyle(this.#style(), { diff: false });
		this.#drawn.clear();
		this.#marked.clear();
		this.#lines.clear();
		this.#names.clear();
		this.#lettered = '';
		void this.#map.once('style.load', () => {
			this.#fill();
		});
	}

	/** Calls back once everything that is to be drawn is drawn. */
	whenIdle(callback: () => void): void {
		void this.#map.once('idle', callback);
	}

	/** Asks for a frame without changing anything: the baseline that benchmarks compare a change with. */
	repaint(): void {
		this.#map.triggerRepaint();
	}

	remove(): void {
		this.#isRemoved = true;
		this.#map.remove();
	}

	#fit(duration = 0): void {
		this.#map.fitBounds([...this.#atlas.home] as [number, number, number, number], {
			padding: this.#padding,
			duration
		});
	}

	get #pixelRatio(): number {
		return this.#scale === 1
			? Math.min(window.devicePixelRatio, 2)
			: Math.min(window.devicePixelRatio * this.#scale, MOST_PIXELS);
	}

	#style(): StyleSpecification {
		const style = createStyle(this.#atlas, this.#token);
		return { ...style, layers: style.layers.map((layer) => withLeastLine(layer, this.#leastLine)) };
	}

	get #leastLine(): number {
		return this.#scale === 1 ? 0 : LEAST_LINE;
	}

	/** The camera of a link, told for a desk, in the free part of a magnified map. */
	#projected(camera: MapCamera) {
		const { top, right, bottom, left } = this.#padding;
		const free = this.#map.getContainer().clientWidth - left - right;
		return {
			...cameraOptions(camera),
			zoom: camera.zoom + Math.min(0, Math.log2(free / DESK_WIDTH)),
			offset: [(left - right) / 2, (top - bottom) / 2] as [number, number]
		};
	}

	#listen(): void {
		const map = this.#map;
		void map.once('style.load', () => {
			this.#fill();
			void map.once('idle', () => {
				this.#callbacks.onready();
			});
		});
		map.on('resize', () => {
			if (this.#isFitted) this.#fit();
		});
		map.on('moveend', (event) => {
			// Moves that the program made carry no event of a pointer or key.
			if (!('originalEvent' in event) || event.originalEvent === undefined) return;
			this.#isFitted = false;
			this.#callbacks.onmove(this.#camera());
		});
		map.on('click', (event) => {
			this.#callbacks.onselect(this.#selectionAt(event));
		});
		map.on('mousemove', (event) => {
			map.getCanvas().style.cursor = this.#selectionAt(event) ? 'pointer' : '';
		});
		map.on('webglcontextlost', () => {
			this.#callbacks.onlost(true);
		});
		map.on('webglcontextrestored', () => {
			this.#callbacks.onlost(false);
		});
	}

	/** Puts images, geometry and the present scene into a fresh style. */
	#fill(): void {
		const ratio = this.#pixelRatio;
		for (const tile of patternTiles(this.#atlas)) {
			const colour = this.#token(patternToken(tile.colour));
			this.#map.addImage(tile.id, patternImage(tile, colour, ratio), { pixelRatio: ratio });
		}
		this.#source('units').setData(unitFeatures(this.#atlas));
		this.#source('patterns').setData(patternFeatures(this.#core));
		this.#source('lines').setData(lineFeatures(this.#atlas));
		this.#source('districts').setData(districtFeatures(this.#scene));
		this.#isLoaded = true;
		if (this.#basemap) this.#layBasemap(this.#basemap);
		this.show(this.#scene);
	}

	/** Recolours a unit if its fill is not what is drawn. */
	#paint({ id, fill }: SceneUnit): void {
		const ground = fill.ground ?? 'unknown';
		const pattern = patternId(fill.pattern);
		const before = this.#drawn.get(id);
		if (before?.ground === ground && before.pattern === pattern) return;
		this.#drawn.set(id, { ground, pattern });
		if (before?.ground !== ground) {
			this.#map.setFeatureState({ source: 'units', id }, { fill: ground });
			this.#map.setFeatureState({ source: 'districts', id }, { fill: ground });
		}
		if (before?.pattern) this.#switchPattern(id, before.pattern, false);
		if (pattern) this.#switchPattern(id, pattern, true);
	}

	#switchPattern(unit: string, pattern: string, on: boolean): void {
		this.#map.setFeatureState({ source: 'patterns', id: patternKey(unit, pattern) }, { on });
	}

	/** Letters places anew when a name changed, and marks those where something happens today. */
	#showPlaces({ places }: Scene): void {
		const key = placesKey(places);
		if (key !== this.#lettered) {
			this.#lettered = key;
			this.#source('places').setData(placeFeatures(places));
			this.#source('today').setData(placeFeatures(placesThatMayChange(this.#core, places)));
		}
		for (const { id, changesToday } of places) {
			if (this.#marked.has(id) === changesToday) continue;
			if (changesToday) this.#marked.add(id);
			else this.#marked.delete(id);
			this.#map.setFeatureState({ source: 'today', id }, { on: changesToday });
		}
	}

	#layBasemap(basemap: Basemap): void {
		const { day } = this.#scene.options;
		const isDark = isDarkColour(this.#token('paper'));
		for (const [id, source] of Object.entries(basemapSources(basemap, isDark)))
			this.#map.addSource(id, source);
		for (const { layer, before } of basemapLayers(basemap, this.#token, day))
			this.#map.addLayer(withLeastLine(layer, this.#leastLine), before);
		this.#map.setMaxBounds(windowOf(basemap));
		// Where no land is drawn there is sea; but only once the land is drawn.
		void this.#map.once('idle', () => {
			if (this.#map.getLayer('foreign-land'))
				this.#map.setPaintProperty('ground', 'background-color', this.#token('water'));
		});
		this.#showBasemapDay(day);
	}

	/** Borders, fronts and names as they were on a day; touches only those that come or go. */
	#showBasemapDay(day: number): void {
		if (!this.#basemap || !this.#map.getSource('fronts')) return;
		for (const [source, lines] of this.#datedLines)
			for (const line of lines) this.#switchLine(source, line, day);
		for (const [layer, ids] of letteringOn(this.#basemap, day)) {
			const key = ids.join();
			if (this.#names.get(layer) === key) continue;
			this.#names.set(layer, key);
			this.#map.setFilter(layer, letteringFilter(ids));
		}
	}

	#switchLine(source: string, line: DatedFeature, day: number): void {
		const key = `${source}:${line.id}`;
		const on = isOnDay(line, day);
		if (this.#lines.has(key) === on) return;
		if (on) this.#lines.add(key);
		else this.#lines.delete(key);
		this.#map.setFeatureState({ source, id: line.id }, { on });
	}

	#showTitles(scene: Scene): void {
		const isQualified = scene.titles.some((title) => title.qualifier !== null);
		for (const layer of TITLE_LAYERS) {
			const isOther = layer === (isQualified ? 'title-inner' : 'title-inner-qualified');
			const visibility = scene.options.view === 'both' && !isOther ? 'visible' : 'none';
			if (this.#map.getLayoutProperty(layer, 'visibility') !== visibility)
				this.#map.setLayoutProperty(layer, 'visibility', visibility);
		}
	}

	/** A place's dot near the point, else the name or the district at it. */
	#selectionAt({ point }: MapMouseEvent): Selection | null {
		const around: [[number, number], [number, number]] = [
			[point.x - REACH, point.y - REACH],
			[point.x + REACH, point.y + REACH]
		];
		const dots = this.#map.queryRenderedFeatures(around, { layers: ['place-dots'] });
		const dot = dots.toSorted((a, b) => Number(a.properties['rank']) - Number(b.properties['rank']))[0];
		const name = dot ?? this.#map.queryRenderedFeatures(point, { layers: PLACE_LABELS })[0];
		if (name) return { kind: 'place', id: String(name.properties['id']) };
		const [district] = this.#map.queryRenderedFeatures(point, { layers: ['districts'] });
		if (district) return { kind: 'district', id: String(district.properties['id']) };
		const [unit] = this.#map.queryRenderedFeatures(point, { layers: ['tint'] });
		return unit ? this.#districtOf(String(unit.properties['unit'])) : null;
	}

	#districtOf(unit: string): Selection | null {
		const district = this.#atlas.units.find((candidate) => candidate.id === unit)?.district;
		return district === undefined ? null : { kind: 'district', id: district };
	}

	#camera(): MapCamera {
		const { lng, lat } = this.#map.getCenter();
		return {
			zoom: this.#map.getZoom(),
			lng,
			lat,
			bearing: this.#map.getBearing(),
			pitch: this.#map.getPitch()
		};
	}

	#source(id: string): GeoJSONSource {
		const source = this.#map.getSource(id);
		if (!source) throw new Error(`the style has no source “${id}”`);
		return source as GeoJSONSource;
	}
}

/** The window the basemap is drawn for, that of its relief: beyond it there is nothing to see. */
function windowOf({ relief }: Basemap): [number, number, number, number] {
	const [northWest, , southEast] = relief.coordinates;
	return [northWest[0], southEast[1], southEast[0], northWest[1]];
}

/** Whether a colour as the page computes it, `rgb(r, g, b)`, is nearer to black than to white. */
function isDarkColour(colour: string): boolean {
	const channels = (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
	return channels.reduce((sum, channel) => sum + channel, 0) < 3 * 128;
}

function cameraOptions({ zoom, lng, lat, bearing, pitch }: MapCamera) {
	return { center: [lng, lat] as [number, number], zoom, bearing, pitch };
}
