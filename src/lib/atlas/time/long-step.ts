import type { Day } from './day.ts';

const YEAR = 365.25;
/** Up to how many years the long step is so many months. */
const STEPS: readonly (readonly [years: number, months: number])[] = [
	[40, 1],
	[400, 12]
];
const LONGEST = 120;

/** How many months the long step of the clock is: one, in a long period a year, in one of many centuries ten. */
export function monthsOfLongStep(first: Day, last: Day): number {
	return STEPS.find(([years]) => last - first <= years * YEAR)?.[1] ?? LONGEST;
}
