import MiniSearch from 'minisearch';
import type { Selection } from '#lib/atlas/scene.ts';
import type { SearchDocument } from './documents.ts';
import { isHan, learnVariants, Tokenizer, type WrittenName } from './fold.ts';

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
	/** Things that all words of a query fit, their last word perhaps unfinished. */
	search(query: string): readonly SearchHit[];
}

interface IndexedDocument {
	readonly id: number;
	readonly names: string;
	readonly about: string;
	readonly text: string;
}

/** Words from this length on may be misspelt by a letter or two. */
const SHORTEST_FUZZY = 5;

/** Indexes documents; tens of milliseconds for a thousand. */
export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
	const tokenizer = new Tokenizer(learnVariants(documents.map(({ names }) => names)));
	const index = new MiniSearch<IndexedDocument>({
		fields: ['names', 'about', 'text'],
		tokenize: (text) => tokenizer.termsOf(text),
		// Terms are folded as they are cut.
		processTerm: (term) => term,
		searchOptions: {
			tokenize: (text) => tokenizer.queryTerms(text),
			combineWith: 'AND',
			boost: { names: 3, text: 0.2 },
			prefix: (term) => !isHan(term),
			fuzzy: (term) => !isHan(term) && term.length >= SHORTEST_FUZZY && 0.2,
			weights: { fuzzy: 0.2, prefix: 0.6 },
			boostDocument: (id) => documents[id as number]?.weight ?? 1
		}
	});
	index.addAll(
		documents.map(({ names, about, text = '' }, id) => ({
			id,
			names: names.map(({ name }) => name).join('\n'),
			about,
			text
		}))
	);
	const folded = documents.map(({ names }) => names.map(({ name }) => tokenizer.fold(name)));

	return {
		search(query) {
			const typed = tokenizer.fold(query).trim();
			return index
				.search(query)
				.flatMap(({ id, score }) => {
					const document = documents[id as number];
					const names = folded[id as number] ?? [];
					return document ? [hitOf(document, names, typed, score)] : [];
				})
				.sort((a, b) => b.score - a.score);
		}
	};
}

/**
 * The larger the part of a name that the query covers, and the nearer to its beginning, the likelier that name was
 * meant.
 */
function hitOf(document: SearchDocument, folded: readonly string[], typed: string, score: number): SearchHit {
	const [title = { name: document.target.id, lang: 'und' }] = document.names;
	const surest = folded
		.map((name, at) => ({ at, sureness: surenessOf(name, typed) }))
		.reduce((best, one) => (one.sureness > best.sureness ? one : best), { at: 0, sureness: 0 });
	const isInTitle = folded[0]?.includes(typed) ?? false;
	return {
		target: document.target,
		title,
		alias: isInTitle || surest.at === 0 ? null : (document.names[surest.at] ?? null),
		score: score * (1 + surest.sureness)
	};
}

/** 4 for the name itself, 0 for one that does not hold what was typed. */
function surenessOf(name: string, typed: string): number {
	if (!name.includes(typed)) return 0;
	if (name === typed) return 4;
	return (name.startsWith(typed) ? 3 : 1) * (typed.length / name.length);
}
