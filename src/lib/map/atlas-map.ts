import { Map as MapLibreMap, setWorkerUrl, type GeoJSONSource, type StyleSpecification } from 'maplibre-gl';
import './map.css';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Bbox, LngLat } from '#lib/atlas/model/area.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Basemap } from '#lib/atlas/model/basemap.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { ZOOMS } from '#lib/paint/cartography/by-zoom.ts';
import { recordFeatures } from '#lib/paint/cartography/record-features.ts';
import { SWITCHES } from '#lib/paint/cartography/sign.ts';
import type { PointedMark } from '#lib/paint/cartography/map-mark.ts';
import type { SignId } from '#lib/paint/cartography/signs.ts';
import { pageTheme } from '#lib/paint/page-theme.ts';
import { BasemapPainter } from './basemap-painter.ts';
import { cameraOptions, reachOf, type MapCamera } from './camera.ts';
import { drawnSigns } from './drawn-signs.ts';
import { FINE_TARGET, fineId } from './fine-layers.ts';
import { fineOutlines, type FineOutlines } from './fine-outlines.ts';
import { pointedAt, selectionAt } from './hit-test.ts';
import { createStyle, layersOfSwitch, TITLE_LAYERS } from './layers.ts';
import { paintedUnits } from './painted-units.ts';
import { MapSight, type MapPadding } from './map-sight.ts';
import { MarkPainter } from './mark-painter.ts';
import { ICONS, iconImage } from './pattern-image.ts';
import { PatternPainter } from './pattern-painter.ts';
import { RecordPainter } from './record-painter.ts';
import type { Palette } from './sign-layers.ts';
import { StepTimer } from './step-timer.ts';
import { createTokenReader, type TokenReader } from './theme-tokens.ts';
import { WORKER_ADDRESS } from './worker-file.ts';

setWorkerUrl(WORKER_ADDRESS);

/** What the map tells its page. */
export interface MapCallbacks {
	onselect(selection: Selection | null): void;
	/** The reader moved the map; `null` after it was fitted. */
	onmove(camera: MapCamera): void;
	/** It looks elsewhere, by whatever moved it; `hasSettled`: and stays there for now. */
	onturn(camera: MapCamera, hasSettled: boolean): void;
	/** What the map shows beside the page's furniture has changed. */
	onseen(box: Bbox): void;
	/** The first complete picture is on the screen. */
	onready(): void;
	/** The graphics were lost (`true`), or are restored and show the present view again (`false`). */
	onlost(isLost: boolean): void;
	/** Its steps are slow on this machine; told again with each further one. */
	onslow(): void;
	/** The pointer is over something that has more to say; `null` = over nothing of the kind. */
	onhover(pointed: PointedMark | null): void;
	/** Whether the reader wants nothing to move by itself: the camera then cuts. */
	prefersReducedMotion(): boolean;
}

/**
 * How long names fade, ms. As good as nothing, but not nothing: at 0 the library places every name anew in every frame, which
 * is more than half of what a bare repaint costs the main thread.
 */
const FADE = 1;
/** Pixels of the screen per px of the map that are still worth their memory. */
const MOST_PIXELS = 3;
/** The least width of a line of a magnified map, in its own px: 3 px on a screen 1080 px high. */
const LEAST_LINE = 1.3;

export { hasWorker } from './worker-file.ts';

/** The one object that knows MapLibre: takes views of the atlas, gives selections and cameras. */
export class AtlasMap {
	readonly #map: MapLibreMap;
	readonly #atlas: Atlas;
	readonly #callbacks: MapCallbacks;
	readonly #token: TokenReader;
	readonly #painter: RecordPainter;
	readonly #patterns: PatternPainter;
	readonly #marks: MarkPainter;
	readonly #sight: MapSight;
	/** The outlines in tiles; `null` where they came whole. */
	readonly #fine: FineOutlines | null;
	/** The basemap, once it is loaded. */
	#basemap: BasemapPainter | null = null;
	/** The layers that are switched off on the map. */
	#off = '';
	/** The account whose patterns are prepared. */
	#core: AtlasCore;
	readonly #timer: StepTimer;
	#view: ViewPicture;
	/** The style stands and may be painted on; not so while another one is made, nor while the graphics are lost. */
	#isLoaded = false;
	#isStarted = false;
	#isRestyling = false;
	#isLost = false;
	#isReady = false;
	/** Whether a style of ours was asked for and has not loaded yet. */
	#isAwaitingStyle = true;
	#isRemoved = false;
	#scale = 1;

	/** @param downloads - Address of the folder of what is fetched by need. */
	constructor(
		container: HTMLElement,
		view: ViewPicture,
		camera: MapCamera | null,
		padding: MapPadding,
		callbacks: MapCallbacks,
		downloads: string
	) {
		const { core } = view;
		this.#core = core;
		this.#atlas = core.atlas;
		this.#view = view;
		this.#callbacks = callbacks;
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
			fadeDuration: FADE,
			// Else the system's wish holds for what a gesture sets going.
			...(callbacks.prefersReducedMotion() ? { reduceMotion: true } : {}),
			maxZoom: ZOOMS.most,
			minZoom: ZOOMS.least,
			pixelRatio: this.#pixelRatio,
			// The tests read it against the specification; doing so in each page takes an old laptop a twentieth of a second.
			validateStyle: false,
			locale: {}
		});
		this.#sight = new MapSight(this.#map, core.atlas.home, {
			padding,
			isFitted: camera === null,
			prefersReducedMotion: () => callbacks.prefersReducedMotion()
		});
		this.#painter = new RecordPainter(this.#map, core.atlas);
		this.#patterns = new PatternPainter(this.#map, core.atlas, this.#token);
		this.#timer = new StepTimer(this.#map, () => {
			if (!this.#isRemoved) callbacks.onslow();
		});
		this.#marks = new MarkPainter(this.#map);
		this.#fine = fineOutlines(this.#map, core.atlas, downloads, {
			palette: () => this.#palette,
			onlaid: () => {
				this.#layFine();
			},
			ongone: () => {
				this.#painter.paintLight();
			}
		});
		this.#map.touchZoomRotate.disableRotation();
		this.#map.dragRotate.disable();
		this.#listen();
	}

	/** Draws a view: recolours what changed, letters what is newly named. Before the map has loaded, remembers it. */
	show(view: ViewPicture): void {
		this.#view = view;
		if (!this.#isLoaded) return;
		if (view.core !== this.#core) this.#setCore(view.core);
		if (this.#painter.paint(paintedUnits(view))) this.#timer.timeStep();
		this.#marks.show(view);
		this.#fine?.choose(view.scene.options.selection);
		this.#showTitles(view);
		this.#basemap?.show(view.scene.options);
		this.#showLayers(view.hiddenLayers);
	}

	/** Lays the basemap beneath what is drawn. */
	addBasemap(basemap: Basemap): void {
		this.#basemap = new BasemapPainter(this.#map, basemap);
		const reach = reachOf(basemap);
		if (reach) this.#map.setMaxBounds(reach);
		if (this.#isLoaded) this.#layBasemap();
	}

	/** Looks elsewhere, over `duration` ms; `null` fits the whole area. */
	lookAt(camera: MapCamera | null, duration = 0): void {
		this.#sight.lookAt(camera, duration);
	}

	/** Lays an element of the page over what is drawn: pointers on it are still the map's. */
	cover(element: Element): void {
		this.#map.getCanvasContainer().append(element);
	}

	/** Shows the dots of some places and of no others. */
	dot(places: readonly string[]): void {
		this.#marks.dot(places, this.#isLoaded);
	}

	/** Where a place of the Earth is on the map, px from its top left; the only way that knows of rotation and pitch. */
	project([lng, lat]: LngLat): readonly [x: number, y: number] {
		const { x, y } = this.#map.project([lng, lat]);
		return [x, y];
	}

	/** Draws for a page that magnifies the map by `scale`: finer, and no line thinner than a back row can see. */
	magnify(scale: number): void {
		if (scale === this.#scale) return;
		this.#scale = scale;
		this.#map.setPixelRatio(this.#pixelRatio);
		this.restyle();
	}

	/** Flies to a box; `null` = back to the whole area. While a camera is set nothing moves until that is given up. */
	frame(box: Bbox | null): void {
		this.#sight.frame(box);
	}

	/** Takes over how much of the map the page covers, and fits the whole area again if it was fitted. */
	setPadding(padding: MapPadding): void {
		if (!this.#sight.pad(padding)) this.#callbacks.onseen(this.#sight.seen);
	}

	zoomBy(levels: number): void {
		this.#sight.zoomBy(levels);
	}

	/** Draws everything anew in the colours the page has now. */
	restyle(): void {
		// Lost graphics are drawn anew when they come back, in the colours of that moment.
		if (!this.#isStarted || this.#isRestyling || this.#isLost) return;
		this.#isRestyling = true;
		// Theme and scale may change together, a step apart: the style is made once for both.
		setTimeout(() => {
			this.#isRestyling = false;
			if (!this.#isRemoved && !this.#isLost) this.#restyle();
		});
	}

	#restyle(): void {
		this.#forget();
		this.#isAwaitingStyle = true;
		this.#map.setStyle(this.#style(), { diff: false });
	}

	/** Forgets all that is drawn: another style holds none of it. */
	#forget(): void {
		this.#isLoaded = false;
		this.#painter.reset();
		this.#patterns.reset();
		this.#marks.reset();
		this.#fine?.reset();
		this.#basemap?.reset();
		this.#timer.reset();
		this.#off = '';
	}

	/** Calls back once everything that is to be drawn is drawn. */
	whenIdle(callback: () => void): void {
		void this.#map.once('idle', callback);
	}

	/** What is drawn in a rectangle of the map, px from its top left: for tests that hold it against the picture. */
	drawnIn(box: readonly [left: number, top: number, right: number, bottom: number]): SignId[] {
		return drawnSigns(this.#map, box);
	}

	/** Asks for a frame without changing anything: the baseline that benchmarks compare a change with. */
	repaint(): void {
		this.#map.triggerRepaint();
	}

	remove(): void {
		this.#isRemoved = true;
		this.#map.remove();
	}

	get #pixelRatio(): number {
		return this.#scale === 1
			? Math.min(window.devicePixelRatio, 2)
			: Math.min(window.devicePixelRatio * this.#scale, MOST_PIXELS);
	}

	#style(): StyleSpecification {
		return createStyle(this.#palette);
	}

	get #palette(): Palette {
		return {
			atlas: this.#atlas,
			token: this.#token,
			theme: pageTheme(),
			leastLine: this.#scale === 1 ? 0 : LEAST_LINE
		};
	}

	#listen(): void {
		const map = this.#map;
		map.on('style.load', () => {
			// The library restores a lost style by itself, without what was painted on it: it is replaced by one of ours.
			if (!this.#isAwaitingStyle) this.#restyle();
			else this.#fill();
		});
		this.#whenDrawn(() => {
			this.#announceReady();
		});
		map.on('resize', () => {
			this.#sight.refit();
		});
		map.on('move', () => {
			this.#callbacks.onturn(this.#sight.camera, false);
		});
		map.on('moveend', (event) => {
			if (this.#isLoaded) {
				this.#patterns.fit(this.#pixelRatio);
				this.#fine?.consider();
			}
			this.#callbacks.onturn(this.#sight.camera, true);
			this.#callbacks.onseen(this.#sight.seen);
			// Moves that the program made carry no event of a pointer or key.
			if (!('originalEvent' in event) || event.originalEvent === undefined) return;
			this.#callbacks.onmove(this.#sight.take());
		});
		map.on('click', (event) => {
			if (!this.#isLoaded) return;
			const selection = selectionAt(this.#map, event, this.#atlas, this.#marks.events);
			if (selection !== undefined) this.#callbacks.onselect(selection);
		});
		map.on('mousemove', (event) => {
			if (!this.#isLoaded) return;
			const pointed = pointedAt(this.#map, event, this.#marks.events);
			map.getCanvas().style.cursor =
				pointed || selectionAt(this.#map, event, this.#atlas, this.#marks.events) ? 'pointer' : '';
			this.#callbacks.onhover(pointed);
		});
		map.on('mouseout', () => {
			this.#callbacks.onhover(null);
		});
		map.on('webglcontextlost', () => {
			this.#isLost = true;
			this.#forget();
			this.#callbacks.onhover(null);
			this.#callbacks.onlost(true);
		});
		map.on('webglcontextrestored', () => {
			this.#isLost = false;
			this.#restyle();
			this.#whenDrawn(() => {
				this.#callbacks.onlost(false);
				this.#announceReady();
			});
		});
	}

	/** The first complete picture may come only after the graphics were lost and restored. */
	#announceReady(): void {
		if (this.#isReady) return;
		this.#isReady = true;
		this.#layRelief();
		this.#callbacks.onturn(this.#sight.camera, true);
		this.#callbacks.onready();
		this.#callbacks.onseen(this.#sight.seen);
	}

	/** Calls back once the style that was asked for last is complete on the screen; not if the graphics are lost before. */
	#whenDrawn(callback: () => void): void {
		void this.#map.once('idle', () => {
			if (this.#isRemoved || this.#isLost) return;
			if (this.#isLoaded) callback();
			else this.#whenDrawn(callback);
		});
	}

	/** Puts images, geometry and the present scene into a fresh style. */
	#fill(): void {
		this.#isAwaitingStyle = false;
		const ratio = this.#pixelRatio;
		this.#patterns.fit(ratio);
		for (const sign of ICONS)
			this.#map.addImage(sign.id, iconImage(sign, this.#token, ratio), { pixelRatio: ratio });
		this.#setCore(this.#view.core);
		this.#isLoaded = true;
		this.#isStarted = true;
		this.#layBasemap();
		this.show(this.#view);
		this.#fine?.consider();
	}

	/** Outlines in tiles have come, or were laid and are to be painted as all is painted already. */
	#layFine(): void {
		if (this.#isRemoved || !this.#isLoaded || !this.#fine) return;
		if (!this.#fine.isLaid) {
			this.#fine.consider();
			return;
		}
		this.#painter.alsoPaint(FINE_TARGET);
		this.#painter.paint(paintedUnits(this.#view));
	}

	/** Prepares what an account may draw: its patterns, the places of its events. */
	#setCore(core: AtlasCore): void {
		this.#core = core;
		this.#map.getSource<GeoJSONSource>('record')?.setData(recordFeatures(core));
		this.#marks.setCore(core);
	}

	/** Hides the layers that the reader switched off. */
	#showLayers(off: readonly string[]): void {
		const laid = (['neighbours', 'relief'] satisfies SignId[]).filter((layer) => this.#map.getLayer(layer));
		const key = `${off.join()}|${laid.join()}`;
		if (key === this.#off) return;
		this.#off = key;
		for (const name of SWITCHES)
			for (const layer of layersOfSwitch(name))
				if (this.#map.getLayer(layer)) this.#setVisible(layer, !off.includes(name));
	}

	#setVisible(layer: string, isVisible: boolean): void {
		const visibility = isVisible ? 'visible' : 'none';
		for (const id of this.#fine?.isLaid ? [layer, fineId(layer)] : [layer])
			if (
				this.#map.getLayer(id) &&
				(this.#map.getLayoutProperty(id, 'visibility') ?? 'visible') !== visibility
			)
				this.#map.setLayoutProperty(id, 'visibility', visibility);
	}

	#layBasemap(): void {
		if (!this.#basemap) return;
		this.#basemap.lay(this.#view.scene.options, this.#palette);
		if (this.#isReady) this.#basemap.layRelief(this.#palette);
		this.#showLayers(this.#view.hiddenLayers);
		void this.#map.once('idle', () => {
			if (!this.#isRemoved) this.#timer.timeFirstFrames();
		});
	}

	/** After the first complete picture: it is more to fetch than all the rest of the basemap, and says nothing of the day. */
	#layRelief(): void {
		this.#basemap?.layRelief(this.#palette);
		this.#showLayers(this.#view.hiddenLayers);
	}

	#showTitles({ scene, difference }: ViewPicture): void {
		const isQualified = scene.titles.some((title) => title.qualifier !== null);
		const isShown = scene.options.view === 'both' && !difference;
		for (const layer of TITLE_LAYERS) {
			const isOther = layer === (isQualified ? 'title-inner' : 'title-inner-qualified');
			this.#setVisible(layer, isShown && !isOther);
		}
	}
}
