import { storeName } from '#lib/atlas/store-name.ts';

/* Which caches of a host, where others may live too, are this site's own. */

/** The site as its service worker knows it. */
export interface Site {
	/** Id of the atlas. */
	readonly atlas: string;
	/** Folder on the host: `''` or `/atlas`. */
	readonly base: string;
	/** Name of the build. */
	readonly version: string;
}

/** Names of the caches of a version: what it fetched when it was installed, and what was met on the way. */
export function cacheNames({ atlas, base, version }: Site): { readonly kept: string; readonly seen: string } {
	return {
		kept: storeName(atlas, base, `kept-${version}`),
		seen: storeName(atlas, base, `seen-${version}`)
	};
}

/** Of all caches of a host those that other versions of this site left. */
export function olderCaches(site: Site, names: readonly string[]): readonly string[] {
	const { kept, seen } = cacheNames(site);
	const own = storeName(site.atlas, site.base, '');
	return names.filter((name) => name.startsWith(own) && name !== kept && name !== seen);
}

/** A cache of version 0.1, whose names were not this site's alone: `kept-1795737267136`. */
const UNSCOPED = /^kept-(.+)$/;
/** Pages that every version 0.1 kept. */
const ALWAYS_KEPT = ['/offline/', '/present/console/', '/handout/'];

/** The version whose kept files this cache may hold, by a name as version 0.1 gave it; `null` for any other name. */
export function unscopedVersion(name: string): string | null {
	return UNSCOPED.exec(name)?.[1] ?? null;
}

/**
 * Whether a cache named as version 0.1 did is this site's: by what it holds, which another site has under other addresses.
 * @param paths - What the cache holds.
 */
export function isOwnUnscoped(base: string, paths: ReadonlySet<string>): boolean {
	return (
		ALWAYS_KEPT.every((path) => paths.has(base + path)) &&
		[...paths].some((path) => path.startsWith(`${base}/_app/immutable/`)) &&
		[...paths].every((path) => path.startsWith(`${base}/`))
	);
}
