import type { TourSheets } from '#lib/atlas/model/tour-sheets.ts';
import { lazy } from '#lib/loading/lazy.ts';

const fetchSheets = lazy(() => import('#lib/generated/tour-sheets.json'));

/**
 * Loads what is printed around the tours, in the names of the time; a tour may be without.
 * @throws TypeError when the chunk cannot be loaded, LateError when it does not arrive.
 */
export async function loadTourSheets(): Promise<readonly TourSheets[]> {
	const { default: sheets } = await fetchSheets();
	return sheets as unknown as readonly TourSheets[];
}
