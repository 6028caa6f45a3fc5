import { abbreviationsIn } from '#lib/atlas/abbreviations.ts';
import type { Term, TermForms } from '#lib/atlas/model/glossary.ts';
import { prosePieces } from '#lib/atlas/prose.ts';
import { SELECTION_KINDS } from '#lib/atlas/model/selection-kind.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { z } from 'zod';
import type { Faults } from './faults.ts';
import type { Prose } from './prose.ts';
import { locationOf, readYamlList, type DataFolder, type Located } from './read.ts';
import type { References } from './references.ts';
import { TermRecord } from './schemas/index.ts';
import { UniqueIds } from './unique-ids.ts';

const FILE = 'glossary.yaml';

type AuthoredTerm = z.infer<typeof TermRecord>;

/** The words that an atlas explains: each as it is told, and by which forms it is known. */
export interface Glossary {
	readonly terms: readonly Term[];
	readonly forms: TermForms;
}

/** Reads the glossary, which may be left out. Its texts are in the names of the time, like the pages around the map. */
export function readGlossary(folder: DataFolder, references: References, prose: Prose): Glossary {
	const rows = readYamlList(folder, FILE, TermRecord, true);
	const ids = new UniqueIds(folder.faults);
	for (const row of rows) ids.add(locationOf(row, row.value.id));
	const terms = rows.map((row) => termOf(row, { ids, references, prose, faults: folder.faults }));
	return { terms, forms: formsOf(rows, folder.faults) };
}

interface Context {
	readonly ids: UniqueIds;
	readonly references: References;
	readonly prose: Prose;
	readonly faults: Faults;
}

function termOf(row: Located<AuthoredTerm>, { ids, references, prose, faults }: Context): Term {
	const { id, term, short = null, also = [], related = [], attestations, method } = row.value;
	const location = locationOf(row, id);
	if ((attestations === undefined) === (method === undefined))
		faults.add({
			...location,
			rule: 'a term has attestations, or else is one of the method of the atlas (method: true)',
			found: method === undefined ? 'neither' : 'both'
		});
	const told = (text: string) =>
		prose.fill(prose.compile(text, { day: prose.defaultDay, location, isFull: true }));
	const see: string[] = [];
	const things: Selection[] = [];
	for (const key of related) {
		const [kind = '', ...rest] = key.split(':');
		const target = rest.join(':');
		const found = SELECTION_KINDS.find((one) => one === kind);
		if (kind === 'term' && ids.has(target) && target !== id) see.push(target);
		else if (found === undefined)
			faults.add({ ...location, rule: 'related is kind:id, or term:id of another term', found: key });
		else if (references.require(found, target, location)) things.push({ kind: found, id: target });
	}
	return {
		id,
		name: term,
		short,
		also,
		gist: told(row.value.gist),
		more: told(row.value.more),
		related: things,
		see,
		attestations: attestations === undefined ? null : references.attestations(attestations, location)
	};
}

/** A form is that of one term: else nobody could tell which is meant. */
function formsOf(rows: readonly Located<AuthoredTerm>[], faults: Faults): TermForms {
	const owners = new Map<string, string>();
	const inText: string[] = [];
	for (const row of rows) {
		const { id, term, short, also = [], inText: marked = [] } = row.value;
		const shorts = short === undefined ? [] : [short];
		inText.push(...shorts, ...marked);
		for (const form of new Set([term, ...shorts, ...also, ...marked])) {
			if (owners.has(form))
				faults.add({ ...locationOf(row, id), rule: 'a word is explained once', found: form });
			owners.set(form, id);
		}
	}
	// Where no spaces part words a form would be found within a longer one: that is marked whole.
	const within = [...owners.keys()].filter(
		(form) => HAN.test(form) && inText.some((part) => part !== form && form.includes(part))
	);
	const all = [...new Set([...inText, ...within])];
	return { forms: Object.fromEntries(owners), inText: all.sort((a, b) => b.length - a.length) };
}

const HAN = /^\p{Script=Han}+$/u;

/** What of a record is not printed as it stands: ids, keys, and citations, which keep the words of their sources. */
const UNPRINTED = new Set([
	'country',
	'id',
	'kind',
	'lang',
	'source',
	'sources',
	'topology',
	'url',
	'version'
]);

/**
 * Tells abbreviations that an atlas prints and does not explain; an atlas without a glossary need not.
 * @param printed - Compiled records, at any depth.
 */
export function checkAbbreviations(
	{ terms }: Glossary,
	printed: readonly unknown[],
	isSource: (id: string) => boolean,
	faults: Faults
): void {
	if (terms.length === 0) return;
	const known = new Set(terms.flatMap(({ short }) => short ?? []));
	const missing = new Map<string, string>();
	for (const text of textsIn(printed)) {
		// A key by itself is a reference, not a text.
		if (isSource(text)) continue;
		// A reference to a work is printed as the work's short name.
		const words = prosePieces(text).map((piece) => ('words' in piece ? piece.words : ''));
		for (const found of abbreviationsIn(words.join(' ')))
			if (!known.has(found) && !missing.has(found)) missing.set(found, text);
	}
	for (const [found, text] of missing)
		faults.add({
			file: FILE,
			rule: 'an abbreviation that is printed is explained (short of a term)',
			found: `${found} in “${text}”`
		});
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, child]) => (UNPRINTED.has(key) ? [] : textsIn(child)));
}
