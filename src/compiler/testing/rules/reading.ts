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
		/events\.yaml:1: must be a list of records: object/
	],
	['broken JSON', { file: 'sources.json', from: '[', to: '[[' }, /sources\.json: must be JSON/],
	[
		'a source that says nothing of itself',
		{ file: 'sources.json', from: '"note": "The official gazette; read in full.",', to: '' },
		/sources\.json: 0\.note/
	],
	['broken CSV', { file: 'units.csv', from: 'High Moor', to: '"High Moor' }, /units\.csv: must be CSV/],
	[
		'columns in another order',
		{ file: 'districts.csv', from: 'id,group', to: 'group,id' },
		/districts\.csv:1: columns must be id,group/
	],
	[
		'an unknown key',
		{ file: 'people.yaml', from: 'side: royal', to: 'side: royal\n  party: none' },
		/people\.yaml:\d+ \(brom-keld\): record: Unrecognized key: "party"/
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
