import type { Term, TermForms } from '#lib/atlas/model/glossary.ts';
import { createTermIndex, type TermIndex } from '#lib/atlas/term-index.ts';
import forms from '#lib/generated/terms.json';
import { lazy } from '#lib/loading/lazy.ts';

const fetchTerms = lazy(() => import('#lib/generated/glossary.json'));

/** Which words are explained; bundled with every page that has a map. */
export function loadTermIndex(): TermIndex {
	return createTermIndex(forms as TermForms);
}

/**
 * Loads what the glossary says, as a chunk of its own; empty where the atlas has none.
 * @throws TypeError when the chunk cannot be loaded, LateError when it does not arrive.
 */
export async function loadTerms(): Promise<readonly Term[]> {
	const { default: terms } = await fetchTerms();
	return terms as unknown as readonly Term[];
}
