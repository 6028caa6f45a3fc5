import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isMap, parseDocument, stringify, YAMLMap, type Document } from 'yaml';
import { Faults, formatFaults } from '../faults.ts';
import { checkTranslation, coverageLine } from './check.ts';
import { readTranslated, TRANSLATIONS, translationFile } from './read-translation.ts';
import { sourceTexts, type Texts } from './source-texts.ts';
import { stampOf } from './translation.ts';

/*
 * What a translator works with: `npm run translate -- ru` prints, as YAML, the texts that are not told in Russian yet, or were changed since;
 * `--stamp` notes in the files of the translation which texts they were made from, so that it can be told when one is changed.
 */

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = resolve(process.env['ATLAS_FOLDER'] ?? join(ROOT, 'geodata'));
const [language, option] = process.argv.slice(2);
if (language === undefined) {
	console.error('Which language? npm run translate -- LANGUAGE [--stamp]');
	process.exit(2);
}
const texts = sourceTexts(folder);
if (option === '--stamp') stamp(texts, language);
const faults = new Faults();
const translated = readTranslated(folder, language, faults);
const coverage = checkTranslation(folder, language, texts, translated, faults);
for (const line of formatFaults(faults.list)) console.error(line);
if (option !== '--stamp') process.stdout.write(stringify(openTexts(), { lineWidth: 0 }));
console.error(coverageLine(coverage));
process.exitCode = faults.isEmpty ? 0 : 1;

/** By file, by key, by path: what is still to be told, each text once in a file. */
function openTexts(): Record<string, Record<string, Record<string, string>>> {
	const open: Record<string, Record<string, Record<string, string>>> = {};
	for (const [file, records] of texts) {
		const told = new Set(
			[...(translated.get(file) ?? [])].flatMap(([key, record]) =>
				[...record].flatMap(([path, { of }]) => {
					const original = records.get(key)?.get(path);
					return original !== undefined && (of ?? stampOf(original)) === stampOf(original)
						? [stampOf(original)]
						: [];
				})
			)
		);
		const all = [...records].flatMap(([key, record]) =>
			[...record].map(([path, text]) => ({ key, path, text }))
		);
		for (const { key, path, text } of all) {
			if (told.has(stampOf(text))) continue;
			told.add(stampOf(text));
			((open[translationFile(file)] ??= {})[key] ??= {})[path] = text.trim().replace(/\s+/g, ' ');
		}
	}
	return open;
}

/** Notes with each text from which one it was made, where that is not noted yet. */
function stamp(originals: Texts, into: string): void {
	for (const name of new Set([...originals.keys()].map(translationFile))) {
		const path = join(folder, TRANSLATIONS, into, name);
		if (!existsSync(path)) continue;
		const document = parseDocument(readFileSync(path, 'utf8'));
		const within = [...originals].filter(([file]) => translationFile(file) === name);
		for (const [key, record] of within.flatMap(([, records]) => [...records]))
			stampRecord(document, key, record);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
	}
}

function stampRecord(document: Document, key: string, record: ReadonlyMap<string, string>): void {
	const node = document.getIn([key], true);
	if (!isMap(node)) return;
	for (const [path, text] of record) {
		if (!node.has(path)) continue;
		if (!isMap(node.get('of'))) {
			const of = new YAMLMap();
			of.flow = true;
			node.set('of', of);
		}
		if (document.getIn([key, 'of', path]) === undefined) document.setIn([key, 'of', path], stampOf(text));
	}
}
