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

/** The names that a reader can choose, in the order in which they are offered. */
export const NAME_SCHEMES = ['period', 'modern', 'uyghur', 'chinese', 'russian'] as const;

/** In whose names places are lettered and prose is told: those of the time, of today, or of one language. */
export type NameScheme = (typeof NAME_SCHEMES)[number];
