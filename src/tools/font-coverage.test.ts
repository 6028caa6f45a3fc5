import { expect, it } from 'vitest';
import { lettersWithoutFont } from './font-coverage.ts';

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
