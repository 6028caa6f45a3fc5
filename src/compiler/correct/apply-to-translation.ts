import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Suggestion } from '#lib/atlas/model/suggestion.ts';
import { Faults, formatFaults } from '../faults.ts';
import type { PlainRecord } from '../record-files.ts';
import { checkTranslation } from '../translations/check.ts';
import { readTranslated, TRANSLATIONS, translationFile } from '../translations/read-translation.ts';
import { sourceTexts } from '../translations/source-texts.ts';
import { keyOf, textsOf } from '../translations/texts.ts';
import { UsageError } from '../usage-error.ts';
import { headOf, inCopy, tryEdit, type Applied } from './applied.ts';
import { editYaml } from './edit-yaml.ts';
import { isSeenAs, withReferences } from './merge-prose.ts';
import { fileOf } from './read-suggestion.ts';

/**
 * Makes a change that was suggested of a text in another language, in a copy of the atlas; where that has no faults, and it is asked
 * for, in the atlas itself.
 * @param record - That which the suggestion is of.
 * @returns `null` for what is no text of a translation: a day, a point, a name.
 * @throws UsageError for a text that is no longer what it was.
 */
export function applyToTranslation(
	suggestion: Suggestion,
	atlas: string,
	record: PlainRecord,
	isToWrite: boolean
): Applied | null {
	const { lang, now, should } = suggestion;
	const place = placeOf(suggestion, record);
	if (lang === undefined || place === null) return null;
	const { file } = fileOf(suggestion);
	const name = `${TRANSLATIONS}/${lang}/${translationFile(file.file)}`;
	const told = toldAs(suggestion, atlas, place);
	if (told === null)
		return {
			difference: null,
			text: `${headOf(suggestion, name)}\nNo text there is this one: it is made of that in another language, or not told yet. Change it by hand.\n`,
			isGood: false,
			isWritten: false
		};
	return inCopy(atlas, (copy) => {
		const path = join(copy, name);
		const value = withReferences(told.text, now, should);
		tryEdit(() => {
			const edit = { record: null, path: [told.key, told.path], value };
			writeFileSync(path, editYaml(readFileSync(path, 'utf8'), edit));
		});
		const faults = faultsOf(copy, lang);
		const isGood = faults === '';
		const isWritten = isToWrite && isGood;
		if (isWritten) copyFileSync(path, join(atlas, name));
		return { difference: null, text: `${headOf(suggestion, name)}\n\n${faults}`, isGood, isWritten };
	});
}

/** By which key and path a text of a record is translated. */
interface Place {
	readonly key: string;
	readonly path: string;
}

/** Where the field that is suggested stands among the texts that are translated; `null` where it is none of them. */
function placeOf(suggestion: Suggestion, record: PlainRecord): Place | null {
	const { file, key } = fileOf(suggestion);
	const { within } = file;
	const whole = within === undefined ? record : { [within]: [record] };
	const path = within === undefined ? suggestion.field : `${within}.${key}.${suggestion.field}`;
	const known = keyOf(file.file, whole);
	return known !== null && textsOf(file.file, whole).some((text) => text.path === path)
		? { key: known, path }
		: null;
}

/** Where a text stands in the files of a translation: a text that recurs in a file of the atlas is told once. */
function toldAs(suggestion: Suggestion, atlas: string, place: Place): (Place & { text: string }) | null {
	const { file } = fileOf(suggestion);
	const records = readTranslated(atlas, suggestion.lang ?? '', new Faults()).get(file.file);
	if (!records) return null;
	const own = records.get(place.key)?.get(place.path);
	if (own && isSeenAs(own.text, suggestion.now)) return { ...place, text: own.text };
	if (own)
		throw new UsageError(
			`the translation has changed since: ${suggestion.field} was “${suggestion.now}” and is “${own.text}”`
		);
	for (const [key, texts] of records)
		for (const [path, { text }] of texts) if (isSeenAs(text, suggestion.now)) return { key, path, text };
	return null;
}

/** What is wrong with a translation, in words; nothing where it is whole. */
function faultsOf(atlas: string, language: string): string {
	const faults = new Faults();
	const translated = readTranslated(atlas, language, faults);
	checkTranslation(atlas, language, sourceTexts(atlas), translated, faults);
	return formatFaults(faults.list)
		.map((line) => `${line}\n`)
		.join('');
}
