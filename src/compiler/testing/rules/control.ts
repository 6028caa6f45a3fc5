import type { BrokenRule } from '../fixture.ts';

/** Who held an area, in fact and by title, on every day. */
export const CONTROL: readonly BrokenRule[] = [
	[
		'a unit without control',
		{
			file: 'control.csv',
			from: 'tolling-vale,1921-01-01,,1924-01-01,crown,held,,high,GAZ|CHRON,,,,\n',
			to: ''
		},
		/units\.csv:2 \(tolling-vale\): a unit must have control intervals/
	],
	[
		'a gap',
		{ file: 'control.csv', from: 'high-moor,1921-01-01,,1922-05-10', to: 'high-moor,1921-01-01,,1922-05-01' },
		/control\.csv:3 \(high-moor\): a row ends where the next one of its unit starts.*: 1921-01-01 to 1922-05-01, where 1922-05-10 follows/
	],
	[
		'an overlap',
		{ file: 'control.csv', from: 'high-moor,1921-01-01,,1922-05-10', to: 'high-moor,1921-01-01,,1922-05-15' },
		/a row ends where the next one of its unit starts.*: 1921-01-01 to 1922-05-15, where 1922-05-10 follows/
	],
	[
		'a change that no event tells',
		{ file: 'control.csv', from: ',Marrow falls to the League,', to: ',event:1922-03-01-marrow-fals,' },
		/control\.csv:7 \(marrow-plain\): unknown event id: 1922-03-01-marrow-fals; did you mean 1922-03-01-marrow-falls\?/
	],
	[
		'a change told by the event of another area',
		{ file: 'control.csv', from: ',Leaguers appear on the moor,', to: ',event:1922-03-01-marrow-falls,' },
		/\(high-moor\): an event that a change names is of its day, of its unit .*: 1922-03-01-marrow-falls: 1922-03-01, marrow-plain\|marrow, control/
	],
	[
		'an event whose best day is not that of the row that it begins',
		{ file: 'events.yaml', from: 'best: 1922-03-01', to: 'best: 1922-02-28' },
		/events\.yaml:\d+ \(1922-03-01-marrow-falls\): an event by which an area changes hands .*: 1922-02-28, where marrow-plain has 1922-03-01/
	],
	[
		'a late beginning',
		{ file: 'control.csv', from: 'tolling-vale,1921-01-01', to: 'tolling-vale,1921-01-02' },
		/intervals must cover the period: first day 1921-01-02/
	],
	[
		'an early end',
		{
			file: 'control.csv',
			from: 'tolling-vale,1921-01-01,,1924-01-01',
			to: 'tolling-vale,1921-01-01,,1923-12-31'
		},
		/a row ends where .* the last with the period.*: 1921-01-01 to 1923-12-31, where 1924-01-01 follows/
	],
	[
		'title for no whole',
		{ file: 'title.csv', from: 'whole', to: 'upshire' },
		/title must be recorded for the whole/
	],
	[
		'title twice over an area',
		{
			file: 'title.csv',
			from: 'The League claims Downshire,,\n',
			to: 'The League claims Downshire,,\ndownshire,1922-04-01,,1922-05-01,crown,,,low,GAZ,,,\n'
		},
		/intervals of an area must not overlap: starts 1922-04-01/
	],
	[
		'a version outside the period',
		{ file: 'control-versions.csv', from: '1923-07-01', to: '1929-07-01' },
		/control-versions\.csv:3 \(marrow-plain\): a version must lie in the period/
	],
	[
		'contested by one',
		{ file: 'control.csv', from: 'crown|league,medium', to: 'crown,medium' },
		/a contested interval names its claimants: crown/
	],
	[
		'contested, held by the challenger',
		{ file: 'control.csv', from: ',crown,contested,crown|league', to: ',league,contested,crown|league' },
		/de_facto of a contested interval is its first claimant/
	],
	[
		'claimants of what is held',
		{ file: 'control.csv', from: 'crown,held,,high,GAZ|CHRON', to: 'crown,held,crown|league,high,GAZ|CHRON' },
		/only a contested interval names claimants/
	],
	[
		'held by nobody',
		{
			file: 'control.csv',
			from: '1924-01-01,crown,held,,high,GAZ|CHRON',
			to: '1924-01-01,,held,,high,GAZ|CHRON'
		},
		/a held interval names its holder/
	],
	[
		'unknown, with a holder',
		{ file: 'control.csv', from: ',,unknown', to: ',crown,unknown' },
		/an unknown interval names no holder/
	]
];
