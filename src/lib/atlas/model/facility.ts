import type { UncertainDay } from '../time/uncertain-day.ts';
import type { Attestation, Confidence } from './attestation.ts';

/** The signs that a layer of facilities may have on the map. */
export const FACILITY_GLYPHS = ['house', 'pennant', 'plane', 'square'] as const;
/** One of the {@link FACILITY_GLYPHS}. */
export type FacilityGlyph = (typeof FACILITY_GLYPHS)[number];

/** A layer of the map that a reader may switch on: what stood at places over time, all of one kind. */
export interface FacilityLayer {
	readonly id: string;
	/** What the switch and the legend call it. */
	readonly name: string;
	/** What one of it is called in a sentence: “station”. */
	readonly one: string;
	readonly glyph: FacilityGlyph;
	/** What it shows, and what not, in a sentence or two. */
	readonly summary: string;
}

/** Something that stood at a place from one day to another, as far as its sources know. */
export interface Facility {
	readonly id: string;
	/** Id of its {@link FacilityLayer}. */
	readonly layer: string;
	readonly name: string;
	/** What the map writes beside its sign, if anything. */
	readonly label?: string;
	/** Place id. */
	readonly place: string;
	/** `null`: by its sources it stood before the period. */
	readonly start: UncertainDay | null;
	/** The first day on which it was no more; `null`: by its sources it stood after the period. */
	readonly end: UncertainDay | null;
	readonly confidence: Confidence;
	/** Why it is less sure than its sources would let it be. */
	readonly doubt?: string;
	readonly note?: string;
	readonly attestations: readonly Attestation[];
}
