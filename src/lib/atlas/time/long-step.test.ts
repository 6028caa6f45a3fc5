import { expect, it } from 'vitest';
import { parseIsoDay, type Day } from './day.ts';
import { monthsOfLongStep } from './long-step.ts';

it.each([
	['1944-09-01', '1950-05-01', 1],
	['1764-01-01', '1914-01-01', 12],
	['0850-01-01', '1850-01-01', 120]
])('from %s to %s the long step is %i months', (first, last, months) => {
	const day = (iso: string) => parseIsoDay(iso) as Day;
	expect(monthsOfLongStep(day(first), day(last))).toBe(months);
});
