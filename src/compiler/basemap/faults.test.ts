import { expect, it } from 'vitest';
import {
	buildSmallBasemap,
	collection,
	front,
	label,
	smallBorders,
	smallRelief,
	type AuthoredFiles
} from '../testing/small-basemap.ts';

const BORDERS = 'basemap/period-borders.topo.json';
const FRONTS = 'geometry/front-lines.geojson';

/** Each rule of the basemap, broken in a small one: what is broken, the files that break it, and all its faults. */
const RULES: readonly (readonly [rule: string, files: AuthoredFiles, faults: readonly string[]])[] = [
	[
		'a file that is no JSON',
		{ [FRONTS]: '{' },
		[expect.stringContaining(`${FRONTS}: must be JSON`) as string]
	],
	[
		'a date that does not exist',
		{ [FRONTS]: collection([front({ start: '1900-02-30' })]) },
		[`${FRONTS} (front): a date must exist in the calendar: 1900-02-30`]
	],
	[
		'a span that runs backwards',
		{ 'labels.yaml': label('from: 1901-01-01, to: 1900-01-01, lngLat: [1, 1]') },
		['labels.yaml:1 (north): an interval must end after it starts: 1901-01-01 to 1900-01-01']
	],
	[
		'unknown polities and sources',
		{
			[FRONTS]: collection([
				front({ sides: { west: ['reds'], east: ['a'] }, attestations: ['LOST#p. 3', 'GK#p. 3'] })
			])
		},
		[`${FRONTS} (front): unknown polity id: reds`, `${FRONTS} (front): unknown source id: LOST`]
	],
	[
		'a label by an unknown source',
		{ 'labels.yaml': label('lngLat: [1, 1]').replace('[GK]', "[LOST, 'GK#p. 3']") },
		['labels.yaml:1 (north): unknown source id: LOST']
	],
	[
		'a front that outlasts the control that it parts',
		{
			'control.csv':
				'unit,start,start_edtf,end,de_facto,status,claimants,confidence,attestations,change,situation,note,doubt\n' +
				'moor,1900-01-01,,1900-02-01,a,held,,high,GK,,,,\n',
			[FRONTS]: collection([
				front(),
				front({ id: 'first', end: '1900-01-09' }),
				front({ id: 'next', start: '1900-01-09' }),
				front({ id: 'late', end: '1900-02-05' })
			])
		},
		[
			`${FRONTS} (late): a front begins and ends on a day of change in control.csv, or where another does: 1900-02-05`
		]
	],
	[
		'an id given twice',
		{ [FRONTS]: collection([front(), front()]) },
		[`${FRONTS} (front): an id stands once: given again`]
	],
	[
		'a label with neither point nor line',
		{ 'labels.yaml': label('note: nowhere') },
		[expect.stringContaining('labels.yaml:1 (north): needs either lngLat or line') as string]
	],
	[
		'a caption of a place that is not there, and one by a name that is none of its own',
		{
			'places.yaml': '- { id: town, toponyms: [{ name: Town }] }\n',
			'labels.yaml': label('lngLat: [1, 1]').replace(
				'name: North',
				"name: '{twon} besieged from {town=Village}'"
			)
		},
		[
			'labels.yaml:1 (north): unknown place id: twon; did you mean town?',
			'labels.yaml:1 (north): a name that a text gives a place is one of its names: {town=Village}'
		]
	],
	[
		'names of what is not lettered, and twice in a language',
		{
			'labels.yaml': label('lngLat: [1, 1]'),
			'basemap/lettering-names.csv': 'name,lang,text\nNorth,ru,Север\nSouth,ru,Юг\nNorth,ru,Норд\n'
		},
		[
			'basemap/lettering-names.csv:3 (South): a river or a label must have this name: none has',
			'basemap/lettering-names.csv:4 (North): a name stands once in a language: ru'
		]
	],
	[
		'a boundary with an unknown arc',
		{ [BORDERS]: smallBorders([[0], [1], [9]]) },
		[`${BORDERS} (a|b): unknown arc: 9`]
	],
	[
		'a picture of the relief that is missing',
		{ 'basemap/relief.json': smallRelief({ light: 'light.webp', dark: 'lost.webp' }) },
		['basemap/lost.webp: must be readable: no such file']
	],
	[
		'a picture of the relief that is too large',
		{ 'basemap/dark.webp': 'x'.repeat(150_001) },
		['basemap/dark.webp: must not be larger than 150000 bytes: 150001']
	]
];

it.each(RULES)('the basemap tells %s, and is not built', (_, files, faults) => {
	const told = buildSmallBasemap(files);
	expect(told.faults).toEqual(faults);
	expect(told.built).toBeNull();
});
