import { describe, expect, it } from 'vitest';
import { parseIsoDay, type Day } from './day.ts';
import { isoDate } from './iso-date.ts';

function day(text: string): Day {
	return parseIsoDay(text) ?? (0 as Day);
}

describe('isoDate', () => {
	it.each([
		['1945-09-08', '1945-09-08', '1945-09-08', '1945-09-08'],
		['1945-01-30', '1945-01-31', '1945-01-31', '1945-01-31'],
		['1944-10-07', '1944-10-07', '1944-10-08', '1944-10-07'],
		['1944-11-01', '1944-11-20', '1944-11-30', '1944-11-20'],
		['1946-12-01', '1946-12-01', '1946-12-31', '1946-12'],
		['1936-01-01', '1936-01-01', '1936-12-31', '1936'],
		['1949-12-01', '1949-12-01', '1950-01-13', null]
	])('writes %s to %s or %s as %s', (earliest, best, latest, expected) => {
		expect(isoDate({ earliest: day(earliest), best: day(best), latest: day(latest) })).toBe(expected);
	});

	it('writes nothing where one end is open', () => {
		const first = day('1946-03-18');
		expect(isoDate({ earliest: first, best: first, latest: first, vague: 'earlier' })).toBeNull();
	});
});
