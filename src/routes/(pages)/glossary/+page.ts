import { loadTerms } from '#lib/data/load-glossary.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ terms: await loadTerms() });
