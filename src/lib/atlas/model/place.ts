import type { Attestation } from './attestation.ts';
import type { LngLat } from './area.ts';
import type { Toponym } from './toponym.ts';

/** A point on the map with its names. */
export interface Place {
	readonly id: string;
	readonly kind: string;
	/** Free text, such as “district seat”. */
	readonly role: string;
	/** Lettering rank: 1 capital … 10 village. */
	readonly rank: number;
	/** One of the places the atlas is about. */
	readonly mission: boolean;
	readonly lngLat: LngLat;
	/** Radius of uncertainty of the point, km. */
	readonly precisionKm: number;
	readonly confidence: 'A' | 'B' | 'C';
	/** Two-letter code of today’s country, where that is not the atlas’s own. */
	readonly country?: string;
	/** Unit it lies in, when it lies in one. */
	readonly unit?: string;
	readonly toponyms: readonly Toponym[];
	readonly note?: string;
	readonly attestations: readonly Attestation[];
}
