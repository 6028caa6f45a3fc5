import type { PageServerLoad } from './$types';
import { downloadsDescription } from '../../../compiled-downloads.ts';

export const load: PageServerLoad = () => ({ description: downloadsDescription() });
