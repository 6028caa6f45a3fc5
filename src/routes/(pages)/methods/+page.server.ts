import type { PageServerLoad } from './$types';
import { downloadFiles } from '../../compiled-downloads.ts';

/** The downloads that hold the whole record, the same whatever the address of the site. */
const WHOLE = ['atlas.json', 'record.json'];

export const load: PageServerLoad = () => ({
	files: downloadFiles().filter(({ path }) => WHOLE.includes(path))
});
