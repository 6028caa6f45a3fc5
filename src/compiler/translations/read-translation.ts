import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Faults } from '../faults.ts';
import { readCsv, readYaml, readYamlList } from '../read.ts';
import { madeFrom, type Words } from '../../tools/made-languages.ts';
import { isLanguage } from '../languages.ts';
import { TRANSLATED_FILES } from './texts.ts';
import { Translation, type TranslatedTexts } from './translation.ts';

/** Where the translations of an atlas lie, a folder for each language. */
export const TRANSLATIONS = 'i18n';

/** A file of translations: by key of a record the texts by path, and `of`, which texts they were made from. */
const TranslationFile = z.record(
	z.string(),
	z
		.looseObject({ of: z.record(z.string(), z.string()).optional() })
		.catchall(z.string().or(z.record(z.string(), z.string())))
);

/** The file of translations that belongs to a file of the atlas: `control.csv` → `control.yaml`. */
export function translationFile(file: string): string {
	return `${file.replace(/^.*\/|\.[^.]+$/g, '')}.yaml`;
}

/** The languages that a folder has translations in. */
export function languagesOf(folder: string): string[] {
	const all = join(folder, TRANSLATIONS);
	if (!existsSync(all)) return [];
	return readdirSync(all, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && isLanguage(entry.name))
		.map(({ name }) => name)
		.sort();
}

/** Reads what is translated into a language; files that break the form are reported. */
export function readTranslated(folder: string, language: string, faults: Faults): TranslatedTexts {
	const files = TRANSLATED_FILES.flatMap((file) => {
		const name = `${TRANSLATIONS}/${language}/${translationFile(file)}`;
		if (!existsSync(join(folder, name))) return [];
		const read = readYaml({ path: folder, faults }, name, TranslationFile);
		const records = Object.entries(read?.value ?? {}).map(([key, { of = {}, ...texts }]) => {
			const told = Object.entries(texts).filter(
				(entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== ''
			);
			return [key, new Map(told.map(([path, text]) => [path, { text, of: of[path] }]))] as const;
		});
		return [[file, new Map(records)] as const];
	});
	return new Map(files);
}

/**
 * What is translated into a language, made of another where it is a made one (tools/made-languages.ts): what its own files say
 * comes before.
 */
export function translationInto(folder: string, language: string, faults: Faults): Translation {
	const own = readTranslated(folder, language, faults);
	const made = madeFrom(language);
	if (made === null) return new Translation(language, own);
	const words = wordsFor(folder, language, made.from, faults);
	const convert = (text: string) => made.convert(text, words);
	const source = translationInto(folder, made.from, faults);
	return new Translation(language, merged(source.converted(convert), own));
}

/** How words are written in a language that is made of another: what its folder says, and the names of the record in both. */
function wordsFor(folder: string, language: string, from: string, faults: Faults): Words {
	const within = { path: folder, faults };
	const said = readCsv(within, `${TRANSLATIONS}/${language}/words.csv`, WordRow, true);
	const named = NAMED_FILES.flatMap((file) => readYamlList(within, file, Named, true));
	const pairs = named.flatMap(({ value: { names = [], toponyms = [] } }) => {
		const all = [...names, ...toponyms];
		const [one, other] = [from, language].map((lang) => all.filter((name) => name.lang === lang));
		return (one ?? []).flatMap((name, i): [string, string][] => {
			const same = other?.[i];
			return same === undefined ? [] : [[name.name, same.name]];
		});
	});
	return [...pairs, ...said.map(({ value }): [string, string] => [value.from, value.to])];
}

const WordRow = z.strictObject({ from: z.string().min(1), to: z.string().min(1) });
const NAMED_FILES = ['places.yaml', 'people.yaml', 'institutions.yaml'];
const written = z.array(z.looseObject({ name: z.string(), lang: z.string() }));
const Named = z.looseObject({ names: written.optional(), toponyms: written.optional() });

function merged(under: TranslatedTexts, over: TranslatedTexts): TranslatedTexts {
	const files = new Set([...under.keys(), ...over.keys()]);
	return new Map(
		[...files].map((file) => {
			const [below, above] = [under.get(file), over.get(file)];
			const keys = new Set([...(below?.keys() ?? []), ...(above?.keys() ?? [])]);
			const records = [...keys].map(
				(key) => [key, new Map([...(below?.get(key) ?? []), ...(above?.get(key) ?? [])])] as const
			);
			return [file, new Map(records)] as const;
		})
	);
}
