import { loadBasemap } from '#lib/data/load-basemap.ts';
import { lazy } from '#lib/loading/lazy.ts';
import { supportsWebGL } from '#lib/map/supports-webgl.ts';
import { IS_PORTABLE } from '#lib/offline/portable.ts';
import { basemapFolder } from '#lib/state/basemap-folder.ts';
import type { Preferences } from '#lib/state/preferences.ts';
import { hasBasemap } from '#lib/svg/backdrop.ts';
import { pictureReason } from './map-choice.ts';

/** How long the map library, the largest file of the site, may take while the picture stands in its place, ms. */
const LIBRARY_PATIENCE = 40_000;
const loadLibrary = lazy(() => import('#lib/map/atlas-map.ts'), LIBRARY_PATIENCE);
const loadWorkerFile = lazy(() => import('#lib/map/worker-file.ts'));

/** The map library with all that it needs; `null` = not to be had. */
export async function fetchMapLibrary() {
	try {
		const [library, hasWorker] = await Promise.all([
			loadLibrary(),
			loadWorkerFile().then((file) => file.hasWorker())
		]);
		return hasWorker ? library : null;
	} catch {
		return null;
	}
}

/**
 * Asks for what the map will need while the page is still taken over: the line would stand idle until there is a map to make.
 * What does not come is asked for again, and told, when it is needed.
 * @param kept - What the reader set, as it is kept.
 */
export function fetchMapAhead(kept: Preferences): void {
	const reason = pictureReason({
		search: location.search,
		preferences: kept,
		isPortable: IS_PORTABLE,
		hasWebGL: supportsWebGL,
		isMissing: false
	});
	if (reason === null) void fetchMapLibrary();
	if (hasBasemap) void loadBasemap(basemapFolder(), fetch);
}
