import type { Attestation } from './attestation.ts';
import type { UncertainDay } from '../time/uncertain-day.ts';
import type { Claim, Version } from './version.ts';

/** Whether sources tell of a leg, we conclude it, or it was meant and not made. */
export type LegStatus = 'documented' | 'inferred' | 'not-flown';

/** Means of travel. */
export type Means = 'air' | 'car' | 'truck' | 'rail' | 'horse' | 'unknown';

/** One leg: from place to place by places, drawn straight between them. */
export interface Leg {
	readonly from: string;
	readonly to: string;
	readonly via: readonly string[];
	/** Day of departure. */
	readonly start: UncertainDay;
	/** Day of arrival. */
	readonly end: UncertainDay;
	readonly status: LegStatus;
	readonly means: Means;
	/** Great-circle length, km, over the places of the leg. */
	readonly km: number;
	/** Who made it, where not all did. */
	readonly people?: readonly string[];
	/** Who made it, in a few words for the map, where not all did. */
	readonly label?: string;
	readonly note?: string;
	readonly attestations: readonly Attestation[];
	/** Days of arrival that single sources give instead. */
	readonly claims?: readonly Claim[];
}

/** A journey as far as lists need it: its days are those of its first departure and last arrival. */
export interface JourneyStub {
	readonly id: string;
	readonly title: string;
	/** Who travels, in a few words for the map. */
	readonly label: string;
	readonly start: UncertainDay;
	readonly end: UncertainDay;
	/** Last arrivals that single sources give instead. */
	readonly claims?: readonly Claim[];
	/** What the map draws of it, in order. */
	readonly legs: readonly LegStub[];
}

/** A leg as far as the map needs it. */
export type LegStub = Omit<Leg, 'people'>;

/** A journey. */
export interface Journey {
	readonly id: string;
	readonly title: string;
	/** Who travels, in a few words for the map. */
	readonly label: string;
	/** Person ids. */
	readonly people: readonly string[];
	/** In words, where the people are not all named. */
	readonly travellers?: string;
	readonly summary: string;
	readonly legs: readonly Leg[];
	readonly versions: readonly Version[];
	readonly attestations: readonly Attestation[];
}
