import type { BrokenRule } from '../fixture.ts';

/** Words that the codebook rules out. */
export const WORDS: readonly BrokenRule[] = [
	[
		'a polity that holds before it existed',
		{ file: 'atlas.yaml', from: 'id: league\n', to: 'id: league\n    from: 1922-01-01\n' },
		/\(east-marsh\): a polity holds, and is named for the day, only while it existed: league, 1921-11-05/
	],
	[
		'a polity that is named after its end',
		{ file: 'atlas.yaml', from: 'id: league\n', to: 'id: league\n    to: 1922-02-01\n' },
		/marrow-falls\): a polity .* only while it existed: Marrow falls to the League/
	],
	[
		'a pronoun without a source for it',
		{ file: 'people.yaml', from: 'Sheriff of Upshire', to: 'Sheriff of Upshire until his flight' },
		/people\.yaml:\d+ \(brom-keld\): a pronoun is that of somebody whose gender a source gives .*: his/
	],
	[
		'a title that its names make too long',
		{
			file: 'events.yaml',
			from: 'title: A stone is set',
			to: `title: "${Array<string>(6).fill('{tolling}').join(' ')}"`
		},
		/\(1951-stone\): with its names filled in it has at most 60 characters: New Tolling New/
	]
];
