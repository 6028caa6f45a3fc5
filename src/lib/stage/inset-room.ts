/** Px of a map from which on there is room in its corner. */
const ROOM = { inset: { width: 600, height: 420 }, button: { width: 400, height: 200 } } as const;

/**
 * Whether a map has room for the small map of the whole, or for the button that opens it.
 * @param free - What of the map is free, px; `null` = not known yet.
 */
export function hasRoomFor(
	what: keyof typeof ROOM,
	free: { readonly width: number; readonly height: number } | null
): boolean {
	return free !== null && free.width >= ROOM[what].width && free.height >= ROOM[what].height;
}
