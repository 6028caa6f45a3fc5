import type { BrokenRule } from '../fixture.ts';

/** Names and the days on which they are in force. */
export const NAMES: readonly BrokenRule[] = [
	[
		'a name in other letters than those of its language',
		{ file: 'places.yaml', from: 'name: Marrow, lang: en', to: 'name: Marrow, lang: ru' },
		/places\.yaml:\d+ \(marrow\): a name is written in the letters of its language, composed \(NFC\): Marrow \(ru\)/
	],
	[
		'a name of a person in letters that only look like those of its language',
		{ file: 'people.yaml', from: 'lang: en', to: 'lang: ug' },
		/people\.yaml:\d+ \([\w-]+\): a name is written in the letters of its language/
	],
	[
		'a place without a name for some years',
		{ file: 'places.yaml', from: "to: '1930'", to: "to: '1922'" },
		/places\.yaml:\d+ \(tolling\): a place has a name in force on every day of the period: none on 1922-01-01/
	],
	[
		'a place with two names at once',
		{
			file: 'places.yaml',
			from: 'lang: en, use: modern, from',
			to: "lang: en, use: period, from: '1925' }\n    - { name: Newest Tolling, lang: en, use: modern, from"
		},
		/places\.yaml:\d+ \(tolling\): a place has one dated official name of a language at a time: Tolling and New Tolling/
	]
];
