import { groupBy } from '#lib/atlas/group-by.ts';

/* Which letters of an atlas the fonts of the site have. */

/** Just these letters, as CSS writes it. */
export function rangeOf(letters: readonly string[]): string {
	return rangesOfRuns(letters.map((letter) => letter.codePointAt(0) ?? 0));
}

/**
 * A range without some of its letters, which have a file of their own: a browser that waits for them would fetch both.
 * @param range - As CSS writes it.
 */
export function rangeWithout(range: string, letters: readonly string[]): string {
	if (letters.length === 0) return range;
	const left = new Set(letters.map((letter) => letter.codePointAt(0)));
	const points = spansOf(range).flatMap(([first, last]) =>
		Array.from({ length: last - first + 1 }, (_, i) => first + i)
	);
	return rangesOfRuns(points.filter((point) => !left.has(point)));
}

/** Code points as CSS writes them, each run of neighbours as one range. */
function rangesOfRuns(points: readonly number[]): string {
	const runs: [first: number, last: number][] = [];
	for (const point of [...new Set(points)].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run?.[1] === point - 1) run[1] = point;
		else runs.push([point, point]);
	}
	const hex = (point: number) => point.toString(16).toUpperCase();
	return runs.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join();
}

/** Whether a character is in a range as CSS writes it: `U+370-377, U+37A`. */
export function isInRange(codePoint: number, range: string): boolean {
	return spansOf(range).some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** First and last code point of each part of a range. */
function spansOf(range: string): (readonly [first: number, last: number])[] {
	return range.split(',').map((part) => {
		const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
		return [parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'F'), 16)] as const;
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
