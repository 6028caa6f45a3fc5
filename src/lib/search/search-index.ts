import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Lexicon } from '#lib/atlas/model/lexicon.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { SearchDocument } from './documents.ts';
import type { WrittenName } from './fold.ts';
import { Synonyms, type Wanted } from './synonyms.ts';
import { isHan, learnVariants, Tokenizer } from './tokenizer.ts';

/** Something found. */
export interface SearchHit {
	readonly target: Selection;
	readonly title: WrittenName;
	/** Another name of it, where that is what the query matched. */
	readonly alias: WrittenName | null;
	readonly score: number;
}

/** What a reader searches; the best comes first. */
export interface SearchIndex {
	/**
	 * Things that all words of a query fit, their last word perhaps unfinished. Words that only make a question of it are left
	 * out.
	 */
	all(query: string): readonly SearchHit[];
	/** The same; where there are none, things that some of the words fit. */
	search(query: string): readonly SearchHit[];
	/** Things that bear a name: every word of the query is a word of their names. */
	named(query: string): readonly SearchHit[];
	/** Things one of whose names stands whole in the query, the longest names first. */
	within(query: string): readonly SearchHit[];
	/** Whether a text is a name of something. */
	isName(text: string): boolean;
}

/** What the index knows of words. */
export interface SearchWords {
	/** Words and phrases that mean the same: see geodata/README.md. */
	readonly groups: Lexicon['groups'];
	/** Words that ask without saying what for: articles, prepositions, question words. */
	readonly stopWords: readonly string[];
	/** Characters of two ways to write one language, beside those learned from names: each by the other. */
	readonly variants?: Lexicon['variants'];
}

interface IndexedDocument {
	readonly id: number;
	readonly names: string;
	readonly topics: string;
	readonly about: string;
	readonly text: string;
}

/** Words from this length on may be misspelt by a letter or two. */
const SHORTEST_FUZZY = 5;
/** Shorter names are words of other texts too; of those that are written by characters, single ones. */
const SHORTEST_WITHIN = 4;
const SHORTEST_HAN = 2;
/** What another word for what was typed weighs. */
const SYNONYM_WEIGHT = 0.7;
const NO_WORDS: SearchWords = { groups: [], stopWords: [] };

/** Indexes documents; tens of milliseconds for a thousand. */
export function createSearchIndex(
	documents: readonly SearchDocument[],
	{ groups, stopWords, variants = [] }: SearchWords = NO_WORDS
): SearchIndex {
	const learned = learnVariants(documents.map(({ names }) => names));
	const tokenizer = new Tokenizer(new Map([...learned, ...variants]));
	const synonyms = new Synonyms({ groups }, tokenizer);
	const stops = new Set(stopWords.flatMap((word) => tokenizer.queryTerms(word)));
	const index = new MiniSearch<IndexedDocument>({
		fields: ['names', 'topics', 'about', 'text'],
		tokenize: (text) => tokenizer.termsOf(text),
		// Terms are folded as they are cut.
		processTerm: (term) => term,
		searchOptions: {
			// A query is cut before it is asked, and each of its terms is one.
			tokenize: (term) => [term],
			boost: { names: 3, topics: 2, text: 0.2 },
			weights: { fuzzy: 0.2, prefix: 0.6 },
			// A thing of many names is not found less surely by one of them.
			bm25: { k: 1.2, b: 0.2, d: 0.5 },
			boostDocument: (id) => documents[id as number]?.weight ?? 1
		}
	});
	index.addAll(
		documents.map(({ names, topics = '', about, text = '' }, id) => ({
			id,
			names: names.flatMap(({ name }) => [name, ...joinedForms(name)]).join('\n'),
			topics,
			about,
			text
		}))
	);
	const folded = documents.map(({ names }) => names.map(({ name }) => tokenizer.fold(name)));
	const bearers = new Set(folded.flat());

	/** What a query asks for; all its words, where none of them says what for. */
	function wantedIn(query: string): Wanted[] {
		const terms = tokenizer.queryTerms(query);
		const telling = terms.filter((term) => !stops.has(term));
		return synonyms.wanted(telling.length > 0 ? telling : terms);
	}

	function find(query: string, wanted: readonly Wanted[], options: SearchOptions): SearchHit[] {
		if (wanted.length === 0) return [];
		const whole = tokenizer.fold(query).trim();
		const telling = wanted.flatMap((one) => one.typed).join(' ');
		return index
			.search({ ...options, queries: wanted.map(anyWay) })
			.flatMap(({ id, score }) => {
				const document = documents[id as number];
				const names = folded[id as number] ?? [];
				return document ? [hitOf(document, names, [whole, telling], score)] : [];
			})
			.sort((a, b) => b.score - a.score);
	}

	const all = (query: string) => find(query, wantedIn(query), { combineWith: 'AND' });
	return {
		all,
		search(query) {
			const found = all(query);
			return found.length > 0 ? found : find(query, wantedIn(query), { combineWith: 'OR' });
		},
		named: (query) => find(query, wantedIn(query), { combineWith: 'AND', fields: ['names'] }),
		within(query) {
			const text = wordsApart(tokenizer.fold(query));
			return documents
				.flatMap((document, at) => {
					const names = folded[at] ?? [];
					const borne = names.filter((name) =>
						isHan(name)
							? name.length >= SHORTEST_HAN && text.includes(name)
							: name.length >= SHORTEST_WITHIN && text.includes(wordsApart(name))
					);
					const longest = Math.max(...borne.map(({ length }) => length));
					return borne.length > 0 ? [hitOf(document, names, borne, document.weight * longest)] : [];
				})
				.sort((a, b) => b.score - a.score);
		},
		isName: (text) => bearers.has(tokenizer.fold(text))
	};
}

/** What is asked for as it was typed, its words perhaps unfinished or misspelt, or in other words for it as they stand. */
function anyWay({ typed, others }: Wanted): Query {
	const asTyped: Query = {
		combineWith: 'AND',
		prefix: (term) => !isHan(term),
		fuzzy: (term) => !isHan(term) && term.length >= SHORTEST_FUZZY && 0.2,
		queries: [...typed]
	};
	if (others.length === 0) return asTyped;
	const otherwise = others.map((terms): Query => ({ combineWith: 'AND', queries: [...terms] }));
	return {
		combineWith: 'OR',
		queries: [
			asTyped,
			{
				combineWith: 'OR',
				prefix: false,
				fuzzy: false,
				boostTerm: () => SYNONYM_WEIGHT,
				queries: otherwise
			}
		]
	};
}

/**
 * The larger the part of a name that the query covers, and the nearer to its beginning, the likelier that name was
 * meant.
 */
function hitOf(
	document: SearchDocument,
	folded: readonly string[],
	typed: readonly string[],
	score: number
): SearchHit {
	const [title = { name: document.target.id, lang: 'und' }] = document.names;
	const surest = folded
		.map((name, at) => ({ at, sureness: Math.max(...typed.map((text) => surenessOf(name, text))) }))
		.reduce((best, one) => (one.sureness > best.sureness ? one : best), { at: 0, sureness: 0 });
	const isInTitle = typed.some((text) => folded[0]?.includes(text) ?? false);
	return {
		target: document.target,
		title,
		alias: isInTitle || surest.at === 0 ? null : (document.names[surest.at] ?? null),
		score: score * (1 + surest.sureness)
	};
}

/** 4 for the name itself, 0 for one that does not hold what was typed, or what is like it. */
function surenessOf(name: string, typed: string): number {
	if (!name.includes(typed)) return likenessOf(name, typed);
	if (name === typed) return 4;
	return (name.startsWith(typed) ? 3 : 1) * (typed.length / name.length);
}

/** The words of a folded text with a space before and after each. */
function wordsApart(text: string): string {
	return ` ${text
		.split(/[^\p{L}\p{N}\p{M}'-]+/u)
		.filter(Boolean)
		.join(' ')} `;
}

/** A name of this many words may be written as one. */
const MOST_JOINED = 3;

/** A name as one word, and with the words one that a hyphen joins: both are written so. */
function joinedForms(name: string): string[] {
	const words = name.split(/[\s-]+/u);
	const isJoined = words.length > 1 && words.length <= MOST_JOINED && !isHan(name);
	return [...(name.match(/[\p{L}'’]+(?:-[\p{L}'’]+)+/gu) ?? []), ...(isJoined ? [name] : [])].map((form) =>
		form.replaceAll(/[\s-]+/gu, '')
	);
}

/** Up to 2 for a name whose words are those that were typed but for a slip in each; 0 where one is another word. */
function likenessOf(name: string, typed: string): number {
	const names = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
	const words = typed.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
	if (words.length === 0 || !words.every((word) => names.some((other) => isAlike(word, other)))) return 0;
	return (2 * words.length) / Math.max(names.length, words.length);
}

/** Whether two words are one but for a letter changed, left out or put in. */
function isAlike(a: string, b: string): boolean {
	if (a === b) return true;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length < SHORTEST_FUZZY - 1 || long.length - short.length > 1) return false;
	let at = 0;
	while (at < short.length && short[at] === long[at]) at++;
	return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
