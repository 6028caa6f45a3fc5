import { loadChanges } from '#lib/data/load-changes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ changes: loadChanges() });
