import type { ByZoom } from './by-zoom.ts';
import { BASEMAP_NAMES, RECORD_NAMES } from './names.ts';
import { isShape, type DiscSign, type LineSign, type ShapeSign, type Sign } from './sign.ts';

/** What is seen where nothing is drawn: the sheet as long as no land is, then the sea within the window of the basemap. */
export const BACKGROUND = { sheet: 'neighbour', sea: 'water' } as const;

/** How the basemap fades at the edge of its window: over so many degrees, in frames of which each covers a share of what is left. */
export const MARGIN_FADE = { degrees: 7, frames: 18, share: 0.16 } as const;

/** Rivers are wider by two fifths at zoom level 7. */
function widened(width: number): ByZoom {
	return {
		base: 1,
		stops: [
			[4, width],
			[7, width * 1.4]
		]
	};
}

const record = { kind: 'line', source: 'record', colour: 'border' } as const;
const basemap = { kind: 'line', source: 'basemap' } as const;
const river = { ...basemap, colour: 'water-line', cap: 'round', threshold: 'minZoom' } as const;
const shore = { ...basemap, colour: 'water-line', width: 0.8 } as const;
const way = { ...basemap, colour: 'ink-2', opacity: 0.5, isDated: true } as const;
const foreign = { ...basemap, colour: 'border', width: 0.8, opacity: 0.62, isDated: true } as const;
const title = { ...record, of: ['outline'], cap: 'round', isOptional: true } as const;
const front = { ...basemap, colour: 'now', isDated: true, isOfControl: true } as const;
const journey = { kind: 'line', source: 'marks', colour: 'now', switch: 'journeys' } as const;
/** What is selected: ink, for selection is not what happens on the day. */
const chosen = { source: 'chosen', colour: 'ink' } as const;
const traveller = {
	kind: 'disc',
	source: 'travellers',
	radius: 5,
	edge: { colour: 'halo', width: 1.8 },
	switch: 'journeys'
} as const;
/** What stood at places: beside their points, in a row. Hollow where no source has it there on the day. */
const glyph = {
	kind: 'glyph',
	source: 'facilities',
	radius: 5.4,
	offset: [-16.5, 0],
	step: 13,
	// Of half a continent they would leave names no room.
	from: 3,
	legend: 'facility',
	fill: 'ink',
	edge: { colour: 'halo', width: 2.4 }
} as const;
const hollow = {
	...glyph,
	radius: 4.6,
	legend: 'facility-perhaps',
	fill: 'halo',
	edge: { colour: 'ink', width: 2 }
} as const;
const arrow = {
	kind: 'arrow',
	source: 'marks',
	radius: 6,
	edge: { colour: 'halo', width: 2 },
	threshold: 'minZoom',
	switch: 'journeys'
} as const;
const place = {
	kind: 'disc',
	source: 'places',
	fill: 'halo',
	edge: { colour: 'ink', width: 1.3 },
	threshold: 'minZoom',
	isDated: true
} as const;
const position = { kind: 'disc', source: 'marks', fill: 'halo', switch: 'events' } as const;

const BASEMAP_LINES = [
	{ ...river, id: 'river-main', width: widened(1.05) },
	{ ...river, id: 'river', width: widened(0.75) },
	{ ...river, id: 'river-seasonal', width: widened(0.75), dash: [4, 1.6] },
	{ kind: 'area', id: 'lake', source: 'basemap', of: ['lake', 'lake-doubtful'], colour: BACKGROUND.sea },
	{ ...shore, id: 'coast', width: 0.6 },
	{ ...shore, id: 'shore', of: ['lake'] },
	{ ...shore, id: 'shore-doubtful', of: ['lake-doubtful'], dash: [2.4, 1.6] },
	{ ...way, id: 'road', from: 4.2, width: 0.7 },
	{ ...way, id: 'railway', legend: 'railway', from: 3.4, width: 0.8 },
	{ ...way, id: 'railway-ties', of: ['railway'], from: 3.4, width: 4, dash: [0.7, 8.8] },
	{ ...foreign, id: 'foreign-solid', legend: 'foreign-solid' },
	{ ...foreign, id: 'foreign-dashed', legend: 'foreign-dashed', dash: [5, 2.2] },
	{ ...foreign, id: 'foreign-dotted', legend: 'foreign-dotted', dash: [1.1, 2.2] },
	// Beyond its window the basemap is cut: what it shows fades to a margin of plain land, through frames that lie on each other.
	{ kind: 'area', id: 'margin-fade', source: 'basemap', colour: BACKGROUND.sheet, share: MARGIN_FADE.share },
	{ kind: 'area', id: 'margin', source: 'basemap', colour: BACKGROUND.sheet }
] as const satisfies readonly Sign[];

const RECORD_LINES = [
	{
		...record,
		id: 'unit-line',
		legend: 'unit-border',
		width: 0.75,
		dash: [1.2, 2.4],
		cap: 'round',
		isDated: true
	},
	{
		...record,
		id: 'unit-line-soft',
		legend: 'unit-border',
		width: 0.75,
		dash: [1.2, 2.4],
		cap: 'round',
		opacity: 0.62,
		isDated: true
	},
	{
		...record,
		id: 'district-casing',
		of: ['district-line', 'district-line-soft'],
		colour: 'halo',
		width: 2.2,
		opacity: 0.55
	},
	{ ...record, id: 'district-line', legend: 'district-border', width: 0.9, dash: [5, 2.6] },
	// Where the line is a guess it is fainter and more broken.
	{
		...record,
		id: 'district-line-soft',
		legend: 'district-border',
		width: 0.9,
		dash: [2.6, 2.6],
		opacity: 0.7
	},
	// De jure title as a double rule inside the border; the inner one broken where title was held in a particular manner.
	{ ...title, id: 'title-bed', colour: 'halo', width: 7.8 },
	{ ...title, id: 'title-outer', colour: 'de-jure', width: 5 },
	{ ...title, id: 'title-inner', colour: 'halo', width: 1.8 },
	{ ...title, id: 'title-inner-qualified', colour: 'halo', width: 1.8, dash: [7, 3.4], cap: 'butt' },
	{ ...record, id: 'outline', legend: 'outline', width: 1.25, cap: 'round' }
] as const satisfies readonly LineSign[];

/** The border of the area that is selected, beneath the fronts. */
const CHOSEN_BORDER = [
	{
		...chosen,
		kind: 'line',
		id: 'chosen-border-casing',
		of: ['chosen-border'],
		colour: 'halo',
		width: 5.6,
		cap: 'round'
	},
	{ ...chosen, kind: 'line', id: 'chosen-border', legend: 'selected', width: 2.4, cap: 'round' }
] as const satisfies readonly LineSign[];

const FRONTS = [
	{
		...front,
		id: 'front-casing',
		of: ['front-documented', 'front-schematic', 'front-siege', 'front-inferred'],
		colour: 'halo',
		width: 4.4
	},
	{ ...front, id: 'front-documented', legend: 'front', width: 2 },
	{ ...front, id: 'front-schematic', legend: 'front', width: 2, dash: [9, 2.8] },
	{ ...front, id: 'front-inferred', legend: 'front', width: 1.3, dash: [5, 3.4] },
	{ ...front, id: 'front-siege', legend: 'siege', width: 1.7, dash: [4, 2.2] }
] as const satisfies readonly LineSign[];

const MARKS = [
	{
		...journey,
		id: 'journey-casing',
		of: ['journey-documented', 'journey-inferred', 'journey-documented-second', 'journey-inferred-second'],
		colour: 'halo',
		width: 5,
		opacity: 0.8,
		cap: 'round'
	},
	// The journey that is selected is wider than others.
	{
		...journey,
		id: 'journey-casing-chosen',
		of: ['journey-documented-chosen', 'journey-inferred-chosen'],
		colour: 'halo',
		width: 7.6,
		cap: 'round'
	},
	{ ...journey, id: 'journey-ahead', legend: 'journey-ahead', width: 1.2, opacity: 0.45 },
	{
		...journey,
		id: 'journey-not-flown',
		legend: 'journey-not-flown',
		colour: 'ink-3',
		width: 1.4,
		dash: [2, 4]
	},
	{
		...journey,
		id: 'journey-inferred-second',
		legend: 'journey-inferred',
		colour: 'second',
		width: 1.6,
		dash: [6, 3]
	},
	{ ...journey, id: 'journey-documented-second', legend: 'journey', colour: 'second', width: 2.2 },
	{ ...journey, id: 'journey-inferred', legend: 'journey-inferred', width: 1.6, dash: [6, 3] },
	{ ...journey, id: 'journey-documented', legend: 'journey', width: 2.2 },
	{
		...journey,
		id: 'journey-inferred-chosen',
		legend: 'journey-inferred',
		width: 3.2,
		dash: [6, 3]
	},
	{ ...journey, id: 'journey-documented-chosen', legend: 'journey', width: 4 },
	{ ...arrow, id: 'arrow-ahead', fill: 'now', opacity: 0.45 },
	{ ...arrow, id: 'arrow-not-flown', fill: 'ink-3' },
	{ ...arrow, id: 'arrow-second', fill: 'second' },
	{ ...arrow, id: 'arrow', fill: 'now' },
	{ ...arrow, id: 'arrow-chosen', radius: 8.5, fill: 'now' },
	{
		kind: 'line',
		id: 'position-ring',
		legend: 'position-ring',
		source: 'marks',
		colour: 'now',
		width: 1.3,
		dash: [4, 3],
		switch: 'events'
	},
	{
		...position,
		id: 'position-ghost',
		legend: 'position-ghost',
		radius: 4.5,
		opacity: 0.7,
		edge: { colour: 'now', width: 1.2, opacity: 0.6 }
	},
	{ ...position, id: 'position', legend: 'position', radius: 6, edge: { colour: 'now', width: 2.4 } },
	{ ...hollow, id: 'facility-house-perhaps', glyph: 'house' },
	{ ...hollow, id: 'facility-pennant-perhaps', glyph: 'pennant' },
	{ ...hollow, id: 'facility-plane-perhaps', glyph: 'plane' },
	{ ...hollow, id: 'facility-square-perhaps', glyph: 'square' },
	{ ...glyph, id: 'facility-house', glyph: 'house' },
	{ ...glyph, id: 'facility-pennant', glyph: 'pennant' },
	{ ...glyph, id: 'facility-plane', glyph: 'plane' },
	{ ...glyph, id: 'facility-square', glyph: 'square' },
	{ ...traveller, id: 'traveller-second', legend: 'traveller', fill: 'second' },
	{ ...traveller, id: 'traveller', legend: 'traveller', fill: 'now' },
	{
		kind: 'disc',
		id: 'chosen-place-bed',
		source: 'chosen',
		of: ['chosen-place'],
		radius: 9,
		fill: null,
		edge: { colour: 'halo', width: 4.4 }
	},
	{
		kind: 'disc',
		id: 'chosen-place',
		legend: 'selected',
		source: 'chosen',
		radius: 9,
		fill: null,
		edge: { colour: 'ink', width: 1.6 }
	},
	{
		kind: 'diamond',
		id: 'event',
		legend: 'event',
		source: 'event-places',
		radius: 5,
		offset: [8, -8],
		fill: 'now',
		edge: { colour: 'halo', width: 1.6 },
		isDated: true,
		switch: 'events'
	}
] as const satisfies readonly Sign[];

const PLACES = [
	// Places that change hands today are seen at every scale.
	{
		kind: 'disc',
		id: 'today-dot',
		legend: 'today',
		source: 'today',
		of: ['town', 'seat', 'capital'],
		radius: 2.2,
		fill: 'halo',
		edge: { colour: 'ink', width: 1.3 },
		isDated: true
	},
	{ ...place, id: 'town-dot', legend: 'town', of: ['town'], radius: 2.2 },
	{ ...place, id: 'seat-dot', legend: 'seat', of: ['seat'], radius: 2.7 },
	{ ...place, id: 'capital-dot', legend: 'capital', of: ['capital'], radius: 3.4 },
	{
		kind: 'disc',
		id: 'capital-pip',
		source: 'places',
		of: ['capital'],
		radius: 1.3,
		fill: 'ink',
		threshold: 'minZoom',
		isDated: true
	},
	{
		kind: 'disc',
		id: 'today-ring',
		legend: 'today',
		source: 'today',
		of: ['town', 'seat', 'capital'],
		radius: 8,
		fill: null,
		edge: { colour: 'now', width: 1.6 },
		isDated: true
	}
] as const satisfies readonly DiscSign[];

/**
 * Every sign of the map, bottom to top. A layer of the live map and a class of the picture are made of each row, and nothing
 * of how a sign looks is told anywhere else.
 */
export const SIGNS = [
	{ kind: 'area', id: 'neighbours', source: 'basemap', colour: BACKGROUND.sheet },
	{
		kind: 'area',
		id: 'tint',
		source: 'record',
		of: ['unit'],
		colour: { holder: 'p', otherwise: 'land' },
		share: { light: 0.88, dark: 0.86, projector: 0.94 }
	},
	{ kind: 'pattern', id: 'pattern', source: 'record', share: { light: 0.88, dark: 0.86, projector: 0.94 } },
	{
		kind: 'band',
		id: 'band',
		source: 'record',
		colour: { holder: 'band', otherwise: null },
		width: 4,
		share: 0.45
	},
	{ kind: 'relief', id: 'relief', source: 'relief', switch: 'relief' },
	...BASEMAP_LINES,
	...RECORD_LINES,
	...CHOSEN_BORDER,
	...FRONTS,
	...MARKS,
	...BASEMAP_NAMES,
	...PLACES,
	...RECORD_NAMES,
	{
		kind: 'number',
		id: 'number',
		source: 'marks',
		radius: 9.5,
		fill: 'halo',
		edge: { colour: 'ink', width: 1.3 },
		type: { family: 'sans', weight: 600, size: 12, colour: 'ink' }
	}
] as const satisfies readonly Sign[];

const TABLE: readonly Sign[] = SIGNS;
/** Rows that are drawn as shapes, bottom to top. */
export const SHAPES: readonly ShapeSign[] = TABLE.filter(isShape);
/** Rows that are written over the shapes. */
export const WRITTEN: readonly Sign[] = TABLE.filter((sign) => !isShape(sign));

/** The name of a row of the table. */
export type SignId = (typeof SIGNS)[number]['id'];
/** The row of a name. */
export type SignNamed<Id extends SignId> = Extract<(typeof SIGNS)[number], { readonly id: Id }>;

const byId: ReadonlyMap<string, Sign> = new Map<string, Sign>(SIGNS.map((sign) => [sign.id, sign]));

/**
 * The row of a name.
 * @throws RangeError for a name that no row has.
 */
export function signOf<Id extends SignId>(id: Id): SignNamed<Id> {
	const sign = byId.get(id);
	if (!sign) throw new RangeError(`no sign “${id}”`);
	return sign as unknown as SignNamed<Id>;
}

/** Whether the sign of a feature parts those who hold the land. */
export function isOfControl(featureSign: string): boolean {
	return byId.get(featureSign)?.isOfControl === true;
}

/** Whether areas of a sign lie over each other, each letting what is beneath it show through. */
export function isLayered(id: string): boolean {
	const sign = byId.get(id);
	return sign?.kind === 'area' && typeof sign.colour === 'string' && sign.share !== undefined;
}

/** Asked for each sign of a legend at each change of the day. */
const drawn = new Map<string, readonly ShapeSign[]>();

/** The rows of the table that draw a feature of a sign as shapes, bottom to top. */
export function drawnBy(featureSign: string): readonly ShapeSign[] {
	const known = drawn.get(featureSign);
	if (known) return known;
	const rows = SHAPES.filter((sign) => isDrawnBy(sign, featureSign));
	drawn.set(featureSign, rows);
	return rows;
}

/** Whether a sign draws the features of another, or its own. */
export function isDrawnBy({ id, of = [id] }: Pick<Sign, 'id' | 'of'>, featureSign: string): boolean {
	return of.includes(featureSign);
}
