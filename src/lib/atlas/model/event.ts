import type { Attestation, Confidence } from './attestation.ts';
import type { UncertainDay } from '../time/uncertain-day.ts';
import type { Claim, Version } from './version.ts';

/** What sort of thing happened; see geodata/README.md. */
export type EventKind =
	'control' | 'military' | 'politics' | 'diplomacy' | 'journey' | 'institution' | 'life' | 'memory';

/** 3 a turning point, 2 notable, 1 the rest. */
export type Importance = 1 | 2 | 3;

/** An event as far as the map, the timeline and lists need it; it may lie outside the period of the atlas. */
export interface EventStub {
	readonly id: string;
	readonly day: UncertainDay;
	readonly title: string;
	/**
	 * What happened, as a clause in the present tense without a full stop, for the sentence of its day; absent where a change
	 * of control tells it, or the title does.
	 */
	readonly headline?: string;
	/** For the timeline; only where `importance` is 3. At most 16 characters. */
	readonly label?: string;
	readonly kind: EventKind;
	readonly importance: Importance;
	/** Place id. */
	readonly place?: string;
	/** In words, for a place that the atlas lacks. */
	readonly placeText?: string;
	/** Units affected; empty when none, or when it cannot be told which. */
	readonly areas: readonly string[];
	/** Places that pass to the other side in a war by it. */
	readonly falls?: readonly string[];
	/** Fallen places whose garrison holds out until it. */
	readonly garrisonEnds?: readonly string[];
	/** Dates and places that single sources give instead. */
	readonly claims: readonly Claim[];
}

/** The rest of an event: what its card tells. */
export interface EventAccount {
	readonly id: string;
	/** Two sentences. */
	readonly account: string;
	/** Ids of persons who acted, or who were affected. */
	readonly people: readonly string[];
	readonly confidence: Confidence;
	/** Why it is less sure than its sources would let it be, or than what happened on its day. */
	readonly doubt?: string;
	readonly attestations: readonly Attestation[];
	readonly versions: readonly Version[];
}
