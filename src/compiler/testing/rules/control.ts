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
		/intervals of an area must meet: gap of 9 days before 1922-05-10/
	],
	[
		'an overlap',
		{ file: 'control.csv', from: 'high-moor,1921-01-01,,1922-05-10', to: 'high-moor,1921-01-01,,1922-05-15' },
		/intervals of an area must meet: overlap of 5 days/
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
		/intervals must cover the period: end 1923-12-31/
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
