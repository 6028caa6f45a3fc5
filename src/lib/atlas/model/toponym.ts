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
