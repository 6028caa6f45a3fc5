import type { BrokenRule } from '../fixture.ts';

/** Tours, their steps and the views of these. */
export const TOURS: readonly BrokenRule[] = [
	[
		'a tour without front matter',
		{ file: 'tours/short-walk.md', to: '## A step\n' },
		/tours\/short-walk\.md:1: a tour begins with front matter/
	],
	[
		'an unknown key of a tour',
		{ file: 'tours/short-walk.md', from: 'minutes: 5', to: 'minutes: 5\nhours: 1' },
		/tours\/short-walk\.md:2: keys: Unrecognized key: "hours"/
	],
	[
		'a step without a source',
		{ file: 'tours/short-walk.md', from: 'sources: [GAZ]', to: '' },
		/tours\/short-walk\.md:9 \(step 1\): sources/
	],
	[
		'a step of an unknown source',
		{ file: 'tours/short-walk.md', from: 'sources: [GAZ]', to: 'sources: [RUMOUR]' },
		/tours\/short-walk\.md:9 \(step 1\): unknown source id: RUMOUR/
	],
	[
		'a caption too long',
		{ file: 'tours/short-walk.md', from: 'Decide before you look.', to: 'word '.repeat(49) },
		/tours\/short-walk\.md:20 \(step 2\): a caption has 1 to 240 characters: 244/
	],
	[
		'a step without a caption',
		{ file: 'tours/short-walk.md', from: '> Decide before you look.', to: '' },
		/step 2\): a caption has 1 to 240 characters: none/
	],
	[
		'a step without notes',
		{
			file: 'tours/short-walk.md',
			from: '> Decide before you look.\n\nA note.',
			to: '> Decide before you look.'
		},
		/step 2\): a step has notes/
	],
	[
		'a step that hides and asks nothing',
		{ file: 'tours/short-walk.md', from: 'question: Who holds High Moor?\nanswer: The League.\n', to: '' },
		/step 2\): a step that hides asks a question/
	],
	[
		'a question without an answer',
		{ file: 'tours/short-walk.md', from: 'answer: The League.\n', to: '' },
		/step 2\): a question has an answer/
	],
	[
		'a date of a step outside the period',
		{ file: 'tours/short-walk.md', from: 'date=1921-01-01', to: 'date=1944-11-12' },
		/step 1\): a view must be a good link \(date-outside\): 1944-11-12/
	],
	[
		'a selection of a step that is not in the atlas',
		{ file: 'tours/short-walk.md', from: 'date=1921-01-01', to: 'sel=place:nowhere' },
		/step 1\): a view must be a good link \(bad-selection\): place:nowhere/
	],
	[
		'a key of a view that is none',
		{ file: 'tours/short-walk.md', from: 'date=1921-01-01', to: 'datum=1921-01-01' },
		/step 1\): a view has the keys .*: datum/
	]
];
