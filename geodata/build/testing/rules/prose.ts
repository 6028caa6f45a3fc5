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
		'a formula of an event that has none',
		{ file: 'people.yaml', from: 'Reeve of the League', to: 'She {formula:1951-stone}' },
		/a formula is that of an event which has one: 1951-stone/
	]
];
