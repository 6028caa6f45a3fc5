import { LINK_KEY_LIST, namesOf } from './link-keys.ts';
import { VERSION_KEY } from './migrations.ts';

/** Every key of a link, with those that are read and never written. */
const READ_KEYS: ReadonlySet<string> = new Set([VERSION_KEY, ...LINK_KEY_LIST.flatMap(namesOf)]);

/** Keys without which the page's first picture shows something else, joined by `|` for the script of app.html. */
export const PICTURE_KEYS = LINK_KEY_LIST.filter((key) => key.selectsPicture)
	.flatMap(namesOf)
	.join('|');

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
			return pair !== '' && !READ_KEYS.has(key);
		});
	return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
