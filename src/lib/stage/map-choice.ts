import type { Preferences } from '#lib/state/preferences.ts';

/** Why the picture stands in place of the live map. */
export type PictureReason = 'no-webgl' | 'slow' | 'missing' | 'chosen';

interface Circumstances {
	/** The query of the address: `svg` and `live` (and `bench`, which measures the live map) decide for this one page. */
	readonly search: string;
	/** What the reader set; `null` = not read yet. */
	readonly preferences: Pick<Preferences, 'map' | 'isMapSlow'> | null;
	readonly isPortable: boolean;
	readonly hasWebGL: () => boolean;
	/** Whether the map library could not be fetched. */
	readonly isMissing: boolean;
}

/**
 * Whether the map is live (`null`) or a picture, and why. The address decides over the reader's setting, and that over
 * what was found by itself; no setting provides graphics that the browser lacks. `undefined` = not known yet.
 */
export function pictureReason({
	search,
	preferences,
	isPortable,
	hasWebGL,
	isMissing
}: Circumstances): PictureReason | null | undefined {
	const asked = new URLSearchParams(search);
	if (isPortable || asked.has('svg')) return 'chosen';
	const isForced = asked.has('live') || asked.has('bench');
	if (!isForced && !preferences) return undefined;
	if (!isForced && preferences?.map === 'picture') return 'chosen';
	const isTooSlow = !isForced && preferences?.map === 'auto' && preferences.isMapSlow;
	return obstacle({ isMissing, isTooSlow, hasWebGL });
}

/** The obstacle that prevents the live map, where nobody chose the picture. */
function obstacle({
	isMissing,
	isTooSlow,
	hasWebGL
}: Pick<Circumstances, 'isMissing' | 'hasWebGL'> & { readonly isTooSlow: boolean }): PictureReason | null {
	if (!hasWebGL()) return 'no-webgl';
	if (isMissing) return 'missing';
	return isTooSlow ? 'slow' : null;
}

/**
 * What the reader is told of why the picture stands. A note that was read is not shown again; that the map could not be
 * fetched, which may pass, is told on each page.
 */
export function reasonTold(
	reason: PictureReason | null | undefined,
	isReadHere: boolean,
	{ isPictureNoteRead }: Pick<Preferences, 'isPictureNoteRead'>
): Exclude<PictureReason, 'chosen'> | null {
	if (!reason || reason === 'chosen' || isReadHere) return null;
	return reason !== 'missing' && isPictureNoteRead ? null : reason;
}
