import { ConverterFactory, type ConverterFunction } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/cn2t';
import * as back from 'opencc-js/preset/t2cn';

/*
 * Languages whose texts are made of those of another when the site is built: Traditional Chinese of Simplified. What stands in both is
 * translated once; words that are written otherwise than by the rules are given with the text.
 */

/** Words as they are written in the one language and in the other. */
export type Words = readonly (readonly [from: string, to: string])[];

/** How the texts of a language are made. */
interface Made {
	/** The language that they are made from, BCP 47. */
	readonly from: string;
	/** @param words - Those that the rules would turn into others. */
	readonly convert: (text: string, words: Words) => string;
	/** The other way: for names that are given in this language alone. */
	readonly revert: (text: string) => string;
}

const QUOTES: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** OpenCC’s conversion to the characters of Taiwan, not to its words (`twp` has other names for places). */
let characters: ConverterFunction | null = null;

function traditional(text: string, words: Words): string {
	characters ??= ConverterFactory(from['cn'] ?? [], to['tw'] ?? []);
	const convert = characters;
	const given = new Map(words);
	const sorted = [...given.keys()].sort((a, b) => b.length - a.length).map(escaped);
	// Every other piece is what the expression catches.
	const pieces = sorted.length === 0 ? [text] : text.split(new RegExp(`(${sorted.join('|')})`, 'u'));
	return pieces
		.map((piece, i) => (i % 2 === 1 ? (given.get(piece) ?? piece) : convert(piece)))
		.join('')
		.replace(/[“”‘’]/g, (mark) => QUOTES[mark] ?? mark);
}

function escaped(word: string): string {
	return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

let simplified: ConverterFunction | null = null;

const MADE: Readonly<Record<string, Made>> = {
	'zh-Hant': {
		from: 'zh-Hans',
		convert: traditional,
		revert(text) {
			simplified ??= ConverterFactory(back.from['t'] ?? [], back.to['cn'] ?? []);
			return simplified(text);
		}
	}
};

/** How the texts of a language are made of those of another; `null` where they are written. */
export function madeFrom(language: string): Made | null {
	return MADE[language] ?? null;
}

/** The block of characters in common use. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

/**
 * Characters that two languages write in two ways, the one of them made of the other: each of the made one with that of its source, as far
 * as a text has the one or the other. None for a language that is written in one way.
 */
export function variantsOf(language: string, text: string): [string, string][] {
	const made = Object.entries(MADE).find(
		([tag, { from: source }]) => tag === language || source === language
	);
	if (!made) return [];
	const used = new Set(text);
	return Array.from({ length: LAST - FIRST + 1 }, (_, i) => String.fromCharCode(FIRST + i)).flatMap(
		(character): [string, string][] => {
			const other = made[1].revert(character);
			const isUsed = used.has(character) || used.has(other);
			return other !== character && other.length === 1 && isUsed ? [[character, other]] : [];
		}
	);
}

/** A name in a language, of those by language: also one that is given in a language made of it. */
export function nameIn(
	names: Readonly<Record<string, string>> | undefined,
	language: string
): string | undefined {
	if (names === undefined) return undefined;
	const own = names[language];
	if (own !== undefined) return own;
	for (const [made, { from: origin, revert }] of Object.entries(MADE)) {
		const name = names[made];
		if (origin === language && name !== undefined) return revert(name);
	}
	return undefined;
}
