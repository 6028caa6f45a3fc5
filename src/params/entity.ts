import { isPageKind } from '#lib/url/addresses.ts';

/** A kind of thing that has a page each. */
export function match(word: string): boolean {
	return isPageKind(word);
}
