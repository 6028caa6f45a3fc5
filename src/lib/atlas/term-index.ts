import type { TermForms } from './model/glossary.ts';

/** A run of a text; with a term, the run is a form of it. */
export interface TermPart {
	readonly text: string;
	/** Id of the term. */
	readonly term?: string;
}

/** Answers which words of the atlas are explained. */
export interface TermIndex {
	/** Whether it explains any word. */
	readonly hasTerms: boolean;
	/** The id of the term that is written so, in capitals or not; `undefined` for none. */
	idOf(form: string): string | undefined;
	/** A text cut where words that are explained stand in it for the first time; linear in its length. */
	partsOf(text: string): TermPart[];
}

/** Makes the index of a glossary. */
export function createTermIndex({ forms, inText }: TermForms): TermIndex {
	const folded = new Map(Object.entries(forms).map(([form, id]) => [form.toLowerCase(), id]));
	const idOf = (form: string) => (Object.hasOwn(forms, form) ? forms[form] : folded.get(form.toLowerCase()));
	const marked = inText.length === 0 ? null : anyOf(inText);
	return {
		hasTerms: folded.size > 0,
		idOf,
		partsOf(text) {
			const seen = new Set<string>();
			const parts: TermPart[] = [];
			let end = 0;
			for (const match of marked === null ? [] : text.matchAll(marked)) {
				const [found] = match;
				const term = idOf(found);
				if (term === undefined || seen.has(term)) continue;
				seen.add(term);
				if (match.index > end) parts.push({ text: text.slice(end, match.index) });
				parts.push({ text: found, term });
				end = match.index + found.length;
			}
			if (end < text.length) parts.push({ text: text.slice(end) });
			return parts;
		}
	};
}

/** Of a letter or a figure; Chinese has no spaces between its words. */
const OF_WORD = '(?!\\p{sc=Han})[\\p{L}\\p{N}])';

/** Whole words only; the longest form first, so that none hides a longer one. */
function anyOf(forms: readonly string[]): RegExp {
	const escaped = forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
	return new RegExp(`(?<!${OF_WORD}(?:${escaped.join('|')})(?!${OF_WORD}`, 'gu');
}
