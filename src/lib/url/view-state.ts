import type { ControlView, Selection, SelectionKind } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';

/** Where the map looks: MapLibre's terms, degrees and zoom levels of 512-pixel tiles. */
export interface Camera {
	readonly zoom: number;
	readonly lng: number;
	readonly lat: number;
	readonly bearing: number;
	readonly pitch: number;
}

/** What the panel lists, in the order of its tabs. */
export const PANEL_TABS = ['now', 'events', 'places', 'people', 'journeys', 'sources'] as const;

/** A tab of the panel. */
export type PanelTab = (typeof PANEL_TABS)[number];

/** Everything that changes what is seen, and nothing else: it is what a link holds. */
export interface ViewState {
	readonly day: Day;
	/** `null` = the province fitted into the window. */
	readonly camera: Camera | null;
	readonly view: ControlView;
	readonly selection: Selection | null;
	/** The list that the panel shows, or returns to when the card of the selection is closed. */
	readonly panel: PanelTab;
}

/** What the codec needs to know of an atlas. */
export interface AtlasFacts {
	readonly period: Interval;
	readonly defaultDay: Day;
	has(kind: SelectionKind, id: string): boolean;
}

/** The state of a link without any key. */
export function defaultViewState(facts: AtlasFacts): ViewState {
	return { day: facts.defaultDay, camera: null, view: 'de-facto', selection: null, panel: 'now' };
}

/** Something in a link that was not good and was replaced by the nearest good value; the reader is told. */
export type UrlNotice =
	| { readonly kind: 'bad-date'; readonly value: string; readonly day: Day }
	| { readonly kind: 'date-outside'; readonly value: string; readonly day: Day }
	| { readonly kind: 'bad-map' | 'bad-view' | 'bad-selection' | 'bad-panel'; readonly value: string };

/** A decoded link. */
export interface DecodedUrl {
	readonly state: ViewState;
	readonly notices: readonly UrlNotice[];
}
