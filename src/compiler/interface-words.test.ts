import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { openData } from './open-data.ts';
import { compileEdited, faultsOf } from './testing/fixture.ts';
import { interfaceMessages, interfaceWords } from './interface-words.ts';

const STATES = { one: 'State', many: 'States' };

/** What of a message a reader sees, in all its cases. */
function said(elements: readonly MessageFormatElement[]): string {
	return elements
		.map((element) => {
			if (element.type === TYPE.literal) return element.value;
			const hasCases = element.type === TYPE.select || element.type === TYPE.plural;
			return hasCases
				? Object.values(element.options)
						.map(({ value }) => said(value))
						.join(' ')
				: '';
		})
		.join(' ');
}

describe('what an atlas calls its districts', () => {
	it('stands in every message that names one, at the beginning of a sentence too', () => {
		const words = interfaceWords({ district: STATES, words: undefined });
		expect(words).toMatchObject({
			'table.district': 'State',
			'page.kind.district': 'States',
			'timeline.each-row': 'Show a labelled row for each State'
		});
		const all = { ...interfaceMessages(), ...words };
		const left = Object.entries(all).filter(([, text]) => /district/i.test(said(parse(text))));
		expect(left).toEqual([]);
	});

	it('leaves the values of messages as they are', () => {
		const words = interfaceWords({ district: { one: 'parish', many: 'parishes' }, words: undefined });
		expect(words['legend.footnote']).toContain('{districts, number} parishes.');
		expect(words['table.district']).toBe('Parish');
		expect(Object.keys(words)).not.toContain('quiz.holder');
	});

	it('gives way to words of the atlas’s own, and is not asked of any atlas', () => {
		const own = { 'sign.seat': 'Capital' };
		expect(interfaceWords({ district: STATES, words: own })['sign.seat']).toBe('Capital');
		expect(interfaceWords({ district: undefined, words: own })).toEqual(own);
		expect(interfaceWords({ district: undefined, words: undefined })).toEqual({});
	});

	it('is one word and its plural', () => {
		const whole = { file: 'atlas.yaml', from: 'country: XX', to: 'country: XX\ndistrict: { one: shire }' };
		expect(faultsOf(compileEdited([whole]))).toEqual([
			expect.stringMatching(/atlas\.yaml.*district, many: is missing/)
		]);
	});

	it('takes the cases of a message for words, and not for values', () => {
		const cases = "'{name} {isPlural, select, true {have} other {has}} {seats, plural, =1 {one} other {#}}'";
		const edit = { from: 'country: XX', to: `country: XX\nwords: { narrate.seats.next: ${cases} }` };
		expect(faultsOf(compileEdited([{ file: 'atlas.yaml', ...edit }]))).toEqual([
			expect.stringMatching(/a message is given \{name\}, \{seats\}: \{isPlural\}/)
		]);
	});

	it('is not read as prose of the record, which has places in braces', () => {
		const edit = { from: 'country: XX', to: "country: XX\nwords: { quiz.holder: '{district}, {date}?' }" };
		const compiled = compileEdited([{ file: 'atlas.yaml', ...edit }]);
		expect(faultsOf(compiled)).toEqual([]);
		if (compiled.ok) expect([...openData(compiled).keys()]).toContain('control.csv');
	});
});
