/** How far it keeps from the edges of the window, px. */
const MARGIN = 8;

/** What is known of a box: px of the window. */
type Box = Pick<DOMRect, 'left' | 'top' | 'bottom' | 'width' | 'height'>;

/**
 * Where a note stands so that it covers no part of its word and no edge of the window cuts it off: below the word, or above
 * it where there is more room. Where neither holds it, it ends at the edge of the larger.
 */
export function placeBeside(
	word: Box,
	{ width, height }: Pick<Box, 'width' | 'height'>,
	view: { readonly width: number; readonly height: number }
): { readonly left: number; readonly top: number } {
	const below = view.height - MARGIN - word.bottom;
	const above = word.top - MARGIN;
	const top = height <= below || below >= above ? word.bottom : word.top - height;
	const left = Math.max(MARGIN, Math.min(view.width - MARGIN - width, word.left));
	return { left, top };
}
