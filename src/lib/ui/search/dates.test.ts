import { expect, it } from 'vitest';
import { dayOf, formatIsoDay } from '#lib/atlas/time/day.ts';
import { datedQuery } from './dates.ts';

const period = {
	start: dayOf({ year: 1944, month: 9, day: 1 }),
	end: dayOf({ year: 1950, month: 5, day: 1 })
};

it.each([
	['somewhere 1 sep 1945', 'somewhere', '1945-09-01..1945-09-01'],
	['Somewhere on 1 September 1945', 'Somewhere on', '1945-09-01..1945-09-01'],
	['1945-09-01 the old town', 'the old town', '1945-09-01..1945-09-01'],
	['somewhere in 1945-09', 'somewhere in', '1945-09-01..1945-09-30'],
	['who was in summer 1945 somewhere', 'who was in somewhere', '1945-06-01..1945-08-31'],
	['coup of 1945', 'coup of', '1945-01-01..1945-12-31'],
	['1 sep 1945', null, null],
	['somewhere', null, null],
	['a march in may', null, null],
	['somewhere 30 feb 1945', null, null]
])('reads a thing and a time from “%s”', (text, rest, span) => {
	const read = datedQuery(text, period);
	expect(read?.rest ?? null).toBe(rest);
	expect(read && `${formatIsoDay(read.span.from)}..${formatIsoDay(read.span.to)}`).toBe(span);
});
