import type { Attestation, Confidence } from './attestation.ts';
import type { UncertainDay } from '../time/uncertain-day.ts';

/** A people that sources count persons among. */
export interface Community {
	readonly id: string;
	readonly name: string;
}

/** How many of a community a source counts. */
export interface CommunityCount {
	/** Id of a community. */
	readonly community: string;
	readonly count: number;
	/** Where the source rounds, or says “about”. */
	readonly isAbout?: boolean;
}

/** What one source says of the number of people. */
export interface PopulationCount {
	readonly id: string;
	/** The days that it is of: mostly a year. */
	readonly day: UncertainDay;
	/** The land that it is of, in words. */
	readonly scope: string;
	/** Left out where the source has none that its parts bear. */
	readonly total?: number;
	readonly groups: readonly CommunityCount[];
	/** Who counted, and what speaks against the figures. */
	readonly note: string;
	readonly confidence: Confidence;
	readonly doubt?: string;
	readonly attestations: readonly Attestation[];
}
