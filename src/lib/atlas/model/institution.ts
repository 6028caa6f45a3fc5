import type { Attestation } from './attestation.ts';
import type { UncertainDay } from '../time/uncertain-day.ts';
import type { Name, Side } from './person.ts';
import type { Version } from './version.ts';

/** What sort of body it is. */
export type InstitutionKind = 'government' | 'council' | 'commission' | 'party' | 'army' | 'assembly';

/** An institution as far as lists need it. */
export interface InstitutionStub {
	readonly id: string;
	readonly name: string;
	readonly kind: InstitutionKind;
}

/** Seats by the rule that made the body: `including` counts a part of `count`. */
export interface SeatFormula {
	readonly label: string;
	readonly count: number;
	readonly attestations: readonly Attestation[];
	readonly including?: readonly SeatFormula[];
}

/** The actual division of seats, by side. */
export interface SeatOutcome {
	readonly side: Side;
	readonly count: number;
	readonly attestations: readonly Attestation[];
}

/** One seat. `null` stands for what is not known. */
export interface Seat {
	readonly side: Side;
	/** Person id. */
	readonly holder: string | null;
	readonly post: string | null;
	readonly attestations: readonly Attestation[];
	/** Where the post is less well attested than the seat. */
	readonly postAttestations?: readonly Attestation[];
}

/** A body with a beginning and an end. The first name is the display name. */
export interface Institution {
	readonly id: string;
	readonly names: readonly Name[];
	readonly kind: InstitutionKind;
	readonly partOf?: string;
	/** Left out when not in the sources. */
	readonly start?: UncertainDay;
	/** The day on which it ceased to be. */
	readonly end?: UncertainDay;
	/** Place id. */
	readonly seat?: string;
	readonly predecessor: readonly string[];
	readonly successor: readonly string[];
	readonly summary: string;
	/** Number of seats, and how they were divided. */
	readonly members?: number;
	readonly formula?: readonly SeatFormula[];
	readonly outcome?: readonly SeatOutcome[];
	readonly seats?: readonly Seat[];
	readonly versions: readonly Version[];
	readonly attestations: readonly Attestation[];
}
