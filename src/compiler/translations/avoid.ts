import { z } from 'zod';
import type { Faults } from '../faults.ts';
import { readCsv } from '../read.ts';
import { TRANSLATIONS } from './read-translation.ts';

/** A word that is not used in a language, and what is said instead. */
interface Avoided {
	readonly word: string;
	readonly instead: string;
}

/** `word*` stands for all words that begin so; `except` are names that have the word, parted by `|`. */
const AvoidRow = z.strictObject({
	word: z.string().min(1),
	instead: z.string().min(1),
	except: z.string().optional(),
	why: z.string().optional()
});
/** What somebody said keeps its words. */
const QUOTED = /“[^”]*”|「[^」]*」|«[^»]*»/g;

/**
 * Finds the words that are not used in a language (`i18n/<language>/avoid.csv`; none where there is no such file) in a text that says
 * them in its own voice: not in quotation marks, and not in a name that has them.
 */
export function readAvoided(folder: string, language: string, faults: Faults): Finder {
	const rows = readCsv({ path: folder, faults }, `${TRANSLATIONS}/${language}/avoid.csv`, AvoidRow, true);
	const key = JSON.stringify(rows.map(({ value }) => value));
	const before = finders.get(language);
	if (before?.key === key) return before.find;
	const find = remembering(finderOf(rows.map(({ value }) => value)));
	finders.set(language, { key, find });
	return find;
}

type Finder = (text: string) => readonly Avoided[];

/** By language the last one: a compiler that stays asks of nearly all texts again after each edit, and it takes long to answer. */
const finders = new Map<string, { readonly key: string; readonly find: Finder }>();

function remembering(find: Finder): Finder {
	const known = new Map<string, readonly Avoided[]>();
	return (text) => {
		const found = known.get(text) ?? find(text);
		known.set(text, found);
		return found;
	};
}

function finderOf(rows: readonly z.infer<typeof AvoidRow>[]): Finder {
	const words = rows.map(({ word, instead, except = '' }) => ({
		word,
		instead,
		names: except.split('|').filter(Boolean),
		found: new RegExp(patternOf(word), 'iu')
	}));
	if (words.length === 0) return () => [];
	// Nearly all texts have none of them.
	const any = new RegExp(words.map(({ word }) => patternOf(word)).join('|'), 'iu');
	return (text) => {
		if (!any.test(text)) return [];
		const said = unquoted(text);
		return words.filter(({ found, names }) =>
			found.test(names.reduce((left, name) => left.replaceAll(name, ' '), said))
		);
	};
}

/** A text without what stands in quotation marks in it. */
export function unquoted(text: string): string {
	return text.replace(QUOTED, ' ');
}

/** A word where it stands by itself; in scripts without spaces anywhere. */
function patternOf(word: string): string {
	const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return /\p{Script=Han}/u.test(word)
		? escaped
		: `(?<!\\p{L})${escaped.replaceAll('\\*', '\\p{L}*')}(?!\\p{L})`;
}
