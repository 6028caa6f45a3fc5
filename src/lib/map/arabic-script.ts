/** Uyghur e, which joins the letter before it and never the one after. */
const UYGHUR_E = /\u06d5(?=(\p{L})?)/gu;
/** Heh, whose closing forms look the same; it would join on, and the zero-width non-joiner keeps it from that. */
const [HEH, NON_JOINER] = ['\u0647', '\u200c'];

/**
 * A name as the map library joins it rightly. It draws one letter at a time and asks for each by the code point of its
 * presentation form; Unicode has none for Uyghur’s e, which would stand apart in every word.
 */
export function joinable(name: string): string {
	return name.replace(UYGHUR_E, (_, next: string | undefined) => (next ? HEH + NON_JOINER : HEH));
}
