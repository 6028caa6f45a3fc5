import type { AtlasCore } from '#lib/atlas/core.ts';
import type { TourBook } from '#lib/atlas/model/tour.ts';
import { readTours } from '#lib/atlas/wire.ts';
import { lazy } from '#lib/loading/lazy.ts';

const fetchTours = lazy(() => import('#lib/generated/tours.json'));

/**
 * Loads the tours, as a chunk of their own.
 * @throws AtlasError when the compiled file is of another form or of another version than the atlas.
 * @throws TypeError when the chunk cannot be loaded, LateError when it does not arrive.
 */
export async function loadTours(core: AtlasCore): Promise<TourBook> {
	const { default: wire } = await fetchTours();
	return readTours(wire, core.atlas.version);
}
