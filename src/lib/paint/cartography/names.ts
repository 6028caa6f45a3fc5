import type { ByZoom } from './by-zoom.ts';
import type { NameSign, Type } from './sign.ts';

/** How far below the middle of a number the line it stands on is, em. */
export const DIGIT_MIDDLE = 0.35;

/** Letters grow by about an eighth a level from the one that shows the whole area, to 1.6; `size` in px there. */
function grown(size: number): ByZoom {
	return {
		base: 1.12,
		stops: [
			[3, size * 0.92],
			[4.2, size],
			[8.2, size * 1.6]
		]
	};
}

/** Names along a line hardly grow: the map library sets one only where the line has room for its largest letters. */
function steady(size: number): ByZoom {
	return {
		base: 1,
		stops: [
			[3, size * 0.92],
			[4.2, size],
			[8.2, size * 1.25]
		]
	};
}

const ON_PAPER = { colour: 'halo', width: 2.6, opacity: 0.86 } as const;

const sans = (weight: Type['weight'], size: number, halo: number = ON_PAPER.width): Type => ({
	family: 'sans',
	weight,
	size: grown(size),
	colour: 'ink',
	halo: { ...ON_PAPER, width: halo }
});

const serif = (size: number, spacing: number, colour: string, halo: Type['halo']): Type => ({
	family: 'serif',
	weight: 400,
	size: grown(size),
	spacing,
	colour,
	halo
});

const italic = (size: number, spacing: number, colour: string, halo: number): Type => ({
	...serif(size, spacing, colour, { ...ON_PAPER, width: halo }),
	isItalic: true
});

const along = (size: number, spacing: number, colour: string, halo: number): Type => ({
	...italic(size, spacing, colour, halo),
	size: steady(size)
});

const district = (size: number, weight: Type['weight']): Type => ({
	family: 'serif',
	weight,
	size: grown(size),
	spacing: 0.16,
	isCapital: true,
	colour: 'ink',
	halo: { colour: { holder: 'halo', otherwise: 'halo' }, width: 3.4, opacity: 0.8 }
});

const ON_NEIGHBOUR: Type['halo'] = { colour: 'neighbour', width: 2.4, opacity: 0.86 };

/** The sides of a name on which its point may be, the best first. */
const SIDES = [
	'left',
	'right',
	'bottom',
	'top',
	'bottom-left',
	'bottom-right',
	'top-left',
	'top-right'
] as const;

const shared = { kind: 'name', switch: 'labels' } as const;
const basemap = { ...shared, source: 'lettering', threshold: 'minZoom', isDated: true } as const;
const place = {
	...shared,
	source: 'places',
	threshold: 'minZoom',
	placement: { kind: 'beside', gap: 0.55, sides: SIDES }
} as const;
const leg = { ...shared, source: 'marks', placement: { kind: 'aside', gap: 5 } } as const;
const area = {
	...shared,
	source: 'districts',
	from: 3,
	placement: { kind: 'over', shift: 1.15 }
} as const;

/** Names whose points and lines are below those of places: of what happens, and of the basemap. The least first. */
export const BASEMAP_NAMES = [
	{
		...shared,
		id: 'river-name',
		source: 'lettering',
		of: ['river-main', 'river', 'river-seasonal'],
		threshold: 'nameZoom',
		type: along(10.5, 0, 'water-ink', 2),
		placement: { kind: 'along', bend: 35, isMovable: true }
	},
	{
		...shared,
		id: 'facility-name',
		source: 'facilities',
		of: [],
		from: 4.6,
		type: italic(10.8, 0, 'ink', 3),
		placement: {
			kind: 'beside',
			gap: 0.75,
			sides: ['right', 'top', 'bottom', 'top-right', 'bottom-right']
		}
	},
	{ ...leg, id: 'leg-name', type: italic(11.5, 0, 'now', 3.2) },
	{ ...leg, id: 'leg-name-second', type: italic(11.5, 0, 'second', 3.2) },
	// Not made, or not yet.
	{ ...leg, id: 'leg-name-quiet', type: italic(11.5, 0, 'ink-2', 3.2) },
	{ ...basemap, id: 'lake-name', type: italic(12, 0, 'water-ink', 2), placement: { kind: 'over' } },
	{
		...basemap,
		id: 'lake-course',
		type: along(12, 0.04, 'water-ink', 2),
		placement: { kind: 'along', bend: 40 }
	},
	{
		...basemap,
		id: 'range',
		type: along(13, 0.3, 'ink-2', 1.6),
		placement: { kind: 'along', bend: 40 }
	},
	{
		...basemap,
		id: 'division',
		type: { ...serif(11, 0.18, 'neighbour-ink', ON_NEIGHBOUR), isCapital: true },
		placement: { kind: 'over' }
	},
	{
		...basemap,
		id: 'state',
		type: { ...serif(14, 0.28, 'neighbour-ink', ON_NEIGHBOUR), isCapital: true },
		placement: { kind: 'over' }
	},
	{
		...shared,
		id: 'position-name',
		source: 'marks',
		of: ['position', 'position-ghost'],
		switch: 'events',
		type: italic(10.8, 0, 'now', 2.6),
		placement: { kind: 'beside', gap: 0.8, sides: SIDES }
	},
	{
		...shared,
		id: 'front-name',
		source: 'basemap',
		of: ['front-documented', 'front-schematic', 'front-siege', 'front-inferred'],
		isDated: true,
		type: along(11, 0, 'now', 3.2),
		placement: { kind: 'along', bend: 35, offset: -0.9, isMovable: true }
	},
	{
		...basemap,
		id: 'caption',
		isOfControl: true,
		type: { ...italic(11.5, 0, 'ink', 3.4) },
		placement: { kind: 'beside', gap: 1, sides: ['bottom', 'top', ...SIDES], isClear: true }
	},
	{
		...basemap,
		id: 'caption-now',
		isOfControl: true,
		type: { ...italic(11.5, 0, 'now', 3.4), weight: 500 },
		placement: { kind: 'beside', gap: 1, sides: ['bottom', 'top', ...SIDES], isClear: true }
	}
] as const satisfies readonly NameSign[];

/** The names of the record: of places by class and of districts. The least first. */
export const RECORD_NAMES = [
	{ ...place, id: 'town', type: sans(500, 10.8) },
	{ ...place, id: 'seat', type: sans(600, 12.5, 3) },
	{ ...place, id: 'capital', type: sans(700, 14) },
	{
		...shared,
		id: 'today-name',
		source: 'today',
		of: ['town'],
		isDated: true,
		type: sans(500, 10.8),
		placement: { kind: 'beside', gap: 0.95, sides: SIDES },
		isAlways: true
	},
	{ ...area, id: 'district', type: district(12.6, 600) },
	// The chosen one stands out by its size.
	{ ...area, id: 'district-selected', type: district(14, 600) },
	{
		...shared,
		id: 'chosen-name',
		source: 'chosen',
		type: sans(700, 14),
		// Beyond its ring.
		placement: { kind: 'beside', gap: 0.9, sides: SIDES },
		isAlways: true
	}
] as const satisfies readonly NameSign[];
