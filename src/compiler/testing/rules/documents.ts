import type { BrokenRule } from '../fixture.ts';

/** Texts of the time, and counts of people. */
export const DOCUMENTS: readonly BrokenRule[] = [
	[
		'an extract without a right',
		{ file: 'documents.yaml', from: '      rights: Public domain.\n', to: '' },
		/documents\.yaml:\d+ \(marsh-letter\): an extract says where its words stand \(place\) and by what right \(rights\): Demand/
	],
	[
		'a summary with a right',
		{ file: 'documents.yaml', from: 'form: extract', to: 'form: summary' },
		/a summary is in our words: only an extract has place and rights: Demand/
	],
	[
		'a text known by hearsay with parts',
		{ file: 'documents.yaml', from: 'known: part', to: 'known: hearsay' },
		/a text known by hearsay, and no other, has no parts: hearsay/
	],
	[
		'a text without parts that is known',
		{ file: 'documents.yaml', from: 'known: hearsay', to: 'known: part' },
		/\(lost-oath\): a text known by hearsay, and no other, has no parts: part/
	],
	[
		'a text of no event',
		{ file: 'documents.yaml', from: 'events: [1921-11-05-oath]', to: 'events: [1921-11-05-vow]' },
		/unknown event id: 1921-11-05-vow/
	],
	[
		'parts that are more than the whole',
		{ file: 'population.yaml', from: 'total: 900', to: 'total: 800' },
		/population\.yaml:\d+ \(tolls-1921\): the parts of a count are no more than its total: 850 of 800/
	],
	[
		'a community counted twice',
		{ file: 'population.yaml', from: 'community: marshfolk', to: 'community: upfolk' },
		/a count names a community once: upfolk, upfolk/
	],
	[
		'a count surer than its source',
		{ file: 'population.yaml', from: 'attestations: [GAZ]', to: 'attestations: [GK]' },
		/a record is no surer than its attestations let it be/
	],
	[
		'a community of which there is none',
		{ file: 'people.yaml', from: 'is: marshfolk', to: 'is: hillfolk' },
		/unknown community id: hillfolk/
	],
	[
		'a picture that is not there',
		{ file: 'pictures.yaml', from: 'file: gate.png', to: 'file: door.png' },
		/pictures\.yaml:\d+ \(gate\): a picture lies in the folder pictures\/: door\.png/
	],
	[
		'a picture of which nothing is said',
		{ file: 'pictures.yaml', from: 'file: gate.png', to: 'file: door.png' },
		/pictures\/gate\.png: a picture is shown with its rights and its source: pictures\.yaml names it: no row/
	],
	[
		'a picture of another size',
		{ file: 'pictures.yaml', from: 'size: [240, 140]', to: 'size: [240, 160]' },
		/size is that of the picture, \[width, height\]: 240 × 140/
	],
	[
		'a picture without a right',
		{ file: 'pictures.yaml', from: 'says: Drawn for the tests of the atlas.', to: "says: ''" },
		/pictures\.yaml:\d+ .*rights/
	],
	[
		'a picture of nothing',
		{ file: 'pictures.yaml', from: 'place:marrow', to: 'place:nowhere' },
		/\(gate\): unknown place id: nowhere/
	],
	[
		'a picture of a tenure',
		{ file: 'pictures.yaml', from: 'place:marrow', to: 'tenure:reeve@1922-03-01' },
		/a picture is of a thing with a page \(kind:id\): tenure:reeve/
	]
];
