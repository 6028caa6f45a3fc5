import { describe, expect, it } from 'vitest';
import { abbreviationsIn } from './abbreviations.ts';
import { createTermIndex } from './term-index.ts';

const index = createTermIndex({
	forms: { LM: 'league', 'League of the Marsh': 'league', 'de facto': 'de-facto', 'Marsh Court': 'court' },
	inText: ['Marsh Court', 'LM', '(old)']
});

describe('createTermIndex', () => {
	it('knows a word in every form, in capitals or not', () => {
		expect(['LM', 'De facto', 'league of the marsh', 'guild'].map((form) => index.idOf(form))).toEqual([
			'league',
			'de-facto',
			'league',
			undefined
		]);
	});

	it('cuts a text where a word first stands, and only at whole words', () => {
		expect(index.partsOf('The LMs and the LM hold; LM troops rest.')).toEqual([
			{ text: 'The LMs and the ' },
			{ text: 'LM', term: 'league' },
			{ text: ' hold; LM troops rest.' }
		]);
		expect(index.partsOf('Marsh Court')).toEqual([{ text: 'Marsh Court', term: 'court' }]);
		expect(index.partsOf('')).toEqual([]);
	});

	it('cuts Chinese, which has no spaces, the longest form first', () => {
		const chinese = createTermIndex({
			forms: { 沼盟: 'league', 大沼盟: 'great' },
			inText: ['大沼盟', '沼盟']
		});
		expect(chinese.partsOf('据大沼盟称，沼盟部队休整')).toEqual([
			{ text: '据' },
			{ text: '大沼盟', term: 'great' },
			{ text: '称，' },
			{ text: '沼盟', term: 'league' },
			{ text: '部队休整' }
		]);
	});

	it('explains nothing where there is no glossary', () => {
		expect(createTermIndex({ forms: {}, inText: [] }).partsOf('The LM')).toEqual([{ text: 'The LM' }]);
	});
});

describe('abbreviationsIn', () => {
	it('finds two capitals or more, and no Roman figures', () => {
		expect(abbreviationsIn('The LM (of Vol. VII) and the X, by CHRON2 and the ABC’s man')).toEqual([
			'LM',
			'ABC'
		]);
	});
});
