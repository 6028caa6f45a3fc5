import type { Preferences } from '#lib/state/preferences.ts';

/** Why the picture stands in the place of the live map. */
export type PictureReason = 'no-webgl' | 'slow' | 'chosen';

interface Circumstances {
	/** The query of the address: `svg` and `live` (and `bench`, which measures the live map) decide for this one page. */
	readonly search: string;
	/** What the reader set; `null` = not read yet. */
	readonly preferences: Pick<Preferences, 'map' | 'isMapSlow'> | null;
	readonly isPortable: boolean;
	readonly hasWebGL: () => boolean;
}

/**
 * Whether the map is live (`null`) or a picture, and why. The address decides over the reader's setting, and that over what
 * was found by itself; no wish brings graphics that the browser lacks. `undefined` = not known yet.
 */
export function pictureReason({
	search,
	preferences,
	isPortable,
	hasWebGL
}: Circumstances): PictureReason | null | undefined {
	const asked = new URLSearchParams(search);
	if (isPortable || asked.has('svg')) return 'chosen';
	const isForced = asked.has('live') || asked.has('bench');
	if (!isForced && !preferences) return undefined;
	if (!isForced && preferences?.map === 'picture') return 'chosen';
	if (!hasWebGL()) return 'no-webgl';
	return !isForced && preferences?.map === 'auto' && preferences.isMapSlow ? 'slow' : null;
}
