import type { BrokenRule } from '../fixture.ts';

const FILE = 'tours/short-walk.sheets.yaml';

/** What is printed around tours. */
export const SHEETS: readonly BrokenRule[] = [
	[
		'a plan whose parts do not sum up',
		{ file: FILE, from: 'minutes: 15, task: Look.', to: 'minutes: 14, task: Look.' },
		/sheets\.yaml \(plans\): the parts of a plan sum up to its 45 minutes: 44/
	],
	[
		'sheets that say nothing of documents',
		{ file: FILE, from: 'documentsNote: ', to: 'note: ' },
		/sheets\.yaml:\d+: documentsNote: is missing: write text|there is no such key: “note”/
	],
	[
		'a tour without the short plan',
		{ file: FILE, from: '  - minutes: 20\n', to: '  - minutes: 25\n' },
		/a tour has a plan of each of 45, 20 minutes, in this order: 45, 25/
	],
	[
		'a plan of a step that is not there',
		{ file: FILE, from: '{ steps: [1], minutes: 15', to: '{ steps: [1, 3], minutes: 15' },
		/a step of the tour is one of 1 to 2: 3/
	],
	[
		'a plan that goes back',
		{ file: FILE, from: '{ steps: [1], minutes: 15', to: '{ steps: [2, 1], minutes: 15' },
		/a plan goes through steps in their order, each once: 2, 1, 2/
	],
	[
		'a part of a plan that says nothing',
		{ file: FILE, from: '{ minutes: 10, task: Walk. }', to: '{ minutes: 10 }' },
		/a part of a plan has steps or a task: neither/
	],
	[
		'a key that the map does not bear out',
		{ file: FILE, from: 'held: { marrow-plain: crown }', to: 'held: { marrow-plain: league }' },
		/\(question 1\): claims: the holder of marrow-plain on 1921-01-01 must be what the record has, crown: league/
	],
	[
		'a key of a unit that is not there',
		{ file: FILE, from: 'held: { marrow-plain: crown }', to: 'held: { marrow: crown }' },
		/the holder of marrow on 1921-01-01 must be what the record has, none: crown/
	],
	[
		'a key that rests on nothing',
		{ file: FILE, from: '    claims: { held: { marrow-plain: crown } }\n', to: '' },
		/\(question 1\): the key of a question rests on claims of the map or on records: none/
	],
	[
		'a number in a key that nothing counts',
		{ file: FILE, from: "answer: '{Polity:crown}.'", to: "answer: '{Polity:crown}, with 77 riders.'" },
		/\(question 1\): a number in a step is counted by its claims.*: 77/
	],
	[
		'a question without a key',
		{ file: FILE, from: "    answer: '{Polity:crown}.'\n", to: '' },
		/\(question 1\): a question has its key, and a key its question: one alone/
	],
	[
		'the question of a step that asks none',
		{ file: FILE, from: '{ level: hard, step: 2 }', to: '{ level: hard, step: 1 }' },
		/\(question 2\): a question without words is that of its step, which asks one: step 1/
	],
	[
		'a map to colour of a day outside the period',
		{ file: FILE, from: 'colour: 1922-05-10', to: 'colour: 1932-05-10' },
		/the day of the map to colour lies within the period: 1932-05-10/
	],
	[
		'an event on the strip that lies beyond it',
		{ file: FILE, from: '1921-11-05-oath', to: '1951-stone' },
		/\(timeline\): an event to be put in order lies within the period: 1951-stone/
	],
	[
		'an event on the strip twice',
		{ file: FILE, from: '1921-11-05-oath', to: '1922-03-01-marrow-falls' },
		/\(timeline\): events to be put in order lie on different days/
	],
	[
		'an extract of which nobody knows by what right it is printed',
		{ file: FILE, from: 'kind: summary', to: 'kind: extract' },
		/\(document 1\): an extract says where it stands and by what right it is printed/
	],
	[
		'a document of an unknown work',
		{ file: FILE, from: 'source: CHRON', to: 'source: RUMOUR' },
		/\(document 1\): unknown source id: RUMOUR/
	]
];
