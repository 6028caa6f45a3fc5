import type { LngLat } from './area.ts';
import type { Day } from '../time/day.ts';
import type { Attestation } from './attestation.ts';

/** The version of the compiled form that this code reads. */
export const TOURS_SCHEMA = 2;

/** A guided tour, as far as menus and links need it. */
export interface TourStub {
	readonly id: string;
	readonly title: string;
	/** How long it takes in a classroom. */
	readonly minutes: number;
	/** For whom it is written, in words. */
	readonly audience: string;
	/** Number of steps. */
	readonly steps: number;
}

/** What the author of a step may draw on its map. */
export const MARK_KINDS = ['arrow', 'pin', 'outline', 'words'] as const;

/** Something that the author of a step has drawn on its map. */
export interface StepMark {
	readonly kind: (typeof MARK_KINDS)[number];
	/** Where: one point, of an arrow its tail and its head, of an outline all its corners. */
	readonly at: readonly LngLat[];
	/** What it says; may be empty but for words. */
	readonly words: string;
}

/** What a step speaks of. On its day the map names this at any scale, and draws no journeys but these. */
export interface StepFocus {
	/** The day of the step. */
	readonly onDay: Day;
	/** Ids. */
	readonly places: readonly string[];
	/** Ids. */
	readonly districts: readonly string[];
	/** Names, as the record spells them, of what else of the land is spoken of: rivers, lakes, passes, countries. */
	readonly land: readonly string[];
	/** Ids. */
	readonly journeys: readonly string[];
	/** Ids: those that it rests on. */
	readonly events: readonly string[];
	/** Of a step that hides: what of this its answer alone names. No map says it before it is revealed. Left out: nothing. */
	readonly secret?: StepSecret;
}

/** Places, districts and land of a {@link StepFocus}. */
export type StepSecret = Pick<StepFocus, 'places' | 'districts' | 'land'>;

/** One step of a tour: what the map shows, what is said, and what the one who speaks should know. */
export interface TourStep {
	readonly title: string;
	/** A view state in the syntax of a link, without `#`. */
	readonly view: string;
	/** At most 240 characters: it is read from the back of a room. */
	readonly caption: string;
	/** Paragraphs for the teacher; never projected. */
	readonly notes: readonly string[];
	/** To be asked of the class. */
	readonly question?: string;
	readonly answer?: string;
	/** Who holds what stays hidden until it is revealed: the class decides first. */
	readonly hides: boolean;
	/** Left out of what a reader wrote: it was held against no record. */
	readonly focus?: StepFocus;
	readonly attestations: readonly Attestation[];
	/** How long it takes, where its author says so. */
	readonly minutes?: number;
	/** Drawn on the map by its author. */
	readonly marks?: readonly StepMark[];
}

/** A guided tour with its steps. */
export interface Tour extends Omit<TourStub, 'steps'> {
	readonly summary: string;
	readonly steps: readonly TourStep[];
}

/** All tours of an atlas, as they are compiled: a file of its own, loaded when the first tour is opened. */
export interface TourBook {
	readonly schema: typeof TOURS_SCHEMA;
	/** The version of the atlas they were compiled with. */
	readonly version: string;
	readonly tours: readonly Tour[];
}

/**
 * How the id of a tour begins that stands on this device alone. Ids of compiled tours have no colon.
 */
export const OWN_TOUR = 'own:';

/** How many steps such a tour has at most: how many it has is known only to the device that it is on. */
export const MOST_OWN_STEPS = 60;

/** Whether a tour is one of this device, not of the atlas. */
export function isOwnTour(id: string): boolean {
	return id.startsWith(OWN_TOUR);
}
