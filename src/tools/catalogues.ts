import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { madeFrom, type Words } from './made-languages.ts';
import { PSEUDO_LANGUAGES, pseudoMessage } from './pseudo-languages.ts';

/*
 * A site speaks one language: the words of the interface stand in catalogues, `en.json` or `name.en.json`, and a site in another
 * language is built with those of the same name in that language (`ru.json`, `name.ru.json`) in their place. What a catalogue lacks is
 * told in English.
 */

/** `en.json` and `name.en.json` in the source of the site. */
const CATALOGUE = /\/src\/.*?\/((?:[\w-]+\.)?)en\.json$/;

/** Catalogues of messages in ICU syntax. */
const MESSAGES = /\/i18n\/(?:pages\.)?en\.json$/;

/** What says which language a site has, from a catalogue of its own. */
const LANGUAGE_MODULE = /\/src\/lib\/atlas\/language\.ts$/;

/** Reads the catalogues of a language in place of the English ones. @param language - BCP 47. */
export function catalogues(language: string): Plugin {
	return {
		name: 'catalogues',
		enforce: 'pre',
		load(id) {
			if (language === 'en' || !CATALOGUE.test(id)) return null;
			this.addWatchFile(id);
			return JSON.stringify(catalogueOf(id, language));
		},
		transform(code, id) {
			if (!LANGUAGE_MODULE.test(id)) return null;
			const values = catalogueOf(join(dirname(id), 'language.en.json'), language) as Readonly<
				Record<string, string>
			>;
			return {
				code: code.replace(/\bpage\.(\w+)/g, (_, name: string) => JSON.stringify(values[name])),
				map: null
			};
		}
	};
}

/** A catalogue in another language: what it lacks is that of the English one. @param english - Path of the English one. */
export function catalogueOf(english: string, language: string): unknown {
	const original = read(english) as object;
	if (language === 'en') return original;
	// A language of which nothing is said is written as its tag has it.
	const tag = english.endsWith('/language.en.json') ? { language, locale: language } : {};
	return { ...original, ...tag, ...inLanguage(english, language) };
}

function inLanguage(english: string, language: string): object {
	const own = english.replace(/en\.json$/, `${language}.json`);
	const written = existsSync(own) ? (read(own) as object) : {};
	if (PSEUDO_LANGUAGES.includes(language) && MESSAGES.test(english)) return pseudoMessages(english, language);
	const made = madeFrom(language);
	if (made === null) return written;
	const source = inLanguage(english, made.from);
	const words = join(dirname(english), `words.${language}.json`);
	const given = existsSync(words) ? (read(words) as Words) : [];
	// What readers type, they type in either script.
	const isTyped = english.endsWith('/typed-words.en.json');
	// Each text by itself: quotation marks of the language are none of JSON.
	const texts = Object.entries(source).map(([key, text]) => {
		if (typeof text !== 'string') return [key, text];
		const converted = made.convert(text, given);
		return [key, isTyped ? [...new Set(`${converted} ${text}`.split(' '))].join(' ') : converted];
	});
	return { ...(Object.fromEntries(texts) as object), ...written };
}

function pseudoMessages(english: string, language: string): object {
	const messages = Object.entries(read(english) as Readonly<Record<string, string>>);
	return Object.fromEntries(messages.map(([key, text]) => [key, pseudoMessage(text, language)]));
}

function read(path: string): unknown {
	return JSON.parse(readFileSync(path, 'utf8'));
}
