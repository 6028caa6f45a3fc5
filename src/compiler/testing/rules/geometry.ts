import type { BrokenRule } from '../fixture.ts';

/** The lines that cut the whole area, and what must lie in its units. */
export const GEOMETRY: readonly BrokenRule[] = [
	[
		'a line that parts nothing',
		{ file: 'geometry/unit-lines.geojson', from: '[2,52.1]', to: '[2,51.5]' },
		/units must not overlap: no line parts tolling-vale, high-moor/
	],
	[
		'an end in the air',
		{ file: 'geometry/unit-lines.geojson', from: '[2,52.1]', to: '[2,51.5]' },
		/a line must end on another line or beyond the outline: an end in the air near 2\.000, 51\.500/
	],
	[
		'a piece without a unit',
		{ file: 'units.csv', from: '3,50.5', to: '3,51.6' },
		/every piece of the whole area must belong to a unit: a gap of/
	],
	[
		'a seed outside',
		{ file: 'units.csv', from: '3,50.5', to: '9,50.5' },
		/the seed of a unit must lie in the whole area: 9\.000, 50\.500/
	],
	[
		'a place outside its unit',
		{ file: 'places.yaml', from: '[1.1, 50.4]', to: '[3.1, 50.4]' },
		/a place must lie in its unit: 3\.1, 50\.4 outside marrow-plain/
	],
	[
		'a seat outside its unit',
		{ file: 'units.csv', from: '{tolling},true', to: '{tolling},false' },
		/districts\.csv:2 \(upshire\): a district has one seat unit: none/
	],
	[
		'a line of unknown units',
		{
			file: 'geometry/unit-lines.geojson',
			from: '["marrow-plain","east-marsh"]',
			to: '["marrow-plain","west-marsh"]'
		},
		/unknown unit id: marrow-plain, west-marsh/
	],
	[
		'a district line inside a district',
		{
			file: 'geometry/unit-lines.geojson',
			from: '"kind":"unit","grade":"B","precisionKm":4},"geometry":{"type":"LineString","coordinates":[[2,51]',
			to: '"kind":"district","grade":"B","precisionKm":4},"geometry":{"type":"LineString","coordinates":[[2,51]'
		},
		/a district line parts two districts/
	]
];
