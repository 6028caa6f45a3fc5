import { loadSite } from '#lib/data/load-site.ts';
import type { PageServerLoad } from './$types';

/** Made with the page, and no part of its script. */
export const load: PageServerLoad = () => ({ contact: loadSite().contact ?? null });
