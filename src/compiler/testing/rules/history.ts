import type { BrokenRule } from '../fixture.ts';

/** Events, tenures, journeys and statements that must agree with each other. */
export const HISTORY: readonly BrokenRule[] = [
	[
		'a label where none belongs',
		{ file: 'events.yaml', from: 'importance: 3', to: 'importance: 2' },
		/an event of importance 3, and no other, has a label/
	],
	[
		'an event after a death',
		{ file: 'events.yaml', from: 'kind: memory', to: 'kind: politics' },
		/an event must lie within the lives of its people: ada-tarn, died 1923-04-02/
	],
	[
		'an event before a birth',
		{ file: 'people.yaml', from: "'1880'", to: "'1922'" },
		/an event must lie within the lives of its people: ada-tarn, born 1922-01-01/
	],
	[
		'two preferred accounts',
		{
			file: 'events.yaml',
			from: 'says: three hundred, attestations: [CHRON]',
			to: 'says: three hundred, attestations: [CHRON], preferred: true'
		},
		/at most one account of a question is preferred: how many rode/
	],
	[
		'a preferred day that is not ours',
		{
			file: 'events.yaml',
			from: 'question: how many rode\n      accounts:\n        - { says: thirty,',
			to: 'question: on which day\n      field: day\n      accounts:\n        - { says: thirty, date: 1922-01-01,'
		},
		/the preferred account must allow the best day: on which day: 1922-01-01/
	],
	[
		'a tenure after a death',
		{ file: 'offices.csv', from: '1922-03-01,,1923-02-01', to: '1922-03-01,,1923-06-01' },
		/offices\.csv:\d+ \(reeve\): a tenure must lie within the life of its holder: ada-tarn/
	],
	[
		'an office that nobody held',
		{
			file: 'offices.yaml',
			from: '- { id: reeve,',
			to: '- { id: beadle, name: Beadle, institution: null, side: leaguer, place: marrow }\n- { id: reeve,'
		},
		/offices\.yaml:\d+ \(beadle\): an office is held by somebody: nobody/
	],
	[
		'overlapping tenures',
		{
			file: 'offices.csv',
			from: '1922-03-01,,,medium,GAZ|LETTER@1922-02-27',
			to: '1922-03-05,,,medium,GAZ|LETTER@1922-02-27'
		},
		/tenures of an office must not overlap: brom-keld and ada-tarn on 1922-03-01/
	],
	[
		'an arrival before a departure',
		{ file: 'journeys.yaml', from: "end: '1923-02-02'", to: "end: '1923-01-02'" },
		/a leg must arrive after it departs: marrow to tolling/
	],
	[
		'a leg by a stranger',
		{ file: 'journeys.yaml', from: 'means: horse,', to: 'means: horse, people: [brom-keld],' },
		/who makes a leg is of the journey: brom-keld/
	],
	[
		'a statement shown by nothing',
		{ file: 'statements.csv', from: 'control:marrow-plain@1922-03-01|event:1922-03-01-marrow-falls', to: '' },
		/a statement that is shown names what shows it/
	],
	[
		'a statement shown by what is not there',
		{
			file: 'statements.csv',
			from: 'control:marrow-plain@1922-03-01',
			to: 'control:marrow-plain@1922-03-02'
		},
		/what shows a statement must exist: control:marrow-plain@1922-03-02/
	],
	[
		'a broken entity',
		{ file: 'statements.csv', from: 'event:1922', to: 'happening:1922' },
		/statements\.csv:2 \(S1\): /
	],
	[
		'a statement out of scope without a reason',
		{ file: 'statements.csv', from: 'Nothing that a map can date', to: '' },
		/a statement outside the scope gives the reason/
	],
	[
		'a statement given twice',
		{ file: 'statements.csv', from: 'S2,', to: 'S1,' },
		/statements\.csv:3 \(S1\): an id stands once/
	]
];
