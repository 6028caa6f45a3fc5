import { describe, expect, it } from 'vitest';
import {
	address,
	arabic,
	isoDate,
	listItem,
	nameList,
	pageRange,
	spokenDate,
	spokenName,
	tex
} from './bibtex-syntax.ts';

describe('values of a bibliography', () => {
	it.each([
		['100 % of A & B', String.raw`100 \% of A \& B`],
		['no_1 #2 $3', String.raw`no\_1 \#2 \$3`],
		['a {b} \\c', String.raw`a \{b\} \textbackslash{}c`],
		['two\n lines', 'two lines'],
		['低渡事变, “Ferry”', '低渡事变, “Ferry”']
	])('are text to TeX: %s', (text, written) => {
		expect(tex(text)).toBe(written);
	});

	it('keep an “and” within a name from being two names', () => {
		expect(listItem('History and Policy')).toBe('{History and Policy}');
		expect(listItem('Oxford')).toBe('Oxford');
		expect(nameList([{ family: 'Moss', given: 'Ivo' }, { literal: 'Ministry of Marsh and Moor' }])).toBe(
			'Moss, Ivo and {Ministry of Marsh and Moor}'
		);
	});

	it('have addresses without what is no ASCII or no brace', () => {
		expect(address('https://x.test/wiki/伊宁?a={b}')).toBe(
			'https://x.test/wiki/%E4%BC%8A%E5%AE%81?a=%7Bb%7D'
		);
	});

	it('have ranges of pages, and numbers of volumes', () => {
		expect(pageRange('810-811')).toBe('810--811');
		expect(pageRange('12–13')).toBe('12--13');
		expect(['IV', 'IX', 'XVII', '12', 'VII, 2'].map(arabic)).toEqual(['4', '9', '17', '12', 'VII, 2']);
	});

	it('have dates as far as they are known, and ranges', () => {
		expect(isoDate({ 'date-parts': [[1944, 8, 30]] })).toBe('1944-08-30');
		expect(isoDate({ 'date-parts': [[1944, 8]] })).toBe('1944-08');
		expect(isoDate({ 'date-parts': [[1921], [1923]] })).toBe('1921/1923');
		expect(spokenDate({ 'date-parts': [[1944, 8, 30]] })).toBe('30 August 1944');
		expect(spokenDate({ 'date-parts': [[1944, 8]] })).toBe('August 1944');
		expect(spokenDate({ 'date-parts': [[1921], [1923]] })).toBe('1921 – 1923');
	});
});

describe('a name as it is said', () => {
	it.each([
		[{ family: 'Barmin', given: 'Valery' }, 'Valery Barmin'],
		[{ family: '佟', given: '克力' }, '佟克力'],
		[{ literal: 'Times Atlas' }, 'Times Atlas']
	])('of %o is %s', (name, said) => {
		expect(spokenName(name)).toBe(said);
	});
});
