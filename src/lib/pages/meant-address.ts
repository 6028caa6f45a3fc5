import type { AtlasCore } from '#lib/atlas/core.ts';
import { pageDays } from '#lib/atlas/page-days.ts';
import { hasPage } from '#lib/atlas/page-entities.ts';
import { dayAddress, entityPath, indexPath, PAGE_KINDS } from '#lib/url/addresses.ts';
import { escapedOnce, unescapeText, withoutSurroundings } from '#lib/url/around-links.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';

/** What a file of a page is called. */
const FILE = /(?:\/index)?\.html?$/iu;
/** A query that was escaped, or joined to the path as if it had one. */
const QUERY = /[?&](?=[\w;.-]+(?:=|$)).*$/u;

/**
 * Where an address leads that has no page and leaves no doubt: a fragment that was escaped, a day written otherwise or one
 * without a page of its own (the map on that day), a thing in other letters. `null` = it leaves doubt, or is none of these.
 * Never throws.
 * @param path - Below the top of the site.
 * @returns A path below the top of the site, without a leading slash.
 */
export function meantAddress(core: AtlasCore, path: string): string | null {
	const text = withoutSurroundings(unescapeText(escapedOnce(path)));
	const at = text.indexOf('#');
	if (at !== -1) return text.slice(0, at).replace(/^\/+/u, '') + text.slice(at);
	const [kind = '', ...more] = text.replace(QUERY, '').toLowerCase().split('/').map(partOf).filter(Boolean);
	// Only what is a date from its first figure on to its last stands alone.
	if (more.length === 0) return /^\d{4}-\d{1,2}-\d{1,2}$/u.test(kind) ? meantDay(core, kind) : null;
	if (DAYS.includes(kind)) return meantDay(core, more.join('-'));
	const [id = '', ...rest] = more;
	const singular = PAGE_KINDS.find(
		(each) => each === kind || indexPath(each) === `${kind}/` || `${each}s` === kind
	);
	return rest.length === 0 && singular && hasPage(core, { kind: singular, id })
		? entityPath({ kind: singular, id })
		: null;
}

/** What people take the folder of days for. */
const DAYS = ['on', 'day', 'days', 'date'];

function partOf(part: string): string {
	return withoutSurroundings(part.replace(FILE, '').replace(/^index$/u, ''));
}

function meantDay(core: AtlasCore, text: string): string | null {
	const facts = atlasFacts(core);
	const said = facts.readDay?.(text) ?? null;
	return said === null || said.isNear || said.isOutside
		? null
		: dayAddress(said.day, new Set(pageDays(core)), facts);
}
