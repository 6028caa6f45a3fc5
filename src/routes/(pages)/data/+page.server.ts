import type { PageServerLoad } from './$types';
import { downloadFiles, downloadsDescription } from '../../compiled-downloads.ts';

export const load: PageServerLoad = () => ({ description: downloadsDescription(), files: downloadFiles() });
