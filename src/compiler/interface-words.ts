import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AuthoredRecord } from './load.ts';

/** The messages of the interface, as data: the compiler says none of them. */
const CATALOGUE = resolve(import.meta.dirname, '../lib/i18n/en.json');
/** The engine’s word for a part of the land, where a message says it; behind a brace it is the name of a value. */
const DISTRICT = /(?<!\{)\b(d)istrict(s?)\b/giu;

/** The catalogue of the interface in English: messages by key. */
export function interfaceMessages(): Readonly<Record<string, string>> {
	return JSON.parse(readFileSync(CATALOGUE, 'utf8')) as Readonly<Record<string, string>>;
}

/**
 * The messages that an atlas has in other words than the engine: those in which its parts are not called districts (`district` in
 * atlas.yaml), and over them those that it writes itself (`words`).
 */
export function interfaceWords({
	district,
	words
}: Pick<AuthoredRecord['atlas'], 'district' | 'words'>): Readonly<Record<string, string>> {
	if (district === undefined) return words ?? {};
	const called = Object.entries(interfaceMessages()).flatMap(([key, message]) => {
		const told = message.replace(DISTRICT, (_, first: string, plural: string) => {
			const word = plural === '' ? district.one : district.many;
			return first === 'D' ? word.replace(/^./u, (letter) => letter.toUpperCase()) : word;
		});
		return told === message ? [] : [[key, told] as const];
	});
	return { ...Object.fromEntries(called), ...words };
}
