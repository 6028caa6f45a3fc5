import type { BrokenRule } from '../fixture.ts';

/** Files and records that cannot be read, or are not as their schema says. */
export const READING: readonly BrokenRule[] = [
	['a missing file', { file: 'control.csv', to: null }, /control\.csv: must be readable/],
	[
		'broken YAML',
		{ file: 'people.yaml', from: '- id: brom-keld', to: '- id: [brom-keld' },
		/people\.yaml:\d+: must be YAML/
	],
	[
		'YAML that is no list',
		{ file: 'events.yaml', to: 'id: x\n' },
		/events\.yaml:1: must be a list of records, each beginning with “- ”: a record/
	],
	['broken JSON', { file: 'sources.json', from: '[', to: '[[' }, /sources\.json: must be JSON/],
	[
		'a source that says nothing of itself',
		{ file: 'sources.json', from: '"note": "The official gazette; read in full.",', to: '' },
		/sources\.json \(GAZ\): note: is missing: write text: nothing/
	],
	[
		'broken CSV',
		{ file: 'units.csv', from: 'High Moor', to: '"High Moor' },
		/units\.csv:\d+: must be CSV .*is a quote \("\) missing/
	],
	[
		'columns in another order',
		{ file: 'districts.csv', from: 'id,group', to: 'group,id' },
		/districts\.csv:1: columns must be id,group.*: in another order/
	],
	[
		'a key with a slip',
		{ file: 'people.yaml', from: 'summary: Sheriff', to: 'sumary: Sheriff' },
		/there is no such key: “sumary”; did you mean summary\?/
	],
	[
		'a column with a slip',
		{ file: 'units.csv', from: 'id,district', to: 'id,distrct' },
		/units\.csv:1: columns must be .*: missing district; unknown distrct; did you mean district\?/
	],
	[
		'a row with a comma too many',
		{ file: 'units.csv', from: 'high-moor,', to: 'high-moor,,' },
		/units\.csv:3 \(high-moor\): a row has a field for each column: .*quotes/
	],
	[
		'a word that is not among those of the codebook',
		{ file: 'control.csv', from: ',contested,', to: ',contestd,' },
		/status: must be one of held, contested, unknown; did you mean contested\?/
	],
	[
		'a point of latitude and longitude',
		{ file: 'places.yaml', from: 'lngLat: [9, 55]', to: 'lngLat: [55, 109]' },
		/places\.yaml:\d+ \(far-port\): lngLat 2: .*longitude and latitude swapped\?/
	],
	[
		'an unknown key',
		{ file: 'people.yaml', from: 'side: royal', to: 'side: royal\n  party: none' },
		/people\.yaml:22 \(brom-keld\): there is no such key: “party”: remove it/
	],
	[
		'an id in capitals',
		{ file: 'units.csv', from: 'high-moor', to: 'High-Moor' },
		/units\.csv:3 \(High-Moor\): id: must be an id/
	],
	[
		'a status that is none',
		{ file: 'control.csv', from: ',unknown,', to: ',lost,' },
		/control\.csv:9 \(east-marsh\): status/
	],
	[
		'a title too long',
		{ file: 'events.yaml', from: 'A stone is set', to: 'A '.repeat(40) + 'stone' },
		/events\.yaml:\d+ \(1951-stone\): with its names filled in it has at most 60 characters/
	]
];
