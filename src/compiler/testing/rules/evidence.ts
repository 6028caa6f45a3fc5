import type { BrokenRule } from '../fixture.ts';

/** Confidence and the documents that it rests on. */
export const EVIDENCE: readonly BrokenRule[] = [
	[
		'a record that is surer than its sources',
		{ file: 'control.csv', from: 'league,held,,high,GAZ|CHRON', to: 'league,held,,high,CHRON' },
		/control\.csv:10 \(east-marsh\): a record is no surer than its .*: high, where CHRON bear medium/
	],
	[
		'general knowledge that passes for more than it is',
		{ file: 'events.yaml', from: 'confidence: low', to: 'confidence: medium' },
		/\(1951-stone\): a record is no surer than its .*: medium, where GK bear low/
	],
	[
		'a record that is less sure than its sources and does not say why',
		{
			file: 'control.csv',
			from: '1923-02-01,,1924-01-01,crown,held,,high',
			to: '1923-02-01,,1924-01-01,crown,held,,medium'
		},
		/\(marrow-plain\): a record that is less sure .* says why \(doubt\): medium; sources high/
	],
	[
		'an event that is less sure than the row of control of its day',
		{
			file: 'events.yaml',
			from: "confidence: high\n  attestations: [GAZ, 'LETTER",
			to: "confidence: medium\n  attestations: [GAZ, 'LETTER"
		},
		/marrow-falls\): a record that is less sure .* \(doubt\): medium; sources high, its day high/
	],
	[
		'a doubt without need',
		{ file: 'events.yaml', from: 'confidence: high', to: 'confidence: high\n  doubt: No reason' },
		/only a record that is less sure .* has a doubt: No reason/
	],
	[
		'a document that is older than what it attests',
		{
			file: 'sources.json',
			from: '"issued": { "date-parts": [[1923]] }',
			to: '"issued": { "date-parts": [[1921]] }'
		},
		/marrow-falls\): a document older than what it attests .*: LETTER@1922-02-27, for 1922-02-27/
	],
	[
		'a document of a later time',
		{ file: 'sources.json', from: '[[1921], [1923]]', to: '[[1924, 6], [1924, 7]]' },
		/\(high-moor\): a document written more than a year after a state ended .*: GAZ/
	],
	[
		'a primary source without a date',
		{ file: 'sources.json', from: '"issued": { "date-parts": [[1923]] },', to: '' },
		/sources\.json \(LETTER\): a primary source says when it was written/
	],
	[
		'a primary source of which nobody says how far it was read',
		{ file: 'sources.json', from: ', "read": "whole"', to: '' },
		/sources\.json \(GAZ\): a primary source says how far it was read \(custom\.read\): nothing/
	],
	[
		'a source without an origin, where others have one',
		{ file: 'sources.json', from: '"origin": "abroad", ', to: '' },
		/sources\.json \(SURVEY\): a source has an origin .*: none/
	],
	[
		'a source of an origin that is none',
		{ file: 'sources.json', from: '"origin": "abroad"', to: '"origin": "aboard"' },
		/sources\.json \(SURVEY\): unknown origin id: aboard; did you mean abroad\?/
	]
];
