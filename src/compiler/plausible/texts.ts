import type { Faults, FileLocation } from '../faults.ts';
import { unseenIn } from './characters.ts';

/*
 * What no text of a record may be, whatever it is for. Every text of every record is looked at, so that a field that is
 * added is looked at too.
 */

/** Longer than any account: a file pasted into a field. */
const LONGEST = 3000;

const RULES: readonly (readonly [found: RegExp, rule: string])[] = [
	[/^\s|\s$/u, 'a text neither begins nor ends with a space: remove it'],
	[/[^\S\n]{2,}|\t|[^\S \n\u00A0]/u, 'words are parted by one space: remove the others'],
	[/<\/?[a-z!?][^>]*>?|&(?:#x?[\da-f]+|[a-z]+);/iu, 'a text holds no markup: write the words alone'],
	[
		/\b(?:javascript|vbscript|data|file|blob|about):(?=\S)/iu,
		'an address begins with https://: no other kind is opened'
	],
	[/^[=@]|^[+-](?!\d[\d.,]*(?:\s|$))/u, 'a text does not begin as a formula does: begin with a word'],
	[
		/^(?:undefined|null|NaN|Infinity)$|\[object Object\]|\b(?:TODO|FIXME|XXX)\b|lorem ipsum/u,
		'a text is finished: write it out'
	],
	[/ï»¿|Ã[\u0080-\u00BF]|â€/u, 'the letters of a text are right: it was read in the wrong encoding']
];

/** A word of Latin letters with letters among them that only look like it. */
const MIXED =
	/(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}])[\p{L}\p{M}]+/u;

/** Tells every text of a record that is none. */
export function checkTexts(record: unknown, location: FileLocation, faults: Faults, path = ''): void {
	if (typeof record === 'string') checkText(record, path, location, faults);
	else if (typeof record === 'object' && record !== null)
		for (const [key, value] of Object.entries(record)) {
			const within = path === '' ? key : `${path}.${key}`;
			if (Array.isArray(record) || isPlain(key)) checkTexts(value, location, faults, within);
			else faults.add({ ...location, rule: 'a key is a plain word', found: within });
		}
}

function isPlain(key: string): boolean {
	return key !== '__proto__' && key !== 'constructor' && key !== 'prototype';
}

function checkText(text: string, path: string, location: FileLocation, faults: Faults): void {
	if (text === '') return;
	const tell = (rule: string, found: string) => {
		faults.add({ ...location, rule: `${rule} (${path})`, found });
	};
	if (text.length > LONGEST)
		tell(`a text has at most ${LONGEST} characters`, `${text.length}: ${text.slice(0, 40)}…`);
	for (const { rule, found } of unseenIn(text)) tell(rule, found);
	for (const [wrong, rule] of RULES) {
		const found = wrong.exec(text);
		if (found) tell(rule, JSON.stringify(text.slice(Math.max(0, found.index - 15), found.index + 30)));
	}
	const mixed = MIXED.exec(text);
	if (mixed)
		tell('a word is written in one alphabet: one of its letters only looks like the right one', mixed[0]);
	if (text.normalize('NFC') !== text)
		tell('a text is composed (NFC): write letter and accent as one character', text.slice(0, 40));
}
