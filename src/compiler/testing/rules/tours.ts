import type { BrokenRule } from '../fixture.ts';

const FILE = 'tours/short-walk.md';
const NOTES = `> Decide before you look.

The League took Marrow on 27 February or the 1st of March 1922 with thirty riders, by one account.`;

/** Tours, their steps and the views of these. */
export const TOURS: readonly BrokenRule[] = [
	[
		'a tour without front matter',
		{ file: FILE, to: '## A step\n' },
		/tours\/short-walk\.md:1: a tour begins with front matter/
	],
	[
		'an unknown key of a tour',
		{ file: FILE, from: 'minutes: 5', to: 'minutes: 5\nhours: 1' },
		/tours\/short-walk\.md:2: there is no such key: “hours”/
	],
	[
		'a step without a source',
		{ file: FILE, from: 'sources: [GAZ]', to: '' },
		/tours\/short-walk\.md:9 \(step 1\): sources/
	],
	[
		'a step of an unknown source',
		{ file: FILE, from: 'sources: [GAZ]', to: 'sources: [RUMOUR]' },
		/tours\/short-walk\.md:9 \(step 1\): unknown source id: RUMOUR/
	],
	[
		'a caption too long',
		{ file: FILE, from: 'Decide before you look.', to: 'word '.repeat(49) },
		/tours\/short-walk\.md:27 \(step 2\): a caption has 1 to 240 characters: 244/
	],
	[
		'a step without a caption',
		{ file: FILE, from: '> Decide before you look.', to: '' },
		/step 2\): a caption has 1 to 240 characters: none/
	],
	[
		'a step without notes',
		{
			file: FILE,
			from: NOTES,
			to: '> Decide before you look.'
		},
		/step 2\): a step has notes/
	],
	[
		'a mark that is none',
		{ file: FILE, from: 'sources: [GAZ]', to: 'marks: [arrow 1.5 to the hill]\nsources: [GAZ]' },
		/tours\/short-walk\.md:9 \(step 1\): a mark is its kind, its points as lng,lat and its words: arrow 1.5/
	],
	[
		'a step that hides and asks nothing',
		{
			file: FILE,
			from: 'question: Who holds High Moor?\nanswer: The {polity:league=League of the Marsh}.\n',
			to: ''
		},
		/step 2\): a step that hides asks a question/
	],
	[
		'a question without an answer',
		{ file: FILE, from: 'answer: The {polity:league=League of the Marsh}.\n', to: '' },
		/step 2\): a question has an answer/
	],
	[
		'a date of a step outside the period',
		{ file: FILE, from: 'date=1921-01-01', to: 'date=1944-11-12' },
		/step 1\): a view must be a good link \(date-outside\): 1944-11-12/
	],
	[
		'a selection of a step that is not in the atlas',
		{ file: FILE, from: 'date=1921-01-01', to: 'sel=place:nowhere' },
		/step 1\): a view must be a good link \(bad-selection\): place:nowhere/
	],
	[
		'a key of a view that is none',
		{ file: FILE, from: 'date=1921-01-01', to: 'datum=1921-01-01' },
		/step 1\): a view has the keys .*: datum/
	],
	[
		'a claim of holders that the record has not',
		{ file: FILE, from: '{ crown: 3, unknown: 1 }', to: '{ crown: 4 }' },
		/short-walk\.md:9 \(step 1\): claims: holders on 1921-01-01 must be what the record has, crown 3, unknown 1: crown 4/
	],
	[
		'a claim of seats that the record has not',
		{ file: FILE, from: 'seats: { crown: 2 }', to: 'seats: { crown: 1, league: 1 }' },
		/claims: seats on 1921-01-01 must be what the record has, crown 2: crown 1, league 1/
	],
	[
		'a claim of title that the record has not',
		{ file: FILE, from: 'law: { crown: 4 }', to: 'law: { crown+regency: 4 }' },
		/claims: law on 1921-01-01 must be what the record has, crown 4: crown\+regency 4/
	],
	[
		'a claim of parts held by others that the record has not',
		{ file: FILE, from: 'apart: [east-marsh]', to: 'apart: []' },
		/claims: apart on 1921-01-01 must be what the record has, east-marsh: none/
	],
	[
		'a claim of units held against their title that the record has not',
		{ file: FILE, from: 'unlike: []', to: 'unlike: [high-moor]' },
		/claims: unlike on 1921-01-01 must be what the record has, none: high-moor/
	],
	[
		'a claim that forgets a unit',
		{ file: FILE, from: '[marrow-plain, high-moor]', to: '[high-moor]' },
		/step 2\): claims: units that change 1922-03-01 to 1922-05-10 must be what the record has, high-moor, marrow-plain: high-moor/
	],
	[
		'a claim of too many units',
		{ file: FILE, from: '[marrow-plain, high-moor]', to: '3' },
		/claims: units that change .* must be what the record has, 2: 3/
	],
	[
		'a claim of two days for what changed on others',
		{ file: FILE, from: 'days: [1922-03-01, 1922-05-10]', to: 'days: [1922-03-01]' },
		/claims: days of change .* must be what the record has, 1922-03-01, 1922-05-10: 1922-03-01/
	],
	[
		'a claim that nothing changes in law',
		{ file: FILE, from: 'titles: 2', to: 'titles: 1' },
		/claims: titles that change 1922-06-01 must be what the record has, 2: 1/
	],
	[
		'a claim of days that run backwards',
		{ file: FILE, from: 'from: 1922-03-01', to: 'from: 1922-05-11' },
		/claims\.changes lie between two days of the calendar: 1922-05-11 to 1922-05-10/
	],
	[
		'a record of a claim that there is not',
		{ file: FILE, from: 'event:1922-03-01-marrow-falls', to: 'event:1922-03-01-nothing' },
		/claims\.record names a record: event:1922-03-01-nothing/
	],
	[
		'a date in the prose that no record has',
		{ file: FILE, from: '27 February', to: '26 February' },
		/a date in a step is its day, or one of its claims or of a record that they name: 26 February/
	],
	[
		'a day of the month in the prose that no record has',
		{ file: FILE, from: 'the 1st', to: 'the 2nd' },
		/a date in a step is .*: 2nd/
	],
	[
		'a month in the prose that no record has',
		{ file: FILE, from: 'March 1922', to: 'March 1923' },
		/a date in a step is .*: March 1923/
	],
	[
		'a number in the prose that no record has',
		{ file: FILE, from: 'with thirty', to: 'with 40' },
		/a number in a step is counted by its claims, or stands in a record that they name: 40/
	],
	[
		'the answer of a step that hides in what is read before it',
		{
			file: FILE,
			from: '## High Moor changes hands',
			to: '## The {polity:league=League of the Marsh} has High Moor'
		},
		/title, caption and question of a step that hides name no holder of its answer: /
	],
	[
		'a name that the record does not know',
		{ file: FILE, from: 'Decide before you look.', to: 'Decide before Atlantis rises.' },
		/step 2\): a name in a step is one of the record, or stands in beyond: Atlantis/
	],
	[
		'a name beyond the map that the step does not use',
		{ file: FILE, from: 'hides: true', to: 'hides: true\nbeyond: [Atlantis]' },
		/step 2\): beyond lists names that the step uses: Atlantis/
	],
	[
		'a word that leaves nothing out and is no claim',
		{ file: FILE, from: 'Decide before you look.', to: 'Decide what all of it means.' },
		/step 2\): a word that leaves nothing out stands in a phrase of claims\.words: Decide what all of it means/
	],
	[
		'words that rest on nothing',
		{ file: FILE, from: 'The first day: lesson', to: 'The first day: changes' },
		/step 1\): claims\.words rest on a claim, a record or a source of the step, or on “lesson”: changes/
	],
	[
		'claimed words that the step does not use',
		{ file: FILE, from: 'The first day: lesson', to: 'The first day: lesson, never again: holders' },
		/step 1\): claims\.words are words of the step: never again/
	]
];
