import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/*
 * Which languages a site is built in beside the one that its atlas is written in. Plain JavaScript without dependencies, as what asks
 * first runs before any is installed.
 */

const MESSAGES = resolve(import.meta.dirname, '../lib/i18n');

/** Where the translations of an atlas lie, below its folder: a folder for each language. */
const TRANSLATIONS = 'i18n';

/** Languages that nobody speaks (pseudo-languages.ts): never built unasked. */
const PSEUDO = ['ar-XB', 'en-XA'];

/**
 * The languages of a site, BCP 47, beside its first: those that its atlas has a folder for. One whose messages of the interface were begun
 * and are not whole is left out, and so are those that nobody speaks; ATLAS_LANGUAGES names others, fewer or none.
 */
export function siteLanguages(folder) {
	const path = join(folder, TRANSLATIONS);
	const told = existsSync(path)
		? readdirSync(path, { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.map(({ name }) => name)
				.sort()
		: [];
	const wanted = process.env.ATLAS_LANGUAGES?.split(',');
	return wanted ? [...told, ...PSEUDO].filter((language) => wanted.includes(language)) : told.filter(isWhole);
}

/** Whether a language has every message of the interface. One without a catalogue is made of another, or tells the atlas alone. */
function isWhole(language) {
	const own = join(MESSAGES, `${language}.json`);
	if (!existsSync(own)) return true;
	const told = JSON.parse(readFileSync(own, 'utf8'));
	const all = JSON.parse(readFileSync(join(MESSAGES, 'en.json'), 'utf8'));
	return Object.keys(all).every((key) => key in told);
}
