import { expect, it } from 'vitest';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { inNewStyle } from './old-style.ts';
import { compileEdited, faultsOf } from './testing/fixture.ts';

it.each([
	['1571-07-22 O.S.', '1571-08-01'],
	['[1571-07-20..1571-07-22] O.S.', '[1571-07-30..1571-08-01]'],
	['[..1571-07-22] O.S.', '[..1571-08-01]'],
	['1571-07 O.S.', '[1571-07-11..1571-08-10]'],
	['1571 O.S.', '[1571-01-11..1572-01-10]'],
	['GAZ|CHRON@1571-07-22 O.S.|LETTER', 'GAZ|CHRON@1571-08-01|LETTER'],
	['1571-02-30 O.S.', '1571-02-30 O.S.'],
	['It was 22 July, O.S.', 'It was 22 July, O.S.']
])('reads %s as %s', (text, expected) => {
	expect(inNewStyle({ list: [text] })).toEqual({ list: [expected] });
});

it('is how a date may be written in any file, and what is no date is told', () => {
	const edited = (to: string) =>
		compileEdited([{ file: 'events.yaml', from: 'date: 1921-11-05', to: `date: ${to}` }]);
	const result = edited('1921-10-23 O.S.');
	expect(faultsOf(result)).toEqual([]);
	const day = result.ok && result.atlas.events.find(({ id }) => id === '1921-11-05-oath')?.day.best;
	expect(day !== false && day !== undefined && formatIsoDay(day)).toBe('1921-11-05');
	expect(faultsOf(edited('1921-02-30 O.S.')).join()).toMatch(/1921-02-30 O\.S\./);
});
