import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { NO_FACILITIES, type FacilitiesOnDay } from '#lib/atlas/facilities-on.ts';
import type { EventStub } from '#lib/atlas/model/event.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { chosenFeatures, type ChosenFeatures } from '#lib/paint/cartography/chosen-features.ts';
import {
	eventPlaceFeatures,
	markFeatures,
	marksKey,
	travellerFeatures
} from '#lib/paint/cartography/mark-features.ts';
import { facilityFeatures } from '#lib/paint/cartography/facility-features.ts';
import { FeatureSwitch } from './feature-switch.ts';
import { placeFeatures, placesKey, todayFeatures } from './features.ts';

/** Marks places and what stood at them, what is selected and what happens: journeys, positions, events. */
export class MarkPainter {
	readonly #map: MapLibreMap;
	/** Places that are ringed because they change today. */
	readonly #rings: FeatureSwitch;
	/** Places whose dots are drawn. */
	readonly #dots: FeatureSwitch;
	#dotted: readonly string[] = [];
	readonly #eventPlaces: FeatureSwitch;
	#events: readonly EventStub[] = [];
	#places = '';
	#marks = '';
	#facilities: FacilitiesOnDay = NO_FACILITIES;
	#chosen: ChosenFeatures | null = null;

	constructor(map: MapLibreMap) {
		this.#map = map;
		this.#rings = new FeatureSwitch(map, { source: 'today' });
		this.#dots = new FeatureSwitch(map, { source: 'places' });
		this.#eventPlaces = new FeatureSwitch(map, { source: 'event-places' });
	}

	/** The events that are marked. */
	get events(): readonly EventStub[] {
		return this.#events;
	}

	/** Forgets what is drawn: the map has a fresh style. */
	reset(): void {
		this.#rings.reset();
		this.#dots.reset();
		this.#eventPlaces.reset();
		this.#events = [];
		this.#places = '';
		this.#marks = '';
		this.#facilities = NO_FACILITIES;
		this.#chosen = null;
	}

	/** Prepares what an account may mark; to be called before the first view of it is shown. */
	setCore(core: AtlasCore): void {
		this.#source('event-places').setData(collect(eventPlaceFeatures(core.atlas, core.atlas.events)));
		this.#places = '';
	}

	/**
	 * Shows the dots of some places and of no others.
	 * @param isDrawn - Whether the map has a style to draw them in; the next view shows them where it has none yet.
	 */
	dot(places: readonly string[], isDrawn: boolean): void {
		const before = this.#dotted;
		this.#dotted = places;
		if (!isDrawn) return;
		const on = new Set(places);
		for (const place of before) this.#dots.set(place, on.has(place));
		for (const place of places) this.#dots.set(place, true);
	}

	/** Shows a view, touching only what differs from the one before. */
	show(view: ViewPicture): void {
		this.#markPlaces(view);
		this.dot(this.#dotted, true);
		for (const { id, changesToday } of view.scene.places) this.#rings.set(id, changesToday);
		this.#mark(view);
		this.#markFacilities(view);
		this.#choose(view);
		this.#markEvents(view.events);
	}

	#markPlaces({ core, scene: { places } }: ViewPicture): void {
		const key = placesKey(places);
		if (key === this.#places) return;
		this.#places = key;
		this.#source('places').setData(placeFeatures(places));
		this.#source('today').setData(todayFeatures(core, places));
	}

	/** Journeys and positions: few features, made anew only when others are to be seen. */
	#mark(view: ViewPicture): void {
		const { places } = view.scene;
		const key = marksKey(view, places);
		if (key === this.#marks) return;
		this.#marks = key;
		this.#source('marks').setData(collect(markFeatures(places, view)));
		this.#source('travellers').setData(collect(travellerFeatures(view.journeys)));
	}

	/** What stood at places: the same object on days of one kind. */
	#markFacilities({ facilities }: ViewPicture): void {
		if (facilities === this.#facilities) return;
		this.#facilities = facilities;
		this.#source('facilities').setData(collect(facilityFeatures(facilities.marks)));
	}

	#choose({ core, scene }: ViewPicture): void {
		const features = chosenFeatures(core, scene.options.selection);
		if (features === this.#chosen) return;
		this.#chosen = features;
		this.#source('chosen').setData(collect(features));
	}

	#markEvents(events: readonly EventStub[]): void {
		const places = new Set(events.flatMap(({ place }) => place ?? []));
		for (const { place } of this.#events)
			if (place !== undefined && !places.has(place)) this.#eventPlaces.set(place, false);
		for (const place of places) this.#eventPlaces.set(place, true);
		this.#events = events;
	}

	#source(id: string): GeoJSONSource {
		const source = this.#map.getSource(id);
		if (!source) throw new Error(`the style has no source “${id}”`);
		return source as GeoJSONSource;
	}
}

function collect(features: readonly Feature[]) {
	return { type: 'FeatureCollection' as const, features: [...features] };
}
