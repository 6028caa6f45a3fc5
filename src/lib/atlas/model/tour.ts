import type { Attestation } from './attestation.ts';

/** The version of the compiled form that this code reads. */
export const TOURS_SCHEMA = 1;

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
	readonly attestations: readonly Attestation[];
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
