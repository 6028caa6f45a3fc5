import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { EventStub } from '#lib/atlas/model/event.ts';
import type { Scene } from '#lib/atlas/scene.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import {
	eventPlaceFeatures,
	markFeatures,
	marksKey,
	travellerFeatures
} from '#lib/paint/cartography/mark-features.ts';
import { FeatureSwitch } from './feature-switch.ts';
import { districtFeatures, districtsKey, placeFeatures, placesKey, todayFeatures } from './features.ts';
import { loadLettering } from './font-stack.ts';
import { numberImage } from './pattern-image.ts';
import { NUMBER_IMAGE } from './sign-layers.ts';
import type { TokenReader } from './theme-tokens.ts';

/** Letters the names of the record and marks what happens: places, districts, journeys, events, numbers. */
export class MarkPainter {
	readonly #map: MapLibreMap;
	readonly #token: TokenReader;
	readonly #pixelRatio: () => number;
	/** Places that are ringed because they change today, and whose name of other days is not seen. */
	readonly #rings: FeatureSwitch;
	readonly #eventPlaces: FeatureSwitch;
	/** Places of events that are marked, with the events of the day there. */
	#events: ReadonlyMap<string, readonly EventStub[]> = new Map();
	#places = '';
	#districts = '';
	#marks = '';

	constructor(map: MapLibreMap, token: TokenReader, pixelRatio: () => number) {
		this.#map = map;
		this.#token = token;
		this.#pixelRatio = pixelRatio;
		this.#rings = new FeatureSwitch(map, 'today', 'places');
		this.#eventPlaces = new FeatureSwitch(map, 'event-places');
	}

	/** The events of the day by their places. */
	get events(): ReadonlyMap<string, readonly EventStub[]> {
		return this.#events;
	}

	/** Forgets what is drawn: the map has a fresh style. */
	reset(): void {
		this.#rings.reset();
		this.#eventPlaces.reset();
		this.#events = new Map();
		this.#places = '';
		this.#districts = '';
		this.#marks = '';
	}

	/** Prepares what an account may mark; to be called before the first view of it is shown. */
	setCore(core: AtlasCore): void {
		this.#source('event-places').setData(collect(eventPlaceFeatures(core.atlas, core.atlas.events)));
		this.#places = '';
	}

	/** Shows a view, touching only what differs from the one before. */
	show(view: ViewPicture): void {
		this.#letterPlaces(view);
		this.#letterDistricts(view.scene);
		for (const { id, changesToday } of view.scene.places) this.#rings.set(id, changesToday);
		this.#mark(view);
		this.#markEvents(view.events);
	}

	#letterPlaces({ core, scene: { places } }: ViewPicture): void {
		const key = placesKey(places);
		if (key === this.#places) return;
		this.#places = key;
		// Letters that are drawn before their font is there would stay as they are.
		void loadLettering(places.map((place) => place.name)).then(() => {
			if (this.#places !== key) return;
			this.#source('places').setData(placeFeatures(places));
			this.#source('today').setData(todayFeatures(core, places));
		});
	}

	#letterDistricts(scene: Scene): void {
		const key = districtsKey(scene);
		if (key === this.#districts) return;
		this.#districts = key;
		void loadLettering(scene.districts.map((district) => district.name)).then(() => {
			if (this.#districts === key) this.#source('districts').setData(districtFeatures(scene));
		});
	}

	/** Journeys, positions and numbers: few features, made anew only when others are to be seen. */
	#mark(view: ViewPicture): void {
		const { places } = view.scene;
		const key = marksKey(view, places);
		if (key === this.#marks) return;
		this.#marks = key;
		this.#drawNumbers(view.difference?.items.map(({ number }) => String(number)) ?? []);
		this.#source('marks').setData(collect(markFeatures(view.core.atlas, places, view)));
		this.#source('travellers').setData(collect(travellerFeatures(view.journeys)));
	}

	/** Pictures of the numbers that are not drawn yet. */
	#drawNumbers(numbers: readonly string[]): void {
		const pixelRatio = this.#pixelRatio();
		for (const number of numbers) {
			const id = NUMBER_IMAGE + number;
			if (this.#map.hasImage(id)) continue;
			const image = numberImage(number, this.#token, pixelRatio);
			this.#map.addImage(id, image, { pixelRatio });
		}
	}

	#markEvents(events: readonly EventStub[]): void {
		const places = groupBy(events, (event) => event.place ?? '');
		for (const place of this.#events.keys()) this.#eventPlaces.set(place, places.has(place));
		for (const place of places.keys()) this.#eventPlaces.set(place, true);
		this.#events = places;
	}

	#source(id: string): GeoJSONSource {
		const source = this.#map.getSource(id);
		if (!source) throw new Error(`the style has no source “${id}”`);
		return source as GeoJSONSource;
	}
}

function collect(features: Feature[]) {
	return { type: 'FeatureCollection' as const, features };
}
