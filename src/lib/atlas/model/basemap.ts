import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Day } from '../time/day.ts';
import type { Bbox, LngLat } from './area.ts';
import type { ControlStatus } from './control.ts';

/** Lettering that is not a place: a state, a range, a lake. `start` inclusive, `end` exclusive, `null` = open. */
export interface MapLabel {
	readonly id: string;
	readonly kind: 'state' | 'division' | 'range' | 'desert' | 'lake' | 'region' | 'caption';
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
	/** Of a caption: who holds what on its days, so that it is not written on a map that is drawn otherwise. */
	readonly tells?: readonly {
		readonly unit: string;
		readonly start: Day | null;
		readonly end: Day | null;
		readonly deFacto: string | null;
		readonly status: ControlStatus;
	}[];
	/** Of a caption: whether it tells of what is happening, not of what holds for long. */
	readonly isNow?: boolean;
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

/** What comes with the page of what lies beneath and around the record: a topology of `land`, `foreign`, `lakes` and `rivers`. */
export interface Backdrop extends Topology {
	/** What it holds in detail: what lies beyond is coarser, and needed by maps alone that show more. */
	readonly near: Bbox;
	/** The window that it is cut to; `null`: it holds no land. */
	readonly window: Bbox | null;
	/** Whether there is shaded relief to fetch. */
	readonly hasRelief: boolean;
}

/** What lies beneath and around the record: loaded after the first picture. Of what an atlas lacks there is nothing in it. */
export interface Basemap {
	/** Objects `polities` and `lines`, dated; its `bbox` is that of the land. */
	readonly borders: Topology;
	/** Objects `rivers` and `lakes`. */
	readonly water: Topology;
	/** Railways and roads. */
	readonly transport: FeatureCollection;
	/** Dated lines of contact, with `id`, `start`, `end` and `style`. */
	readonly fronts: FeatureCollection;
	readonly labels: readonly MapLabel[];
	readonly relief: Relief | null;
}
