import type { Attestation, Confidence } from './attestation.ts';
import type { Day } from '../time/day.ts';
import type { UncertainDay } from '../time/uncertain-day.ts';
import type { Claim } from './version.ts';

/** How firmly an area was held. */
export type ControlStatus = 'held' | 'contested' | 'unknown';

/** De facto control of one area over `[start.best, end.best)`. */
export interface ControlInterval {
	/** Unit or city id. */
	readonly area: string;
	readonly start: UncertainDay;
	readonly end: UncertainDay;
	readonly status: ControlStatus;
	/** Who held it; for `contested` the first claimant; `null` for `unknown`. */
	readonly deFacto: string | null;
	/** For `contested`: who sits in the seat, then the challengers; empty otherwise. */
	readonly claimants: readonly string[];
	readonly confidence: Confidence;
	/** Why it is less sure than its sources would let it be, or than what happened on its day. */
	readonly doubt?: string;
	readonly attestations: readonly Attestation[];
	/** Beginnings that single sources give instead. */
	readonly claims?: readonly Claim[];
	/** What happened on the first day. */
	readonly change?: string;
	/** A clause that holds on each day. */
	readonly situation?: string;
	readonly note?: string;
}

/** De jure title to one area over `[start.best, end.best)`. */
export interface TitleInterval {
	readonly area: string;
	readonly start: UncertainDay;
	readonly end: UncertainDay;
	readonly deJure: string;
	/** Qualifier id, when title was held in a particular manner. */
	readonly qualifier: string | null;
	/** Polities that claimed sovereignty besides, whether or not others recognised the claim. */
	readonly claimedBy: readonly string[];
	readonly confidence: Confidence;
	/** Why it is less sure than its sources would let it be, or than what happened on its day. */
	readonly doubt?: string;
	readonly attestations: readonly Attestation[];
	/** Beginnings that single sources give instead. */
	readonly claims?: readonly Claim[];
	readonly change?: string;
	readonly note?: string;
}

/** What one or more sources say of an area where they contradict the best account. */
export interface ControlVersion {
	readonly area: string;
	readonly start: Day;
	readonly end: Day;
	readonly status: ControlStatus;
	readonly deFacto: string | null;
	readonly claimants: readonly string[];
	readonly attestations: readonly Attestation[];
	readonly note?: string;
}
