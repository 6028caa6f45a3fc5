import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { keyOf } from '#lib/atlas/entity-name.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { FoundBy, Lexicon } from '#lib/atlas/model/lexicon.ts';
import { SELECTION_KINDS } from '#lib/atlas/model/selection-kind.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { foldText } from '#lib/search/fold.ts';
import { madeFrom } from '../tools/made-languages.ts';
import { readYaml, type DataFolder } from './read.ts';
import type { References } from './references.ts';
import { SynonymsFile } from './schemas/index.ts';
import { languagesOf, TRANSLATIONS } from './translations/read-translation.ts';

const FILE = 'synonyms.yaml';
const NOTHING: Lexicon = { groups: [], records: [], examples: [] };

/**
 * The words by which the record is searched; none where the folder has no such file.
 * @param language - In which the record is told, BCP 47: its own words come beside, its examples in the place of those; `undefined` = as it
 * is written.
 */
export function readLexicon(folder: DataFolder, references: References, language?: string): Lexicon {
	const written = readFile(folder, FILE, SynonymsFile, references) ?? NOTHING;
	const told = new Map(
		languagesOf(folder.path).map((tag) => {
			const file = `${TRANSLATIONS}/${tag}/${FILE}`;
			return [tag, readFile(folder, file, SomeSynonyms, references)] as const;
		})
	);
	if (language === undefined) return written;
	const made = madeFrom(language);
	const origin = made && told.get(made.from);
	const source = made && origin ? { ...origin, examples: converted(origin.examples, made) } : null;
	return [source, told.get(language)].reduce<Lexicon>((all, own) => (own ? merged(all, own) : all), written);
}

const SomeSynonyms = SynonymsFile.partial();
type Parts = z.infer<typeof SomeSynonyms>;

function readFile(
	folder: DataFolder,
	file: string,
	schema: z.ZodType<Parts>,
	references: References
): Lexicon | null {
	if (!existsSync(join(folder.path, file))) return null;
	const read = readYaml(folder, file, schema)?.value;
	if (read === undefined) return null;
	const { examples = [], groups = [], aliases = {}, topics = {} } = read;
	checkGroups(groups, file, folder);
	const keys = [...new Set([...Object.keys(aliases), ...Object.keys(topics)])];
	const records = keys.flatMap((key): FoundBy[] => {
		const target = readKey(key, references, file, folder);
		if (target === null) return [];
		const spellings = Object.entries(aliases[key] ?? {}).flatMap(([lang, names]) =>
			names.map((name) => ({ name, lang }))
		);
		const words = topics[key] ?? [];
		checkOnce([...spellings.map(({ name }) => name), ...words], key, file, folder);
		return [{ ...target, aliases: spellings, topics: words }];
	});
	return { groups, records, examples };
}

function converted(
	texts: readonly string[],
	{ convert }: NonNullable<ReturnType<typeof madeFrom>>
): string[] {
	return texts.map((text) => convert(text, []));
}

/** Words with those of a language beside: what means the same as one of a group belongs to that group. */
function merged(all: Lexicon, own: Lexicon): Lexicon {
	const groups = own.groups.reduce((known, group) => {
		const folded = new Set(group.map(foldText));
		const isSame = (other: readonly string[]) => other.some((phrase) => folded.has(foldText(phrase)));
		const same = known.filter(isSame).flat();
		return [...known.filter((other) => !isSame(other)), distinct([...same, ...group], foldText)];
	}, all.groups);
	const records = groupBy([...all.records, ...own.records], keyOf);
	return {
		groups,
		records: [...records.values()].map((found) => ({
			...(found[0] as FoundBy),
			aliases: distinct(
				found.flatMap(({ aliases }) => aliases),
				({ name }) => foldText(name)
			),
			topics: distinct(
				found.flatMap(({ topics }) => topics),
				foldText
			)
		})),
		examples: own.examples.length > 0 ? own.examples : all.examples
	};
}

function distinct<T>(all: readonly T[], by: (one: T) => string): T[] {
	return [...new Map(all.map((one) => [by(one), one])).values()];
}

/** What a key `kind:id` names; reports a fault where that is nothing. */
function readKey(
	key: string,
	references: References,
	file: string,
	{ faults }: DataFolder
): Selection | null {
	const [, word = '', id = ''] = /^([^:]*):(.*)$/.exec(key) ?? [];
	const kind = SELECTION_KINDS.find((one) => one === word);
	if (kind === undefined) {
		faults.add({ file, id: key, rule: 'a key is kind:id, with a kind that links have', found: key });
		return null;
	}
	return references.require(kind, id, { file, id: key }) ? { kind, id } : null;
}

/** A word that stands in two groups would make one group of both. */
function checkGroups(groups: readonly (readonly string[])[], file: string, { faults }: DataFolder): void {
	const seen = new Set<string>();
	for (const phrase of groups.flat()) {
		const folded = foldText(phrase);
		if (seen.has(folded)) faults.add({ file, rule: 'a phrase stands in one group, once', found: phrase });
		seen.add(folded);
	}
}

function checkOnce(words: readonly string[], id: string, file: string, { faults }: DataFolder): void {
	const folded = words.map(foldText);
	for (const [i, word] of words.entries()) {
		if (folded.indexOf(folded[i] ?? '') < i)
			faults.add({ file, id, rule: 'a record is found by a word once', found: word });
	}
}
