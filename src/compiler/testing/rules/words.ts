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
	],
	[
		'a headline that its names make too long',
		{
			file: 'events.yaml',
			from: 'title: A stone is set',
			to: `title: A stone is set\n  headline: "${Array<string>(11).fill('{tolling}').join(' ')}"`
		},
		/\(1951-stone\): with its names filled in it has at most 110 characters: New Tolling New/
	],
	[
		'a notable event that nothing tells on its day',
		{ file: 'events.yaml', from: 'areas: [east-marsh]', to: 'areas: []' },
		/\(1921-11-05-oath\): an event of importance 2 or 3 that is told by no change of its day has a headline: none/
	],
	[
		'a headline that ends like a sentence',
		{
			file: 'events.yaml',
			from: 'title: A stone is set',
			to: 'title: A stone is set\n  headline: A stone is set.'
		},
		/events\.yaml:\d+ \(1951-stone\)?.*headline/
	],
	[
		'a polity that continues none of the atlas',
		{ file: 'atlas.yaml', from: 'id: league\n', to: 'id: league\n    continues: guild\n' },
		/atlas\.yaml \(league\): a polity continues another one of this file, and none continues itself: guild/
	],
	[
		'a polity that continues itself',
		{ file: 'atlas.yaml', from: 'id: league\n', to: 'id: league\n    continues: league\n' },
		/atlas\.yaml \(league\): a polity continues another one .*: league/
	],
	[
		'a holder who is nobody of the record',
		{ file: 'atlas.yaml', from: 'id: league\n', to: 'id: league\n    person: ada-thorn\n' },
		/atlas\.yaml \(league\): unknown person id: ada-thorn/
	],
	[
		'words of the interface that it does not say',
		{ file: 'atlas.yaml', from: 'country: XX', to: 'country: XX\nwords: { account.foundling: Chronicles }' },
		/atlas\.yaml \(words\.account\.foundling\): words are those of a message .*did you mean account\.founding\?/
	],
	[
		'words of the interface with a value that they are not given',
		{
			file: 'atlas.yaml',
			from: 'country: XX',
			to: "country: XX\nwords: { account.founding: 'Chronicles of {land}' }"
		},
		/atlas\.yaml \(words\.account\.founding\): a message is given no value: \{land\}/
	],
	[
		'words of the interface that are no message',
		{
			file: 'atlas.yaml',
			from: 'country: XX',
			to: "country: XX\nwords: { account.founding: 'Chronicles {of' }"
		},
		/atlas\.yaml \(words\.account\.founding\): words are a message: each brace that opens closes: Chronicles/
	]
];
