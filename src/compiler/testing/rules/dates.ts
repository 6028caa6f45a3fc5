import type { BrokenRule } from '../fixture.ts';

/** Days, and what begins and ends on them. */
export const DATES: readonly BrokenRule[] = [
	[
		'a day that does not exist',
		{ file: 'control.csv', from: '1923-02-01', to: '1923-02-30' },
		/a date must exist in the calendar: 1923-02-30/
	],
	[
		'a broken EDTF date',
		{ file: 'control.csv', from: '[1922-05-08..1922-05-12]', to: '[1922-05-40]' },
		/a date must be EDTF and exist in the calendar/
	],
	[
		'a best day outside its bounds',
		{ file: 'control.csv', from: '[1922-05-08..1922-05-12]', to: '[1922-05-11..1922-05-12]' },
		/the best day must lie within its bounds: 1922-05-10/
	],
	[
		'an interval that ends before it starts',
		{ file: 'title.csv', from: '1923-02-01', to: '1922-02-01' },
		/title\.csv:4 \(downshire\): an interval must end after it starts/
	],
	[
		'a tenure that ends before it starts',
		{ file: 'offices.csv', from: '1923-04-05', to: '1920-04-05' },
		/offices\.csv:4 \(reeve\): an interval must end after it starts/
	],
	[
		'a period that ends before it starts',
		{ file: 'atlas.yaml', from: 'end: 1924-01-01', to: 'end: 1920-01-01' },
		/the period must end after it starts/
	],
	[
		'a default day that does not exist',
		{ file: 'atlas.yaml', from: 'defaultDay: 1922-06-01', to: 'defaultDay: 1922-06-31' },
		/atlas\.yaml: a date must exist in the calendar: 1922-06-31/
	],
	[
		'a default day outside the period',
		{ file: 'atlas.yaml', from: 'defaultDay: 1922-06-01', to: 'defaultDay: 1924-01-01' },
		/atlas\.yaml: the default day must lie in the period: 1924-01-01/
	],
	[
		'a year before the Common Era',
		{ file: 'atlas.yaml', from: 'start: 1921-01-01', to: "start: '-0043-03-15'" },
		/atlas\.yaml:5: period, start: must be a day of the years 0001 to 9999, YYYY-MM-DD; none before the Common Era: "-0043-03-15"/
	],
	[
		'a period of thousands of years',
		{ file: 'atlas.yaml', from: 'start: 1921-01-01', to: "start: '0121-01-01'" },
		/atlas\.yaml: the period is at most 1500 years: 0121-01-01 to 1924-01-01/
	]
];
