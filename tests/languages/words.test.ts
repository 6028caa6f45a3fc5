import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { Faults } from '#compiler/faults.ts';
import { readAvoided } from '#compiler/translations/avoid.ts';
import { LANGUAGE } from '#lib/atlas/language.ts';
import { catalogueOf } from '../../src/tools/catalogues.ts';

/* The compiler holds the texts of the record against the words that are not used (i18n/<language>/avoid.csv); these are the site's own. */

const ROOT = resolve(import.meta.dirname, '../..');
/** What readers type, and endings of words, are no texts. */
const OTHERS = /typed-words|endings|language|joins|day-forms|letters/;

it('the interface has none of the words that are avoided', () => {
	const faults = new Faults();
	const avoidedIn = readAvoided(join(ROOT, 'geodata'), LANGUAGE, faults);
	expect(faults.list).toEqual([]);
	// Traditional Chinese is made of what was checked.
	if (LANGUAGE !== 'zh-Hant') {
		const list = readFileSync(join(ROOT, 'geodata/i18n', LANGUAGE, 'avoid.csv'), 'utf8')
			.split('\n')
			.slice(1, -1);
		expect(list.length).toBeGreaterThan(50);
		const [[word = '']] = list.map((row) => row.split(',')) as [string[]];
		expect(avoidedIn(`— ${word.replace('*', '')} —`).map((found) => found.word)).toContain(word);
	}
	const catalogues = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
		(path) => /(?:^|[/.])en\.json$/.test(path) && !OTHERS.test(path)
	);
	expect(catalogues.length).toBeGreaterThan(1);
	const slips = catalogues.flatMap((path) =>
		Object.entries(catalogueOf(join(ROOT, 'src', path), LANGUAGE) as Record<string, unknown>).flatMap(
			([key, text]) => (typeof text === 'string' ? avoidedIn(text) : []).map(({ word }) => `${key}: ${word}`)
		)
	);
	expect(slips).toEqual([]);
});
