import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { orMeant } from '../nearest.ts';
import { TRANSLATED_FILES } from './texts.ts';
import type { Faults, FileLocation } from '../faults.ts';
import { readAvoided, unquoted } from './avoid.ts';
import { TRANSLATIONS, translationFile } from './read-translation.ts';
import type { Texts } from './source-texts.ts';
import { stampOf, type Translated, type TranslatedTexts } from './translation.ts';

/** How much of an atlas is told in a language. */
export interface Coverage {
	readonly language: string;
	/** By file: how many of its texts are translated, and how many there are. */
	readonly files: readonly { readonly file: string; readonly told: number; readonly of: number }[];
	/** Texts that were changed since they were translated, as `file key path`: they are told in their own language. */
	readonly stale: readonly string[];
}

/** What a text refers to, in braces; a form of its own stands behind `=`. */
const REFERENCE = /\{(?:(\w+):)?([^{}+=]+)\+?(?:=[^{}]*)?\}/g;
/** Years, and counts of more than two figures: shorter ones are also written in words. */
const FIGURES = /\d{3,}/g;
const LATIN_PROSE = /(?:\b[A-Za-z][a-z’'-]*\b[ ,]+){6,}/;

/**
 * Holds translations against the texts that they were made from. Faults: texts of what there is not, references and figures that are
 * not those of the text, prose left as it was, words that are not to be used (`avoid.csv`).
 */
export function checkTranslation(
	folder: string,
	language: string,
	texts: Texts,
	translated: TranslatedTexts,
	faults: Faults
): Coverage {
	const stale: string[] = [];
	const avoidedIn = readAvoided(folder, language, faults);
	checkFiles(folder, language, faults);
	const isLatin = new Intl.Locale(language).maximize().script === 'Latn';
	const files = [...texts].map(([file, records]) => {
		const stamps = new Set<string>();
		for (const { key, path, text, of } of flat(translated.get(file))) {
			const location = {
				file: `${TRANSLATIONS}/${language}/${translationFile(file)}`,
				id: `${key}, ${path}`
			};
			const original = records.get(key)?.get(path);
			if (original === undefined) {
				if (!isOfSibling(texts, file, key))
					faults.add({
						...location,
						rule: 'is a text of the atlas',
						found: whatThereIs(key, records, translated.get(file))
					});
				continue;
			}
			// A text that is not shown as it is may say what it likes until it is translated again.
			if (of !== undefined && of !== stampOf(original)) {
				stale.push(`${file} ${key} ${path}`);
				continue;
			}
			stamps.add(stampOf(original));
			checkText(original, text, isLatin, location, faults);
			for (const { instead, word } of avoidedIn(text))
				faults.add({ ...location, rule: `say “${instead}”`, found: word });
		}
		const own = flat(records);
		return { file, told: own.filter(({ text }) => stamps.has(stampOf(text))).length, of: own.length };
	});
	return { language, files, stale };
}

/** That there is no text of this key, and which may be meant of those that are not told yet: a row whose day was changed, say. */
function whatThereIs(
	key: string,
	records: ReadonlyMap<string, unknown>,
	told: ReadonlyMap<string, unknown> | undefined
): string {
	if (records.has(key)) return 'there is none';
	return orMeant(
		key,
		[...records.keys()].filter((one) => told?.has(one) !== true),
		'there is none'
	);
}

interface FlatText {
	readonly key: string;
	readonly path: string;
	readonly text: string;
	readonly of?: string | undefined;
}

/** The texts of a file in one list. */
function flat(
	records: ReadonlyMap<string, ReadonlyMap<string, string | Translated>> | undefined
): FlatText[] {
	return [...(records ?? [])].flatMap(([key, texts]) =>
		[...texts].map(([path, said]) => ({
			key,
			path,
			...(typeof said === 'string' ? { text: said } : said)
		}))
	);
}

/** Files of one name hold the texts of each of theirs: `offices.csv` and `offices.yaml`. */
function isOfSibling(texts: Texts, file: string, key: string): boolean {
	return [...texts].some(
		([other, records]) => translationFile(other) === translationFile(file) && records.has(key)
	);
}

function checkFiles(folder: string, language: string, faults: Faults): void {
	const path = join(folder, TRANSLATIONS, language);
	if (!existsSync(path)) return;
	const known = new Set([
		...TRANSLATED_FILES.map(translationFile),
		'words.csv',
		'avoid.csv',
		'synonyms.yaml'
	]);
	for (const name of readdirSync(path))
		if (!known.has(name))
			faults.add({
				file: `${TRANSLATIONS}/${language}/${name}`,
				rule: 'is named after a file of the atlas',
				found: name
			});
}

function checkText(
	original: string,
	text: string,
	isLatin: boolean,
	location: FileLocation,
	faults: Faults
): void {
	const report = (rule: string, found: string) => {
		faults.add({ ...location, rule, found });
	};
	const [wanted, given] = [original, text].map(referencesIn);
	if (wanted !== given)
		report(`refers to what the text refers to: ${wanted || 'nothing'}`, given || 'nothing');
	const figures = new Set(plain(text).match(FIGURES) ?? []);
	for (const figure of plain(original).match(FIGURES) ?? [])
		if (!figures.has(figure) && !text.includes(inHan(figure)))
			report('has the figures of the text', `no ${figure}`);
	const left = isLatin ? null : LATIN_PROSE.exec(unquoted(plain(text)));
	if (left) report('is told in the language', left[0].trim());
}

const HAN = '〇一二三四五六七八九';

/** A figure as Chinese writes the numbers of units: “一七九”. */
function inHan(figure: string): string {
	return [...figure].map((digit) => HAN[Number(digit)] ?? '').join('');
}

function referencesIn(text: string): string {
	return [...text.matchAll(REFERENCE)]
		.map(([, kind = 'place', id]) => `${kind.toLowerCase()}:${id ?? ''}`)
		.sort()
		.join(' ');
}

/** A text without its references, figures without what parts thousands. */
function plain(text: string): string {
	return text.replace(REFERENCE, ' ').replace(/(\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/g, '$1');
}

/** Coverage in a line: `ru: 812 of 2,340 texts (control.csv 12/195, …)`. */
export function coverageLine({ language, files, stale }: Coverage): string {
	const [told, of] = [sum(files.map((file) => file.told)), sum(files.map((file) => file.of))];
	const open = files
		.filter((file) => file.told < file.of)
		.map((file) => `${file.file} ${file.told}/${file.of}`);
	const changed = stale.length === 0 ? '' : `; changed since: ${stale.join(', ')}`;
	return `${language}: ${told} of ${of} texts${open.length === 0 ? '' : ` (${open.join(', ')})`}${changed}`;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
