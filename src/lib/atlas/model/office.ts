import type { Attestation, Confidence } from './attestation.ts';
import type { UncertainDay } from '../time/uncertain-day.ts';
import type { Side } from './person.ts';
import type { Claim } from './version.ts';

/** A post that one person holds at a time. */
export interface Office {
	readonly id: string;
	readonly name: string;
	/** Institution id. */
	readonly institution: string | null;
	readonly side: Side;
	/** Place id. */
	readonly place: string | null;
}

/** Who held an office over `[start.best, end.best)`. */
export interface Tenure {
	/** Office id. */
	readonly office: string;
	/** Person id. */
	readonly holder: string;
	readonly start: UncertainDay;
	/** `null`: after the period, or not in the sources. */
	readonly end: UncertainDay | null;
	readonly acting: boolean;
	readonly confidence: Confidence;
	/** Why it is less sure than its sources would let it be, or than what happened on its day. */
	readonly doubt?: string;
	readonly attestations: readonly Attestation[];
	/** Beginnings and ends that single sources give instead. */
	readonly claims?: readonly Claim[];
	readonly note?: string;
	/** The only source that says so, against the best account; `null` for the best account. */
	readonly account: string | null;
}
