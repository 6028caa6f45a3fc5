import type { Attestation } from './attestation.ts';
import type { UncertainDay } from '../time/uncertain-day.ts';

/** Which date or place of its record a question decides, where it decides one. */
export type VersionField = 'day' | 'start' | 'end' | 'born' | 'died';

/** What one or more sources say in answer to a question. */
export interface Account {
	/** In our words; a source's own words stand within quotes. */
	readonly says: string;
	readonly date?: UncertainDay;
	/** Place id. */
	readonly place?: string;
	/** How wide the place is meant, km. */
	readonly radiusKm?: number;
	/** A short form for the map. */
	readonly label?: string;
	readonly attestations: readonly Attestation[];
	/** At most one account of a question is. */
	readonly preferred?: boolean;
}

/** A question on which sources differ, with what they say. */
export interface Version {
	readonly question: string;
	readonly field?: VersionField;
	readonly accounts: readonly Account[];
}

/**
 * Dates or a place that one source gives, where they are not the ones drawn. `day` is the day of an event or a birth and
 * the beginning of what has a beginning and an end; of the days it allows, `best` is the nearest to ours.
 */
export interface Claim {
	/** Source id. */
	readonly by: string;
	readonly day?: UncertainDay;
	readonly end?: UncertainDay;
	/** Place id. */
	readonly place?: string;
}
