import { join, resolve } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from './catalogues.ts';
import { siteLanguages } from './site-languages.mjs';

const MESSAGES = join(import.meta.dirname, '../lib/i18n');
const ENGLISH = join(MESSAGES, 'en.json');
const english = catalogueOf(ENGLISH, 'en') as Readonly<Record<string, string>>;

/** The arguments of a message. */
function argumentsOf(text: string): Set<string> {
	const found = new Set<string>();
	const walk = (elements: readonly MessageFormatElement[]): void => {
		for (const element of elements) {
			if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
			if ('value' in element) found.add(element.value);
			if ('options' in element) for (const { value } of Object.values(element.options)) walk(value);
		}
	};
	walk(parse(text, { ignoreTag: true }));
	return found;
}

/** Whether a message says anything beside what it is given. */
function hasWords(text: string): boolean {
	const walk = (elements: readonly MessageFormatElement[]): boolean =>
		elements.some(
			(element) =>
				(element.type === TYPE.literal && /\p{Ll}{4,}/u.test(element.value)) ||
				('options' in element && Object.values(element.options).some(({ value }) => walk(value)))
		);
	return walk(parse(text, { ignoreTag: true }));
}

/** Those that are built unasked: others may be half told. */
const languages = siteLanguages(resolve(import.meta.dirname, '../../geodata'));

describe.each(languages)('the messages in %s', (language) => {
	const messages = catalogueOf(ENGLISH, language) as Readonly<Record<string, string>>;

	it('are those of the English catalogue, each with arguments that it is given', () => {
		expect(Object.keys(messages)).toEqual(Object.keys(english));
		const strange = Object.entries(messages).flatMap(([key, text]) => {
			const given = argumentsOf(english[key] ?? '');
			return [...argumentsOf(text)].filter((name) => !given.has(name)).map((name) => `${key}: ${name}`);
		});
		expect(strange).toEqual([]);
	});

	it('are all translated', () => {
		const same = Object.keys(english).filter(
			(key) => messages[key] === english[key] && hasWords(english[key] ?? '')
		);
		// Names of keys, of programs and of a style are what they are.
		const names = ['slides.pptx', 'share.cite-style.chicago'];
		expect(same.filter((key) => !key.startsWith('keys.name.') && !names.includes(key))).toEqual([]);
	});
});
