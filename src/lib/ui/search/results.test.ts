import { expect, it } from 'vitest';
import { dayOf } from '#lib/atlas/time/day.ts';
import { datedQuery } from './results.ts';

const period = {
	start: dayOf({ year: 1944, month: 9, day: 1 }),
	end: dayOf({ year: 1950, month: 5, day: 1 })
};
const day = dayOf({ year: 1945, month: 9, day: 1 });

it.each([
	['somewhere 1 sep 1945', { rest: 'somewhere', day }],
	['Somewhere on 1 September 1945', { rest: 'Somewhere', day }],
	['1945-09-01 the old town', { rest: 'the old town', day }],
	['somewhere in 1945-09', { rest: 'somewhere', day }],
	['1 sep 1945', null],
	['somewhere', null],
	['coup of 1945', null],
	['somewhere 30 feb 1945', null]
])('reads a thing and a day from “%s”', (text, expected) => {
	expect(datedQuery(text, period)).toEqual(expected);
});
