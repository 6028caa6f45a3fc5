import { withoutLinkKeys } from '#lib/url/address.ts';

/**
 * Where the card that introduces the atlas is: not wanted, on its way, or on the page. While it is awaited the page is as it
 * is without it.
 */
export type OpeningPhase = 'none' | 'awaited' | 'shown';

/** In the query of an address: the introduction is shown, also to who closed it before. */
const AGAIN = 'introduction';

/** Whether an address asks for the map alone, and so for nothing that an introduction would stand in the way of. */
export function isBare({ hash, search }: Pick<Location, 'hash' | 'search'>): boolean {
	return hash.replace('#', '') === '' && withoutLinkKeys(search) === search && !hasName(search, 'present');
}

/** Whether an address asks for the introduction. */
export function asksAgain({ search }: Pick<Location, 'search'>): boolean {
	return hasName(search, AGAIN);
}

/** A query without what asks for the introduction, with its `?`, or empty: a reload does not show it once more. */
export function withoutAgain(search: string): string {
	const kept = search
		.replace(/^\?/, '')
		.split('&')
		.filter((pair) => pair !== '' && pair.split('=', 1)[0] !== AGAIN);
	return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function hasName(search: string, name: string): boolean {
	return new URLSearchParams(search).has(name);
}
