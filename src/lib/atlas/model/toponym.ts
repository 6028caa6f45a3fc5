import type { UncertainDay } from '../time/uncertain-day.ts';

/** A name of a place: language (BCP 47), use, romanisation, and when it was official. */
export interface Toponym {
	readonly name: string;
	readonly lang: string;
	readonly use?: 'period' | 'modern' | 'variant';
	readonly latin?: string;
	readonly from?: UncertainDay;
	readonly to?: UncertainDay;
}

/** In whose names places are lettered and prose is told: `period`, those of the time; `modern`, of today; or a language, BCP 47. */
export type NameScheme = string;

/** A language in which an atlas has names. */
export interface NameLanguage {
	/** BCP 47. */
	readonly lang: string;
	/** What it is called, in the language of the interface. */
	readonly name: string;
	/** What links call it. */
	readonly link: string;
}
