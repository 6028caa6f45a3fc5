import type { Change, Epoch } from './control-index.ts';
import type { LngLat } from './model/area.ts';
import type { ControlInterval, ControlStatus, TitleInterval } from './model/control.ts';
import type { SelectionKind } from './model/selection-kind.ts';
import type { StepFocus } from './model/tour.ts';
import type { NameScheme } from './model/toponym.ts';
import type { NewsDay } from './news.ts';
import type { Span } from './runs.ts';
import type { Day } from './time/day.ts';
import type { UncertainDay } from './time/uncertain-day.ts';

/** Which account of possession the map draws. */
export type ControlView = 'de-facto' | 'de-jure' | 'both';

/** What is selected: a kind and an id of that kind. */
export interface Selection {
	readonly kind: SelectionKind;
	readonly id: string;
}

/** The options of the view that change what a scene says; the camera is not among them. */
export interface SceneOptions {
	readonly day: Day;
	readonly view: ControlView;
	readonly selection: Selection | null;
	readonly names: NameScheme;
	/** Whether who holds what was left out of the scene, for a class to say it: then nothing else may tell it either. */
	readonly areHoldersHidden?: true;
	/** What the step of a tour speaks of that shows this view; left out or `null`: it is of none. */
	readonly focus?: StepFocus | null;
}

/** The options that decide how an area is painted. */
export type FillOptions = Pick<SceneOptions, 'day' | 'view'>;

/** How an area is painted: a ground tint, and over it at most one pattern. */
export interface Fill {
	/** Polity whose tint is the ground; `null` = the tint of “not documented”. */
	readonly ground: string | null;
	readonly pattern: FillPattern;
}

/** A pattern over the ground; `of` names the polity whose tint it is drawn in. */
export type FillPattern =
	| { readonly kind: 'none' | 'unknown' }
	| { readonly kind: 'polity'; readonly of: string }
	/** A hatch of a challenger; `even` when nobody is known to hold the seat or the day lies in a window of doubt. */
	| { readonly kind: 'stripe'; readonly of: string; readonly even: boolean };

/** One unit on the map. */
export interface SceneUnit {
	readonly id: string;
	readonly district: string;
	readonly name: string;
	readonly fill: Fill;
	readonly control: ControlInterval;
	readonly title: TitleInterval;
	readonly changesToday: boolean;
	/** Whether its holder differs from the one of the district's seat. */
	readonly isPartApart: boolean;
}

/** One row of “who held what”: a district by its seat, or a city. */
export interface SceneRow {
	readonly id: string;
	readonly kind: 'district' | 'place';
	readonly group: string;
	readonly name: string;
	readonly fill: Fill;
	readonly status: ControlStatus;
	readonly deFacto: string | null;
	readonly claimants: readonly string[];
	readonly deJure: string;
	readonly qualifier: string | null;
	/** Since when the side holds it, or in the de jure view has title, under whatever name; `null` = since before the period. */
	readonly since: UncertainDay | null;
	/** `null` = to the end of the period. */
	readonly until: UncertainDay | null;
	/** Within that, how long under the name of the day; `null` where the side had no other. */
	readonly named: Span | null;
	readonly changedRecently: boolean;
	/** Units of the district that another held. */
	readonly parts: readonly ScenePart[];
}

/** Part of a district that another held than its seat. */
export interface ScenePart {
	readonly unit: string;
	readonly name: string;
	readonly fill: Fill;
	readonly status: ControlStatus;
	readonly deFacto: string | null;
	readonly claimants: readonly string[];
	readonly since: UncertainDay | null;
}

/** A place as it is lettered on the day. */
export interface ScenePlace {
	readonly id: string;
	readonly name: string;
	/** Language of the name, BCP 47. */
	readonly lang: string;
	/** What a sentence calls it: in one script with the sentence. */
	readonly inText: string;
	readonly lngLat: LngLat;
	readonly rank: number;
	readonly mission: boolean;
	readonly isSeat: boolean;
	/** Whether it is the town of its unit, so that the unit's changes are its own. */
	readonly isUnitTown: boolean;
	readonly changesToday: boolean;
	/** Whether the selection is about it: then it is named at any scale. */
	readonly isChosen: boolean;
	/** Whether the step of a tour speaks of it: then too. */
	readonly isSpokenOf: boolean;
	/** Radius of uncertainty, km. */
	readonly precisionKm: number;
	/** Unit it lies in, for the halo of its label. */
	readonly unit: string | null;
}

/** A district's name on the map. */
export interface SceneDistrict {
	readonly id: string;
	readonly name: string;
	/** Language of the name, BCP 47. */
	readonly lang: string;
	readonly lngLat: LngLat;
	readonly seatUnit: string;
}

/** One line of the legend: a holder, one set of claimants, or what is not documented. */
export interface LegendEntry {
	/** Equal on all days for the same holder, or the same claimants in the same order. */
	readonly key: string;
	/** For what is contested the very hatch of its units on the map. */
	readonly fill: Fill;
	/** Polity id, or `null` for contested and not documented. */
	readonly polity: string | null;
	readonly kind: 'polity' | 'contested' | 'unknown';
	/** In the de jure view the manner in which title is held, a qualifier id; else `null`. */
	readonly qualifier: string | null;
	/** Who contests these units: who sits in the seat, then the challengers; empty for what is not contested. */
	readonly claimants: readonly string[];
	/** The units that count in this line, in the order of the record. */
	readonly units: readonly string[];
	/** District seats of this kind on the day. */
	readonly seats: number;
	/** Share of the whole area, 0–1. */
	readonly share: number;
}

/** De jure title over the whole on the day, one entry per distinct title. */
export interface SceneTitle {
	readonly deJure: string;
	readonly qualifier: string | null;
	readonly claimedBy: readonly string[];
	/** Since when and until when title is held so, whoever claims it besides. */
	readonly since: UncertainDay;
	readonly until: UncertainDay;
	readonly units: readonly string[];
}

/** Everything any rendering shows of one day: the map, the SVG, the legend, the table and the text twin. */
export interface Scene {
	readonly options: SceneOptions;
	readonly epoch: Epoch;
	readonly units: readonly SceneUnit[];
	readonly districts: readonly SceneDistrict[];
	readonly rows: readonly SceneRow[];
	readonly places: readonly ScenePlace[];
	readonly legend: readonly LegendEntry[];
	readonly titles: readonly SceneTitle[];
	readonly today: readonly Change[];
	/** The last day before and the next day after this one that the clock stops at. */
	readonly previous: NewsDay | null;
	readonly next: NewsDay | null;
}
