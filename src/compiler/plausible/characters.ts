import type { Faults } from '../faults.ts';

/* eslint-disable no-control-regex, no-misleading-character-class -- they are what is looked for */

/** Characters that nobody sees, or that turn the direction of what follows: none has a use in the record. */
const KINDS: readonly (readonly [characters: RegExp, what: string])[] = [
	[/[\uFFFD\p{Cs}]/u, 'a character that was lost when the file was converted: write it again'],
	[/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u, 'a control of writing direction: remove it'],
	[/[\u200B-\u200D\u2060-\u2064\uFEFF\u00AD\u034F\u180E]/u, 'a character without width: remove it'],
	[/[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u2028\u2029]/u, 'a control character: remove it'],
	[/[\uFFF9-\uFFFC\p{Co}\p{Cn}]|[\u{E0000}-\u{E007F}]/u, 'a character that no font has: write another']
];
const ANY = new RegExp(KINDS.map(([{ source }]) => source).join('|'), 'u');

/**
 * The text of a file: UTF-8 without byte order mark, its lines ended in one way, without characters that nobody sees.
 * `null`, and a fault at the first of each kind, when it is not.
 */
export function checkCharacters(bytes: Uint8Array, file: string, faults: Faults): string | null {
	const text = decoded(bytes, file, faults);
	if (text === null) return null;
	const before = faults.list.length;
	const crlf = text.split('\r\n').length - 1;
	const cr = text.split('\r').length - 1;
	const lf = text.split('\n').length - 1;
	if (cr !== crlf || (crlf > 0 && crlf !== lf))
		faults.add({
			file,
			line: lineOf(text, text.search(/\r/)),
			rule: 'the lines of a file end in one way, LF: save it with such lines',
			found: `${crlf} CRLF, ${lf - crlf} LF, ${cr - crlf} CR`
		});
	for (const { at, ...fault } of unseenIn(text)) faults.add({ file, line: lineOf(text, at), ...fault });
	return faults.list.length > before ? null : text;
}

/** The first of each kind of character that nobody sees, and where in the text; files can hold them as escapes too. */
export function unseenIn(
	text: string
): { readonly at: number; readonly rule: string; readonly found: string }[] {
	if (!ANY.test(text)) return [];
	return KINDS.flatMap(([characters, what]) => {
		const found = characters.exec(text);
		if (!found) return [];
		const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
		return [{ at: found.index, rule: `no invisible or lost characters: ${what}`, found: `U+${code}` }];
	});
}

function decoded(bytes: Uint8Array, file: string, faults: Faults): string | null {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
		const at = lossy.indexOf('\uFFFD');
		faults.add({
			file,
			line: lineOf(lossy, at),
			rule: 'must be UTF-8: save the file in that encoding',
			found: lossy.slice(Math.max(0, at - 20), at + 10).replaceAll(/\s/g, ' ')
		});
		return null;
	}
	if (!text.startsWith('\uFEFF')) return text;
	faults.add({
		file,
		line: 1,
		rule: 'UTF-8 without byte order mark: save the file without it',
		found: 'U+FEFF'
	});
	return null;
}

function lineOf(text: string, at: number): number {
	return text.slice(0, Math.max(0, at)).split('\n').length;
}
