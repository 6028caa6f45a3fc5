/** Every key of a link, with those that are read and never written. `app.html` holds the same list, and a test compares. */
export const LINK_KEYS = [
	'v',
	'date',
	'time',
	'year',
	'map',
	'sel',
	'view',
	'compare',
	'as',
	'by',
	'names',
	'off',
	'panel',
	'steps',
	'tour'
] as const;

/**
 * What a query string holds besides the view: keys of the view are written in the fragment, and left in the query they would
 * come back whenever the fragment has none. With its `?`, or empty.
 */
export function withoutLinkKeys(search: string): string {
	const kept = search
		.replace(/^\?/, '')
		.split('&')
		.filter((pair) => {
			const key = pair.split('=', 1)[0]?.toLowerCase() ?? '';
			return pair !== '' && !LINK_KEYS.some((known) => known === key);
		});
	return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
