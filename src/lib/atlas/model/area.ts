import type { Toponym } from './toponym.ts';

/** `[lng, lat]` in degrees, WGS84: MapLibre's and GeoJSON's order. */
export type LngLat = readonly [number, number];

/** `[west, south, east, north]` in degrees. */
export type Bbox = readonly [number, number, number, number];

/** A set of districts or cities that tables and the timeline keep together. */
export interface Group {
	readonly id: string;
	readonly name: string;
	readonly short: string;
}

/** A district: its holder is the holder of `seatUnit`, by the seat rule. */
export interface District {
	readonly id: string;
	readonly group: string;
	readonly name: string;
	/** Its names in other languages and of today. */
	readonly toponyms: readonly Toponym[];
	/** Place id of the seat. */
	readonly seat: string;
	/** The unit that holds the seat. */
	readonly seatUnit: string;
	readonly units: readonly string[];
	readonly label: LngLat;
	/** Area on WGS84, km². */
	readonly areaKm2: number;
	readonly note?: string;
}

/** The smallest area whose holder ever differed from that of its district's seat. */
export interface Unit {
	readonly id: string;
	readonly district: string;
	readonly name: string;
	/** Its name within a sentence, with the article where it takes one, and whether it takes a verb in the plural. */
	readonly inText: { readonly name: string; readonly isPlural: boolean };
	/** The lesser areas and towns it takes in, in words. */
	readonly members: string;
	readonly isSeat: boolean;
	readonly label: LngLat;
	/** Area on WGS84, km². */
	readonly areaKm2: number;
	/** Stated standard error of its worst inner line, km. */
	readonly precisionKm: number;
	/** Grade of its worst inner line: A good, B inferred, C schematic. */
	readonly confidence: 'A' | 'B' | 'C';
	readonly note?: string;
}

/** A place outside the districts whose control is recorded; `id` is the place's id. */
export interface City {
	readonly id: string;
	readonly group: string;
	readonly name: string;
}
