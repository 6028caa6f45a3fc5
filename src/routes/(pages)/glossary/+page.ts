import { loadTermIndex, loadTerms } from '#lib/data/load-glossary.ts';
import type { PageLoad } from './$types';

/** The list of none is no page. */
export const prerender = loadTermIndex().hasTerms;

export const load: PageLoad = async () => ({ terms: await loadTerms() });
