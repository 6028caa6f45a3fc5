import type { Attestation } from './attestation.ts';
import type { UncertainDay } from '../time/uncertain-day.ts';
import type { Claim, Version } from './version.ts';

/** For whom somebody or something acted: an id of the atlas's sides. */
export type Side = string;

/** A name of a person or institution: language (BCP 47); `variant` marks spellings that only search needs. */
export interface Name {
	readonly name: string;
	readonly lang: string;
	readonly use?: 'variant';
	/** When it came into use. */
	readonly from?: UncertainDay;
}

/** What a source calls a person. */
export type Gender = 'female' | 'male';

/** A birth or a death: what is known of it. */
export interface LifeDate {
	/** A year or a month is the days it holds. */
	readonly date: UncertainDay;
	readonly place?: string;
	readonly placeText?: string;
	readonly attestations: readonly Attestation[];
	/** Days that single sources give instead. */
	readonly claims?: readonly Claim[];
}

/** A person as far as lists need them. */
export interface PersonStub {
	readonly id: string;
	readonly name: string;
	readonly side: Side;
}

/** A person. The first name is the display name. */
export interface Person {
	readonly id: string;
	readonly names: readonly Name[];
	/** Where a source says so. */
	readonly gender?: { readonly is: Gender; readonly attestations: readonly Attestation[] };
	/** Id of a community that a source counts the person among. */
	readonly community?: { readonly is: string; readonly attestations: readonly Attestation[] };
	readonly born?: LifeDate;
	readonly died?: LifeDate;
	readonly side: Side;
	/** One to three sentences. */
	readonly summary: string;
	readonly versions: readonly Version[];
	readonly attestations: readonly Attestation[];
}
