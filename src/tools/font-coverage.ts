import { groupBy } from '#lib/atlas/group-by.ts';

/* Which letters of an atlas the fonts of the site have. */

/** Whether a character is in a range as CSS writes it: `U+370-377, U+37A`. */
export function isInRange(codePoint: number, range: string): boolean {
	return range.split(',').some((part) => {
		const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
		return (
			codePoint >= parseInt(first.replaceAll('?', '0'), 16) &&
			codePoint <= parseInt(last.replaceAll('?', 'F'), 16)
		);
	});
}

/** Scripts by which letters are told. */
const SCRIPTS = [
	...[
		'Hebrew',
		'Georgian',
		'Armenian',
		'Devanagari',
		'Bengali',
		'Tamil',
		'Telugu',
		'Kannada',
		'Malayalam',
		'Gujarati'
	],
	...[
		'Gurmukhi',
		'Sinhala',
		'Thai',
		'Lao',
		'Khmer',
		'Myanmar',
		'Tibetan',
		'Mongolian',
		'Ethiopic',
		'Hangul',
		'Hiragana'
	],
	...['Katakana', 'Syriac', 'Arabic', 'Han', 'Greek', 'Cyrillic', 'Latin']
].map((name) => ({ name, letters: new RegExp(`\\p{Script=${name}}`, 'u') }));

/**
 * What to say of letters that no font of the site has, a line for each script. Nothing is lost on the page, whose reader's
 * fonts stand in; pictures, which have the site's fonts alone, miss them.
 * @param ranges - What the fonts have, as CSS writes it.
 */
export function lettersWithoutFont(letters: ReadonlySet<string>, ranges: readonly string[]): string[] {
	const missing = [...letters].filter(
		(letter) =>
			/[\p{L}\p{M}]/u.test(letter) && !ranges.some((range) => isInRange(letter.codePointAt(0) ?? 0, range))
	);
	const byScript = groupBy(
		missing,
		(letter) => SCRIPTS.find(({ letters: own }) => own.test(letter))?.name ?? 'other'
	);
	return [...byScript].map(
		([script, own]) =>
			`fonts: the site has no font for ${own.length} letters (${script}: ${own.slice(0, 8).join(' ')}). Pages show them ` +
			'in a font of the reader; preview pictures and exported images lack them. Add a face to FACES in src/tools/fonts.ts.'
	);
}
