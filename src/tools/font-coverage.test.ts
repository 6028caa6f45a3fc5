import { expect, it } from 'vitest';
import { lettersWithoutFont, rangeOf, rangeWithout } from './font-coverage.ts';

const LATIN = ['U+20-7F, U+A0-17F', 'U+370-3FF'];

it('tells letters that no font has, by their script', () => {
	const told = lettersWithoutFont(new Set('Haifa חיפה, თბილისი'), LATIN);
	expect(told).toHaveLength(2);
	expect(told.join('\n')).toMatch(/no font for 4 letters \(Hebrew: ח י פ ה\)\./);
	expect(told.join('\n')).toMatch(/no font for 5 letters \(Georgian: თ ბ ი ლ ს\)\./);
});

it('has nothing to tell of letters that the fonts have, nor of signs', () => {
	expect(lettersWithoutFont(new Set('Myrtos Μύρτος – ☞ 1'), LATIN)).toEqual([]);
});

it('writes letters as CSS does, neighbours as one range', () => {
	expect(rangeOf([...'cabž†'])).toBe('U+61-63,U+17E,U+2020');
});

it.each([
	['U+0000-00FF,U+2000-206F', 'éê', 'U+0-E8,U+EB-FF,U+2000-206F'],
	['U+0100-02BA,U+2020', '†', 'U+100-2BA'],
	['U+0370-03FF', '', 'U+0370-03FF']
])('takes out of %s the letters “%s”', (range, letters, expected) => {
	expect(rangeWithout(range, [...letters])).toBe(expected);
});
