import type { AtlasCore } from '#lib/atlas/core.ts';
import { pageDays } from '#lib/atlas/page-days.ts';
import { dayAddress, entityPath, isPageKind } from '#lib/url/addresses.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';

/** What programs and hands leave after an address. */
const AFTER = /[\s>)\]}.,;:!?'"’”»*_\u200b-\u200f]+$/u;

/**
 * Where an address leads that has no page and leaves no doubt: a fragment that was escaped, a day written otherwise or one
 * without a page of its own (the map on that day), a thing in other letters. `null` = it leaves doubt, or is none of these.
 * Never throws.
 * @param path - Below the top of the site.
 * @returns A path below the top of the site, without a leading slash.
 */
export function meantAddress(core: AtlasCore, path: string): string | null {
	const text = decoded(path).replace(AFTER, '');
	const at = text.indexOf('#');
	if (at !== -1) return text.slice(0, at).replace(/^\/+/u, '') + text.slice(at);
	const [kind = '', asked = '', ...more] = text.toLowerCase().split('/').filter(Boolean);
	if (more.length > 0 || asked === '') return null;
	const id = asked.replace(AFTER, '');
	if (kind === 'on') return meantDay(core, id);
	return isPageKind(kind) && core.has(kind, id) ? entityPath({ kind, id }) : null;
}

function meantDay(core: AtlasCore, text: string): string | null {
	const facts = atlasFacts(core);
	const said = facts.readDay?.(text) ?? null;
	return said === null || said.isNear || said.isOutside
		? null
		: dayAddress(said.day, new Set(pageDays(core)), facts);
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
