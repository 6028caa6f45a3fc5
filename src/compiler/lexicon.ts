import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundBy, Lexicon } from '#lib/atlas/model/lexicon.ts';
import { SELECTION_KINDS } from '#lib/atlas/model/selection-kind.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { foldText } from '#lib/search/fold.ts';
import { readYaml, type DataFolder } from './read.ts';
import type { References } from './references.ts';
import { SynonymsFile } from './schemas/index.ts';

const FILE = 'synonyms.yaml';
const NOTHING: Lexicon = { groups: [], records: [], examples: [] };

/** The words by which the record is searched; none where the folder has no such file. */
export function readLexicon(folder: DataFolder, references: References): Lexicon {
	if (!existsSync(join(folder.path, FILE))) return NOTHING;
	const read = readYaml(folder, FILE, SynonymsFile)?.value;
	if (read === undefined) return NOTHING;
	const { examples, groups, aliases, topics } = read;
	checkGroups(groups, folder);
	const keys = [...new Set([...Object.keys(aliases), ...Object.keys(topics)])];
	const records = keys.flatMap((key): FoundBy[] => {
		const target = readKey(key, references, folder);
		if (target === null) return [];
		const spellings = Object.entries(aliases[key] ?? {}).flatMap(([lang, names]) =>
			names.map((name) => ({ name, lang }))
		);
		const words = topics[key] ?? [];
		checkOnce([...spellings.map(({ name }) => name), ...words], key, folder);
		return [{ ...target, aliases: spellings, topics: words }];
	});
	return { groups, records, examples };
}

/** What a key `kind:id` names; reports a fault where that is nothing. */
function readKey(key: string, references: References, { faults }: DataFolder): Selection | null {
	const [, word = '', id = ''] = /^([^:]*):(.*)$/.exec(key) ?? [];
	const kind = SELECTION_KINDS.find((one) => one === word);
	if (kind === undefined) {
		faults.add({ file: FILE, id: key, rule: 'a key is kind:id, with a kind that links have', found: key });
		return null;
	}
	return references.require(kind, id, { file: FILE, id: key }) ? { kind, id } : null;
}

/** A word that stands in two groups would make one group of both. */
function checkGroups(groups: readonly (readonly string[])[], { faults }: DataFolder): void {
	const seen = new Set<string>();
	for (const phrase of groups.flat()) {
		const folded = foldText(phrase);
		if (seen.has(folded))
			faults.add({ file: FILE, rule: 'a phrase stands in one group, once', found: phrase });
		seen.add(folded);
	}
}

function checkOnce(words: readonly string[], id: string, { faults }: DataFolder): void {
	const folded = words.map(foldText);
	for (const [i, word] of words.entries()) {
		if (folded.indexOf(folded[i] ?? '') < i)
			faults.add({ file: FILE, id, rule: 'a record is found by a word once', found: word });
	}
}
