import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import { languageName } from '../lib/atlas/language-name.ts';
import type { AwaitedFonts } from '../lib/start/start-facts.ts';
import { catalogueOf } from './catalogues.ts';
import { isInRange, lettersWithoutFont, rangeOf, rangeWithout } from './font-coverage.ts';
import { glyphOutlines, lettersIn, type GlyphOutlines } from './glyph-outlines.ts';
import { FONT_PACKAGES } from './shipped-packages.ts';
import { standInRules } from './stand-in-fonts.ts';

/*
 * Cuts the Fontsource fonts to the characters that the atlas and the interface use, and writes them with their
 * @font-face rules to src/lib/generated/. Run after the atlas is compiled: its characters are the subset.
 */

const ROOT = resolve(import.meta.dirname, '../..');
/** The folder the atlas was compiled into: the project's, or that of another atlas. */
const output = resolve(process.argv[2] ?? ROOT);
const OUT = join(output, 'src/lib/generated/fonts');
const require = createRequire(import.meta.url);

interface Face {
	/** CSS family. */
	readonly family: string;
	readonly package: string;
	readonly weight: number;
	readonly style: 'normal' | 'italic';
	/** Unicode subsets of the package. */
	readonly subsets: readonly string[];
}

/** Subsets that few atlases need. */
const BEYOND = ['greek', 'greek-ext', 'vietnamese'];
/** Subsets of scripts whose letters need no shaping; what the atlas has no letter of is not shipped. */
const PLAIN = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];
/**
 * What such letters are set with: pairs, ligatures, accents, forms of a language, and the figures that the styles ask for. Small capitals,
 * fractions and raised figures, which nothing asks for, are a tenth of a file.
 */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'pnum', 'tnum'];
const FACES: readonly Face[] = [
	...[400, 500, 600].map((weight): Face => ({
		family: 'Source Serif 4',
		package: 'source-serif-4',
		weight,
		style: 'normal',
		subsets: PLAIN
	})),
	{
		family: 'Source Serif 4',
		package: 'source-serif-4',
		weight: 400,
		style: 'italic',
		subsets: PLAIN
	},
	...[400, 500, 600, 700].map((weight): Face => ({
		family: 'Source Sans 3',
		package: 'source-sans-3',
		weight,
		style: 'normal',
		subsets: PLAIN
	})),
	{
		family: 'Noto Naskh Arabic',
		package: 'noto-naskh-arabic',
		weight: 500,
		style: 'normal',
		subsets: ['arabic']
	},
	{
		family: 'Noto Sans Arabic',
		package: 'noto-sans-arabic',
		weight: 500,
		style: 'normal',
		subsets: ['arabic']
	},
	{
		family: 'Noto Serif TC',
		package: 'noto-serif-tc',
		weight: 500,
		style: 'normal',
		subsets: ['chinese-traditional']
	},
	{
		family: 'Noto Serif SC',
		package: 'noto-serif-sc',
		weight: 500,
		style: 'normal',
		subsets: ['chinese-simplified']
	}
];

/**
 * Chinese characters, their strokes, punctuation and full-width forms. The packages also cut these fonts into a hundred files of
 * scattered characters, of which the atlas would use as many; what it uses of the whole is one file smaller than all of them.
 */
const HAN = 'U+2E80-2FDF,U+3000-303F,U+3400-4DBF,U+4E00-9FFF,U+F900-FAFF,U+FF00-FFEF';

/** What ui/primitives/LanguageLinks.svelte is set in. */
const NAMES_FAMILY = 'Names of Languages';
const NAMES_WEIGHT = 500;

const ASCII = lettersBetween(0x20, 0x7e);
/** What formats and components produce, beside the letters of record and interface. */
const PRODUCED = ASCII + '\u00a0·–—‘’“”…−×±°′″•→↔';
/** Letters that readers may type besides. */
const TYPED = lettersBetween(0xa0, 0x17f);

/**
 * What the table of the map's page marks its rows with. The package has it in a file with the letters of a hundred languages, which a page
 * would fetch for it.
 */
const MARKS = '†';
/** The face and the file that have them. */
const MARKED = { family: 'Source Sans 3', weight: 400, subset: 'latin-ext' };

/** The language of the site, BCP 47. */
const language = process.env['ATLAS_LANGUAGE'] ?? 'en';

/** Letters of the record and of the interface. */
const written = new Set(
	ASCII +
		textOf(join(output, 'src/lib/generated/atlas.json')) +
		JSON.stringify(catalogueOf(join(ROOT, 'src/lib/i18n/en.json'), language)) +
		JSON.stringify(catalogueOf(join(ROOT, 'src/lib/i18n/pages.en.json'), language)) +
		optionalText(join(output, 'src/lib/generated/words.json')) +
		siteLanguages().map(languageName).join('') +
		optionalText(join(output, 'src/lib/generated/record.json')) +
		optionalText(join(output, 'src/lib/generated/tours.json')) +
		optionalText(join(output, 'static/data/basemap/labels.json')) +
		optionalText(join(output, 'static/data/basemap/water.json'))
);
const characters = new Set([...PRODUCED, ...TYPED, ...written]);
/** What every page is lettered with. The others of their subset are as many again, in a file that who types one of them fetches. */
const expected = new Set([...PRODUCED, ...written]);
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const rules: string[] = [];
/** Chinese characters that a font of the site has. */
const han = new Set<string>();
/** Those that the fonts of names have already. */
const lettersOfNames = new Set<string>();
/** By `family/weight/style`: what pictures for drawing programs are lettered with. */
const outlines: Record<string, GlyphOutlines> = {};
let bytes = 0;
for (const face of FACES) for (const subset of face.subsets) await cut(face, subset);
const chinese = FACES.filter(({ subsets: [subset = ''] }) => subset.startsWith('chinese-'));
// In the form of the site’s own writing, where it has one.
for (const face of language === 'zh-Hant' ? chinese : chinese.toReversed()) await cutRare(face);
for (const face of chinese) await cutNames(face, face.subsets[0] ?? '');
for (const face of FACES.filter(isMarked)) {
	await cutNames(face, 'cyrillic');
	await cutMarks(face);
}
for (const face of FACES.filter(({ subsets }) => subsets === PLAIN)) {
	const { family, weight, style, package: name } = face;
	const file = readFileSync(join(folderOf(face), 'files', `${name}-latin-${weight}-${style}.woff`));
	rules.push(...standInRules({ family, weight, style, file, range: rangesOf(face)['latin'] ?? '' }));
}
writeFileSync(join(OUT, 'fonts.css'), rules.join('\n'));
writeFileSync(join(OUT, 'awaited.json'), JSON.stringify(awaitedFonts()));
writeFileSync(join(OUT, 'outlines.json'), JSON.stringify(outlines));
writeFileSync(join(output, FONT_PACKAGES), JSON.stringify([...new Set(FACES.map(nameOf))]));
console.log(`fonts: ${rules.length} rules, ${Math.round(bytes / 1024)} KB`);
const covered = FACES.flatMap(coveredBy).filter((range) => range !== HAN);
for (const told of lettersWithoutFont(written, [...covered, rangeOf([...han])])) console.warn(told);

/** All characters from one code point to another. */
function lettersBetween(first: number, last: number): string {
	return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
}

/** Code points that a face has letters for, as CSS writes them. */
function coveredBy(face: Face): string[] {
	return face.subsets.flatMap((subset) =>
		subset.startsWith('chinese-') ? HAN : (rangesOf(face)[subset] ?? [])
	);
}

/**
 * The letters that a font is cut to. What names in Traditional writing alone have, the font of Simplified, which is asked second, needs not
 * have too; letters of Greek and Vietnamese are those beyond the Latin ones that every atlas has.
 */
function neededFor(subset: string): string[] {
	const all = [...characters];
	if (BEYOND.includes(subset))
		return all.filter((letter) => written.has(letter) && (letter.codePointAt(0) ?? 0) >= 0x250);
	if (subset !== 'chinese-simplified') return all;
	const [own, other] = ['zh-Hans', 'zh-Hant'].map((lang) => new Set(namesIn(lang)));
	return all.filter((letter) => own?.has(letter) === true || other?.has(letter) !== true);
}

/** The names that the record has in a language, as one text. */
function namesIn(lang: string): string {
	const found: string[] = [];
	const walk = (node: unknown): void => {
		if (node === null || typeof node !== 'object') return;
		const { name, lang: its } = node as { name?: unknown; lang?: unknown };
		if (its === lang && typeof name === 'string') found.push(name);
		for (const child of Object.values(node)) walk(child);
	};
	for (const file of ['atlas.json', 'record.json'])
		walk(JSON.parse(optionalText(join(output, 'src/lib/generated', file)) || 'null'));
	return found.join('');
}

/**
 * A font of the few letters in which other languages of the site call themselves, of a family of its own: who only sees that they are
 * there fetches no writing of theirs.
 */
async function cutNames(face: Face, subset: string): Promise<void> {
	const isChinese = subset.startsWith('chinese-');
	const range = isChinese ? HAN : (rangesOf(face)[subset] ?? '');
	const lettersOf = (tag: string) =>
		[...languageName(tag)].filter((letter) => isInRange(letter.codePointAt(0) ?? 0, range));
	// A site that is written so has the whole of it.
	if (lettersOf(language).length > 0) return;
	const tag = subset === 'chinese-simplified' ? 'zh-Hans' : 'zh-Hant';
	const tags = siteLanguages().filter((one) => !isChinese || one === tag);
	const letters = [...new Set(tags.flatMap(lettersOf))].filter((letter) => !lettersOfNames.has(letter));
	if (letters.length === 0) return;
	for (const letter of letters) lettersOfNames.add(letter);
	const whole = readFileSync(join(folderOf(face), 'files', fileOf(face, subset)));
	const name = fileOf(face, `${subset}-names`);
	writeFont(name, await subsetFont(whole, letters.join(''), { targetFormat: 'woff2' }));
	// A browser that looks for a letter looks into one weight of a family.
	rules.push(ruleOf({ ...face, family: NAMES_FAMILY, weight: NAMES_WEIGHT }, name, rangeOf(letters)));
}

function isMarked({ family, weight }: Face): boolean {
	return family === MARKED.family && weight === MARKED.weight;
}

/** The marks in a file of their own. */
async function cutMarks(face: Face): Promise<void> {
	const whole = readFileSync(join(folderOf(face), 'files', fileOf(face, MARKED.subset)));
	const name = fileOf(face, 'marks');
	writeFont(name, await subsetFont(whole, MARKS, { targetFormat: 'woff2' }));
	rules.push(ruleOf(face, name, rangeOf([...MARKS])));
}

async function cut(face: Face, subset: string): Promise<void> {
	const range = subset.startsWith('chinese-') ? HAN : rangesOf(face)[subset];
	if (range === undefined) return;
	const all = neededFor(subset).filter((character) => isInRange(character.codePointAt(0) ?? 0, range));
	const others = subset === 'latin' ? all.filter((letter) => !expected.has(letter)) : [];
	const used = all.filter((letter) => !others.includes(letter));
	if (used.length === 0) return;
	const name = fileOf(face, subset);
	const whole = readFileSync(join(folderOf(face), 'files', name));
	const options = {
		targetFormat: 'woff2',
		...(PLAIN.includes(subset) ? { keepFeatures: FEATURES } : {})
	} as const;
	const own = await subsetFont(whole, used.join(''), options);
	writeFont(name, own);
	if (PLAIN.includes(subset) && face.weight < 700)
		await outline(face, whole, used.filter((letter) => written.has(letter)).join(''));
	const marks = isMarked(face) && subset === MARKED.subset ? [...MARKS] : [];
	rules.push(ruleOf(face, name, rangeWithout(range, marks)));
	if (others.length > 0) {
		const otherName = fileOf(face, `${subset}-others`);
		writeFont(otherName, await subsetFont(whole, others.join(''), options));
		// Of two rules that have a letter the later one is asked.
		rules.push(ruleOf(face, otherName, rangeOf(others)));
	}
	if (range !== HAN) return;
	const unpacked = await subsetFont(own, used.join(''), { targetFormat: 'sfnt' });
	for (const letter of lettersIn(unpacked, used.join(''))) han.add(letter);
}

/**
 * Chinese characters that no font has but in its package’s files of scattered characters. Each such file is cut to them, for just these.
 */
async function cutRare(face: Face): Promise<void> {
	for (const [part, range] of Object.entries(rangesOf(face))) {
		const number = /^\[(\d+)\]$/.exec(part)?.[1];
		const own = [...characters].filter(
			(letter) => !han.has(letter) && [HAN, range].every((one) => isInRange(letter.codePointAt(0) ?? 0, one))
		);
		if (number === undefined || own.length === 0) continue;
		const name = fileOf(face, `rare-${number}`);
		const whole = readFileSync(join(folderOf(face), 'files', fileOf(face, number)));
		writeFont(name, await subsetFont(whole, own.join(''), { targetFormat: 'woff2' }));
		rules.push(ruleOf(face, name, rangeOf(own)));
		for (const letter of own) han.add(letter);
	}
}

function writeFont(name: string, font: Uint8Array): void {
	writeFileSync(join(OUT, name), font);
	bytes += font.length;
}

function ruleOf({ family, style, weight }: Face, name: string, range: string): string {
	return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:swap;src:url('./${name}');unicode-range:${range}}`;
}

/**
 * The faces that words and map of the application are set in before anything is opened, for src/lib/start/await-fonts.ts: each with those of
 * its letters, A and one of the site's own, that it has.
 */
function awaitedFonts(): AwaitedFonts {
	const letters = ['A', ...ownLetter(catalogueOf(join(ROOT, 'src/lib/i18n/en.json'), language))];
	const has = (face: Face, letter: string) =>
		coveredBy(face).some((range) => isInRange(letter.codePointAt(0) ?? 0, range));
	const named = (faces: readonly Face[]) =>
		faces.map((face) => ({
			font: `${face.style} ${face.weight} 1em '${face.family}'`,
			letters: letters.join('') + (isMarked(face) ? MARKS : '')
		}));
	// Chinese letters do not slant (app.css).
	const used = FACES.filter(({ style }) => style === 'normal' || !language.startsWith('zh'));
	return {
		faces: named(used.filter(({ subsets }) => subsets === PLAIN)),
		// Those of other scripts are many times as large.
		begun: named(used.filter((face) => face.subsets !== PLAIN && letters.some((letter) => has(face, letter))))
	};
}

/** A letter of the script that the interface is written in, where that is not Latin: none or one. */
function ownLetter(catalogue: unknown): string[] {
	const words = Object.values(catalogue as object).join('');
	const found = [...words.matchAll(/(?!\p{Script=Latin})\p{Letter}/gu)].map(([letter]) => letter);
	return found.length > words.length / 3 ? found.slice(0, 1) : [];
}

/** Letters of scripts that need no shaping: each has one outline, wherever it stands. */
async function outline({ family, weight, style }: Face, whole: Buffer, used: string): Promise<void> {
	const { em, glyphs } = glyphOutlines(await subsetFont(whole, used, { targetFormat: 'sfnt' }), used);
	const key = `${family}/${weight}/${style}`;
	outlines[key] = { em, glyphs: { ...outlines[key]?.glyphs, ...glyphs } };
}

function fileOf({ package: name, weight, style }: Face, subset: string): string {
	return `${name}-${subset}-${weight}-${style}.woff2`;
}

function nameOf(face: Face): string {
	return `@fontsource/${face.package}`;
}

function folderOf(face: Face): string {
	return dirname(require.resolve(`${nameOf(face)}/package.json`));
}

function rangesOf(face: Face): Record<string, string> {
	return JSON.parse(readFileSync(join(folderOf(face), 'unicode.json'), 'utf8')) as Record<string, string>;
}

/** The languages of the site, BCP 47. */
function siteLanguages(): string[] {
	return JSON.parse(optionalText(join(output, 'src/lib/generated/languages.json')) || '[]') as string[];
}

function textOf(path: string): string {
	return readFileSync(path, 'utf8');
}

function optionalText(path: string): string {
	try {
		return textOf(path);
	} catch {
		return '';
	}
}
