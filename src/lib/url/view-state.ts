import type { ControlView, NameScheme, Selection, SelectionKind } from '#lib/atlas/scene.ts';
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

/** Layers that a reader may switch off. */
export const LAYERS = ['relief', 'journeys', 'events', 'labels'] as const;

/** A layer that a reader may switch off. */
export type LayerName = (typeof LAYERS)[number];

/** Two days whose difference is shown; `from` is the earlier. */
export interface Comparison {
	readonly from: Day;
	readonly to: Day;
}

/** How two days are compared: the difference painted on one map, or the maps of both days with an edge between them. */
export const COMPARE_FORMS = ['painted', 'swipe'] as const;

/** How two days are compared. */
export type CompareForm = (typeof COMPARE_FORMS)[number];

/** What the timeline spaces evenly: days, or changes. */
export const TIME_STEPS = ['days', 'equal'] as const;

/** What the timeline spaces evenly. */
export type TimeSteps = (typeof TIME_STEPS)[number];

/** A step of a tour, counted from 1. */
export interface TourPosition {
	readonly id: string;
	readonly step: number;
}

/** Everything that changes what is seen, and nothing else: it is what a link holds. */
export interface ViewState {
	readonly day: Day;
	/** `null` = the province fitted into the window. */
	readonly camera: Camera | null;
	readonly view: ControlView;
	readonly selection: Selection | null;
	/** The two days compared, of which the clock stands on one; `null` = one day is shown. */
	readonly compare: Comparison | null;
	readonly as: CompareForm;
	/** Whose account is drawn: `best`, `founding` or the id of a source. */
	readonly by: string;
	readonly names: NameScheme;
	/** Layers switched off, in the order of {@link LAYERS}. */
	readonly off: readonly LayerName[];
	/** The tour that is followed, and at which step, counted from 1; `null` = none. */
	readonly tour: TourPosition | null;
	/** The list that the panel shows, or returns to when the card of the selection is closed. */
	readonly panel: PanelTab;
	readonly steps: TimeSteps;
}

/** What the codec needs to know of an atlas. */
export interface AtlasFacts {
	readonly period: Interval;
	readonly defaultDay: Day;
	has(kind: SelectionKind, id: string): boolean;
	/** Whether the record can be told by this preference. */
	hasPreference(by: string): boolean;
	/** The id that means what a retired one did; `null` for an id that was never retired. */
	successorOf(kind: SelectionKind, id: string): string | null;
	/** How many steps a tour has; 0 when there is no such tour. */
	tourLength(id: string): number;
}

/** The state of a link without any key. */
export function defaultViewState(facts: AtlasFacts): ViewState {
	return {
		day: facts.defaultDay,
		camera: null,
		view: 'de-facto',
		selection: null,
		compare: null,
		as: 'painted',
		by: 'best',
		names: 'period',
		off: [],
		tour: null,
		panel: 'now',
		steps: 'days'
	};
}

/** Something in a link that was not good and was replaced by the nearest good value; the reader is told. */
export type UrlNotice =
	| { readonly kind: 'bad-date'; readonly value: string; readonly day: Day }
	| { readonly kind: 'date-outside'; readonly value: string; readonly day: Day }
	| { readonly kind: 'bad-compare'; readonly value: string; readonly from: Day; readonly to: Day }
	| { readonly kind: 'bad-tour-step'; readonly value: string; readonly step: number }
	| {
			readonly kind:
				| 'bad-map'
				| 'bad-view'
				| 'bad-selection'
				| 'no-comparison'
				| 'bad-by'
				| 'bad-names'
				| 'bad-off'
				| 'no-tour'
				| 'bad-panel'
				| 'bad-as'
				| 'bad-steps';
			readonly value: string;
	  };

/** A decoded link. */
export interface DecodedUrl {
	readonly state: ViewState;
	readonly notices: readonly UrlNotice[];
}
