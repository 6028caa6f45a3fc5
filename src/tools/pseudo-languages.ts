import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

/*
 * Languages that nobody speaks, in which a layout is tried before there are translations: `en-XA`, English by a good third longer, and
 * `ar-XB`, English read from the right. Their messages are made of the English ones; the record is told as it is written.
 */

/** How much longer a text of the one is than in English. */
const LONGER = 1.4;
const ACCENTED: Readonly<Record<string, string>> = {
	...{
		a: 'å',
		c: 'ç',
		d: 'ð',
		e: 'é',
		g: 'ğ',
		h: 'ĥ',
		i: 'î',
		j: 'ĵ',
		k: 'ķ',
		l: 'ļ',
		n: 'ñ',
		o: 'ö',
		r: 'ŕ'
	},
	...{
		s: 'š',
		t: 'ţ',
		u: 'û',
		w: 'ŵ',
		y: 'ý',
		z: 'ž',
		A: 'Å',
		C: 'Ç',
		D: 'Ð',
		E: 'É',
		G: 'Ğ',
		H: 'Ĥ',
		I: 'Î'
	},
	...{ J: 'Ĵ', K: 'Ķ', L: 'Ļ', N: 'Ñ', O: 'Ö', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', W: 'Ŵ', Y: 'Ý', Z: 'Ž' }
};
/** The vowels by which a word grows. */
const VOWEL = /[aeiou]/i;
/** Signs by which the letters of a word run from the right, and what ends that. */
const [MIRRORED, ENDED] = ['\u200F\u202E', '\u202C\u200F'];

/** By tag, what becomes of words. */
const PSEUDO: Readonly<Record<string, (words: string) => string>> = {
	'en-XA': lengthened,
	'ar-XB': (words) => words.replace(/[^\s]+/g, (word) => `${MIRRORED}${word}${ENDED}`)
};

/** Tags of the languages that nobody speaks. */
export const PSEUDO_LANGUAGES: readonly string[] = Object.keys(PSEUDO);

/** A message in ICU syntax in one of them, with its arguments as they are. */
export function pseudoMessage(text: string, language: string): string {
	const change = PSEUDO[language];
	return change
		? printAST(parse(text, { ignoreTag: true }).map((element) => changed(element, change)))
		: text;
}

function changed(element: MessageFormatElement, change: (words: string) => string): MessageFormatElement {
	if (element.type === TYPE.literal) return { ...element, value: change(element.value) };
	if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
	const options = Object.entries(element.options).map(([name, option]) => [
		name,
		{ ...option, value: option.value.map((inner) => changed(inner, change)) }
	]);
	return { ...element, options: Object.fromEntries(options) as typeof element.options };
}

function lengthened(words: string): string {
	const wanted = Math.round(words.trim().length * LONGER) - words.trim().length;
	const vowels = [...words].filter((letter) => VOWEL.test(letter)).length;
	const [each, more] = vowels === 0 ? [0, 0] : [Math.floor(wanted / vowels), wanted % vowels];
	let seen = 0;
	return [...words]
		.map((letter) => {
			const accented = ACCENTED[letter] ?? letter;
			if (!VOWEL.test(letter)) return accented;
			// More of them are spread evenly.
			const extra = Math.floor(((seen + 1) * more) / vowels) - Math.floor((seen * more) / vowels);
			seen++;
			return accented + accented.toLowerCase().repeat(each + extra);
		})
		.join('');
}
