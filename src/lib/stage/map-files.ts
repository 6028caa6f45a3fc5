import { loadBasemap } from '#lib/data/load-basemap.ts';
import { lazy } from '#lib/loading/lazy.ts';
import { findGraphics } from '#lib/map/graphics.ts';
import { IS_PORTABLE } from '#lib/offline/portable.ts';
import { basemapFolder } from '#lib/state/basemap-folder.ts';
import type { Preferences } from '#lib/state/preferences.ts';
import { hasBasemap } from '#lib/svg/backdrop.ts';
import { pictureReason } from './map-choice.ts';

/** How long the map library, the largest file of the site, may take while the picture stands in its place, ms. */
const LIBRARY_PATIENCE = 40_000;
const loadLibrary = lazy(() => import('#lib/map/atlas-map.ts'), LIBRARY_PATIENCE);

/** The map library with all that it needs; `null` = not to be had. */
export const fetchMapLibrary = () =>
	loadLibrary()
		.then(async (library) => ((await library.hasWorker()) ? library : null))
		.catch(() => null);

/**
 * {@link pictureReason} in this page and browser.
 * @param preferences - What the reader set; `null` = not read yet.
 */
export const reasonHere = (search: string, preferences: Preferences | null, isMissing: boolean) =>
	pictureReason({ search, preferences, isPortable: IS_PORTABLE, findGraphics, isMissing });

/**
 * Asks for what the map will need while the page is still taken over: the line would stand idle until there is a map to make.
 * What does not come is asked for again, and told, when it is needed.
 * @param kept - What the reader set, as it is kept.
 */
export function fetchMapAhead(kept: Preferences): void {
	if (reasonHere(location.search, kept, false) === null) void fetchMapLibrary();
	if (hasBasemap) void loadBasemap(basemapFolder(), fetch);
}
