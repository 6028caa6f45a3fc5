import type { BrokenRule } from '../fixture.ts';

/** Names and formulas in authored prose. */
export const PROSE: readonly BrokenRule[] = [
	[
		'a bare name of a place that has several',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'Reeve of Tolling' },
		/people\.yaml:1 \(ada-tarn\): a place whose name depends on .* by its id, \{place\}: Tolling/
	],
	[
		'a reference to no place',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'Reeve of {toling}' },
		/\(ada-tarn\): unknown place id: \{toling\}/
	],
	[
		'a name that a place never had',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'Reeve of {tolling=Old Tolling}' },
		/a name that a text gives a place is one of its names: \{tolling=Old Tolling\}/
	],
	[
		'a reference to no district',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'Reeve of {district:upside}' },
		/\(ada-tarn\): unknown district id: upside/
	],
	[
		'a bare name of a person',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'Reeve against Brom Keld' },
		/\(ada-tarn\): a person or a polity is referred to by its id, .*: Brom Keld/
	],
	[
		'a bare name of a polity',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'Reeve of the League of the Marsh' },
		/\(ada-tarn\): a person or a polity is referred to by its id, .*: League of the Marsh/
	],
	[
		'a reference to no person',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'Reeve against {person:brom}' },
		/\(ada-tarn\): unknown person id: brom/
	],
	[
		'a reference to no polity',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'Reeve of {polity:guild}' },
		/\(ada-tarn\): unknown polity id: guild/
	],
	[
		'a name that a polity never had',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'Reeve of {polity:league=Leaguers}' },
		/a name that a text gives a polity is one of its names: Leaguers/
	],
	[
		'a formula of an event that has none',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'She {formula:1951-stone}' },
		/a formula is that of an event which has one: 1951-stone/
	],
	[
		'the key of a work as a word of a text',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'Reeve of the League (CHRON)' },
		/\(ada-tarn\): a work is referred to by its key in braces, \{source:KEY\}: CHRON/
	],
	[
		'the key of a work as a word of a remark on another',
		{ file: 'sources.json', from: 'A chronicle written afterwards', to: 'A chronicle after GAZ' },
		/sources\.json.*CHRON.*a work is referred to by its key in braces.*: GAZ/
	],
	[
		'a reference to no work',
		{ file: 'control.csv', from: ',The moor is raided,,', to: ',The moor is raided,So {source:GAZETTE},' },
		/\(high-moor\): unknown source id: GAZETTE/
	],
	[
		'a work referred to where no note can open',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'Reeve after {source:CHRON}' },
		/\(ada-tarn\): works are referred to in notes only: CHRON/
	]
];
