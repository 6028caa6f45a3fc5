import type { BrokenRule } from '../fixture.ts';

const FILE = 'glossary.yaml';

/** The words that an atlas explains. */
export const GLOSSARY: readonly BrokenRule[] = [
	[
		'a term given twice',
		{ file: FILE, from: 'id: de-facto', to: 'id: league' },
		/glossary\.yaml:\d+ \(league\): an id stands once/
	],
	[
		'a word that two terms explain',
		{ file: FILE, from: 'term: de facto', to: 'term: League' },
		/glossary\.yaml:\d+ \(de-facto\): a word is explained once: League/
	],
	[
		'a term that nothing attests',
		{ file: FILE, from: '  attestations: [CHRON]\n', to: '' },
		/glossary\.yaml:\d+ \(league\): a term has attestations, or else .*: neither/
	],
	[
		'a term of the method with attestations',
		{ file: FILE, from: 'method: true', to: 'method: true\n  attestations: [CHRON]' },
		/glossary\.yaml:\d+ \(de-facto\): a term has attestations, or else .*: both/
	],
	[
		'a term that cites no source of the atlas',
		{ file: FILE, from: '[CHRON]', to: '[NOWHERE]' },
		/glossary\.yaml:\d+ \(league\): unknown source id: NOWHERE/
	],
	[
		'a term that is about nothing of the record',
		{ file: FILE, from: 'polity:league', to: 'polity:guild' },
		/glossary\.yaml:\d+ \(league\): unknown polity id: guild/
	],
	[
		'a term that leads to no other one',
		{ file: FILE, from: 'term:de-facto', to: 'term:guild' },
		/glossary\.yaml:\d+ \(league\): related is kind:id, or term:id of another term: term:guild/
	],
	[
		'an abbreviation that is printed and not explained',
		{ file: 'atlas.yaml', from: 'short: Crown', to: 'short: CW' },
		/glossary\.yaml: an abbreviation that is printed is explained \(short of a term\): CW in “CW”/
	]
];
