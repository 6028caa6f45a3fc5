import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import { nearest } from './nearest.ts';

/** The messages of the interface, as data: the compiler says none of them. */
const CATALOGUE = resolve(import.meta.dirname, '../lib/i18n/en.json');
const VALUE = /\{(\w+)/g;

/** What the interface says in an atlas's own words: messages that there are, with values that they are given. */
export function checkInterfaceWords({ atlas }: Pick<AuthoredRecord, 'atlas'>, faults: Faults): void {
	if (atlas.words === undefined) return;
	const messages = JSON.parse(readFileSync(CATALOGUE, 'utf8')) as Readonly<Record<string, string>>;
	for (const [key, words] of Object.entries(atlas.words)) {
		const told = messages[key];
		const location = { file: 'atlas.yaml', id: `words.${key}` };
		if (told === undefined) {
			const meant = nearest(key, Object.keys(messages));
			faults.add({
				...location,
				rule: 'words are those of a message of src/lib/i18n/en.json',
				found: meant === null ? key : `${key}; did you mean ${meant}?`
			});
			continue;
		}
		const known = new Set([...told.matchAll(VALUE)].map(([, value]) => value));
		for (const [, value = ''] of words.matchAll(VALUE))
			if (!known.has(value))
				faults.add({
					...location,
					rule: `a message is given ${[...known].map((one) => `{${one}}`).join(', ') || 'no value'}`,
					found: `{${value}}`
				});
	}
}
