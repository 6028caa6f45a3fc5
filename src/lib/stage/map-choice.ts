import type { Graphics } from '#lib/map/graphics.ts';
import type { Preferences } from '#lib/state/preferences.ts';

/** Why the picture stands in place of the live map. */
export type PictureReason = 'no-webgl' | 'software' | 'slow' | 'missing' | 'chosen';

interface Circumstances {
	/** The query of the address: `svg` and `live` (and `bench`, which measures the live map) decide for this one page. */
	readonly search: string;
	/** What the reader set; `null` = not read yet. */
	readonly preferences: Pick<Preferences, 'map' | 'isMapSlow'> | null;
	readonly isPortable: boolean;
	readonly findGraphics: () => Graphics;
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
	findGraphics,
	isMissing
}: Circumstances): PictureReason | null | undefined {
	const asked = new URLSearchParams(search);
	if (isPortable || asked.has('svg')) return 'chosen';
	const isForced = asked.has('live') || asked.has('bench');
	if (!isForced && !preferences) return undefined;
	if (!isForced && preferences?.map === 'picture') return 'chosen';
	const isByItself = !isForced && preferences?.map === 'auto';
	// Where the live map was slow before, no graphics are tried.
	if (isByItself && preferences.isMapSlow) return 'slow';
	return obstacle(findGraphics(), { isMissing, isByItself });
}

/** The obstacle that prevents the live map, where nobody chose the picture. */
function obstacle(
	graphics: Graphics,
	{ isMissing, isByItself }: { readonly isMissing: boolean; readonly isByItself: boolean }
): PictureReason | null {
	if (graphics === 'none') return 'no-webgl';
	if (isMissing) return 'missing';
	// A step of the live map takes a processor that draws it too several times as long as one of the picture.
	return isByItself && graphics === 'software' ? 'software' : null;
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
