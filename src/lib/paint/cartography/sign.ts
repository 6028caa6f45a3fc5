import type { FacilityGlyph } from '#lib/atlas/model/facility.ts';
import type { Theme } from '#lib/atlas/model/polity.ts';
import type { ByZoom } from './by-zoom.ts';

/** A token of the theme's colours, such as `ink` or `water-line`. */
export type Token = string;

/** A colour of whoever holds the land: `p` its tint, `band` its border, `halo` what stands behind a name on it. */
export interface HolderColour {
	readonly holder: 'p' | 'band' | 'halo';
	/** Where nobody holds it. */
	readonly otherwise: Token | null;
}

/** What a reader switches off together. */
export const SWITCHES = ['relief', 'journeys', 'events', 'labels'] as const;
/** One of the {@link SWITCHES}. */
export type Switch = (typeof SWITCHES)[number];

/** Where the features of a sign come from; those that are drawn as shapes have a source of this name on the live map. */
type SignSource =
	| 'record'
	| 'marks'
	| 'places'
	| 'today'
	| 'districts'
	| 'event-places'
	| 'chosen'
	| 'travellers'
	| 'facilities'
	| 'basemap'
	| 'lettering'
	| 'relief';

/** Rows of a legend that explain signs, the most telling first: where there is no room the last are left out. */
export const LEGEND_ROWS = [
	'journey',
	'journey-inferred',
	'journey-not-flown',
	'journey-ahead',
	'traveller',
	'front',
	'siege',
	'facility',
	'facility-perhaps',
	'today',
	'selected',
	'event',
	'position',
	'position-ghost',
	'position-ring',
	'capital',
	'seat',
	'town',
	'district-border',
	'unit-border',
	'foreign-solid',
	'foreign-dashed',
	'foreign-dotted',
	'outline',
	'railway'
] as const;
/** One of the {@link LEGEND_ROWS}. */
export type LegendRow = (typeof LEGEND_ROWS)[number];

interface SignBase {
	/** Name of the layer of the live map, and class in the picture. */
	readonly id: string;
	readonly source: SignSource;
	/** The signs whose features it draws; left out: those that have it as their `sign`. */
	readonly of?: readonly string[];
	/** Zoom levels from and up to which it is drawn at all. */
	readonly from?: number;
	/** The property of its features that holds the zoom level from which each is drawn. */
	readonly threshold?: 'minZoom' | 'nameZoom';
	readonly switch?: Switch;
	/** Its features come and go with the days. */
	readonly isDated?: boolean;
	/** The view says whether it is drawn: title beside control, say. */
	readonly isOptional?: boolean;
	/** The row of a legend that explains it, wherever it is drawn, in the words of the message `sign.<row>`; several may share one. */
	readonly legend?: LegendRow;
	/** It parts those who hold the land: it is not drawn where a view shows title alone. */
	readonly isOfControl?: boolean;
}

/** A share that may differ between themes. */
export type Share = number | Readonly<Record<Theme, number>>;

/** A filled area without an edge. */
export interface AreaSign extends SignBase {
	readonly kind: 'area';
	readonly colour: Token | HolderColour;
	/** Share of the colour in what is seen of the land under it. */
	readonly share?: Share;
}

/** Areas filled with a pattern of theirs. */
export interface PatternSign extends SignBase {
	readonly kind: 'pattern';
	readonly share: Share;
}

/** The shaded relief. */
export interface ReliefSign extends SignBase {
	readonly kind: 'relief';
}

/** A stripe of a holder's land along its border, on its own side. */
export interface BandSign extends SignBase {
	readonly kind: 'band';
	readonly colour: HolderColour;
	/** Px, inward from the border. */
	readonly width: number;
	readonly share: number;
}

/** A line; lengths in px of the screen. */
export interface LineSign extends SignBase {
	readonly kind: 'line';
	readonly colour: Token;
	readonly width: ByZoom;
	/** Stroke and gap at {@link HOME_ZOOM}; they grow as the width does. */
	readonly dash?: readonly [stroke: number, gap: number];
	readonly opacity?: number;
	readonly cap?: 'butt' | 'round';
}

/** A point as a disc; lengths in px of the screen. */
export interface DiscSign extends SignBase {
	readonly kind: 'disc';
	/** To the middle of its edge. */
	readonly radius: number;
	/** `null` = a ring: what is under it shows through. */
	readonly fill: Token | null;
	readonly opacity?: number;
	readonly edge?: { readonly colour: Token; readonly width: number; readonly opacity?: number };
}

/** A small diamond beside a point; lengths in px of the screen. */
export interface DiamondSign extends SignBase {
	readonly kind: 'diamond';
	readonly radius: number;
	/** From the point to the middle. */
	readonly offset: readonly [x: number, y: number];
	readonly fill: Token;
	/** Drawn beneath, so that half of it is seen. */
	readonly edge: { readonly colour: Token; readonly width: number };
}

/** A glyph beside a point, in a row with those of other layers; lengths in px of the screen. */
export interface GlyphSign extends SignBase {
	readonly kind: 'glyph';
	readonly glyph: FacilityGlyph;
	readonly radius: number;
	/** From the point to the middle of the first of the row. */
	readonly offset: readonly [x: number, y: number];
	/** From the middle of one to that of the next, leftward. */
	readonly step: number;
	readonly fill: Token;
	/** Drawn beneath, so that half of it is seen. */
	readonly edge: { readonly colour: Token; readonly width: number };
}

/** An arrowhead on a line, turned as its feature says in `turn`, degrees clockwise from the north; lengths in px of the screen. */
export interface ArrowSign extends SignBase {
	readonly kind: 'arrow';
	/** From the middle to the tip. */
	readonly radius: number;
	readonly fill: Token;
	readonly opacity?: number;
	/** Drawn beneath, so that half of it is seen. */
	readonly edge: { readonly colour: Token; readonly width: number };
}

/** How letters look. */
export interface Type {
	readonly family: 'serif' | 'sans';
	readonly weight: 400 | 500 | 600 | 700;
	readonly isItalic?: boolean;
	/** Px. */
	readonly size: ByZoom;
	/** Space after each letter, em. */
	readonly spacing?: number;
	readonly isCapital?: boolean;
	readonly colour: Token;
	/** What stands behind the letters: `width` on both sides together, px. */
	readonly halo: { readonly colour: Token | HolderColour; readonly width: number; readonly opacity: number };
}

/** The side or corner of a name at which its point is: `left` = the name stands to the right. */
export type Side =
	'left' | 'right' | 'bottom' | 'top' | 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right';

/**
 * Where a name stands: `beside` its point at `gap` em, on the first of its sides that is free; `over` it, or as many em above or below
 * as `shift` says where that is taken; `aside` of its line, on either side at `gap` px; `along` its line, bending at most `bend` degrees from letter to letter.
 */
export type Placement =
	| {
			readonly kind: 'beside';
			readonly gap: number;
			readonly sides: readonly Side[];
			/** Left out rather than written over the sign of an event. */
			readonly isClear?: boolean;
	  }
	| { readonly kind: 'over'; readonly shift?: number }
	| { readonly kind: 'aside'; readonly gap: number }
	| {
			readonly kind: 'along';
			readonly bend: number;
			/** Off the line, em; negative = above. */
			readonly offset?: number;
			/** It may stand off the middle of its line, where that is taken. */
			readonly isMovable?: boolean;
	  };

/** A name. Of two names that meet, the one whose sign is further up in the table is set. */
export interface NameSign extends SignBase {
	readonly kind: 'name';
	readonly type: Type;
	readonly placement: Placement;
	/** It is set whatever it meets. */
	readonly isAlways?: boolean;
}

/** A number in a ring, above everything. */
export interface NumberSign extends SignBase {
	readonly kind: 'number';
	readonly radius: number;
	readonly fill: Token;
	readonly edge: { readonly colour: Token; readonly width: number };
	readonly type: Pick<Type, 'family' | 'weight' | 'colour'> & { readonly size: number };
}

/** What is drawn as a shape: by the live map as a layer, in the picture as elements of its own. */
export type ShapeSign =
	AreaSign | PatternSign | ReliefSign | BandSign | LineSign | DiscSign | DiamondSign | GlyphSign | ArrowSign;
/** What is written over the shapes, by the live map and in the picture by the same elements. */
export type WrittenSign = NameSign | NumberSign;
/** A sign of the map: a row of the table, from which each rendering makes what it draws with. */
export type Sign = ShapeSign | WrittenSign;

/** Whether a sign is drawn as a shape. */
export function isShape(sign: Sign): sign is ShapeSign {
	return sign.kind !== 'name' && sign.kind !== 'number';
}
