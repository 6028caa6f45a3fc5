import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Day } from '../time/day.ts';
import type { LngLat } from './area.ts';

/** Lettering that is not a place: a state, a range, a lake. `start` inclusive, `end` exclusive, `null` = open. */
export interface MapLabel {
	readonly id: string;
	readonly kind: 'state' | 'division' | 'range' | 'desert' | 'lake' | 'region';
	readonly name: string;
	/** Its names in other languages, by BCP 47 tag, where a source gives them. */
	readonly names?: Readonly<Record<string, string>>;
	readonly start: Day | null;
	readonly end: Day | null;
	/** A point, or the line along which the name runs. */
	readonly lngLat?: LngLat;
	readonly line?: readonly LngLat[];
	readonly minZoom: number;
	readonly maxZoom?: number;
	readonly rank: number;
}

/** Shaded relief: pictures in Mercator rows, transparent where the land is flat. */
export interface Relief {
	/** Corners clockwise from the north-west. */
	readonly coordinates: readonly [LngLat, LngLat, LngLat, LngLat];
	/** Zoom levels between which it fades out, where it would blur. */
	readonly fade: readonly [number, number];
	/** Addresses by scheme. */
	readonly pictures: { readonly light: string; readonly dark: string };
}

/** What lies beneath and around the record: loaded after the first picture. */
export interface Basemap {
	/** Objects `polities` and `lines`, dated. */
	readonly borders: Topology;
	/** Objects `rivers` and `lakes`. */
	readonly water: Topology;
	/** Railways and roads. */
	readonly transport: FeatureCollection;
	/** Dated lines of contact, with `id`, `start`, `end` and `style`. */
	readonly fronts: FeatureCollection;
	readonly labels: readonly MapLabel[];
	readonly relief: Relief;
}
