import type { AtlasCore } from '#lib/atlas/core.ts';
import { hasAny } from '#lib/atlas/at-hand.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { CODEBOOK_PATH, dayPath, entityPath, indexPath, PAGE_KINDS, tourPath } from '#lib/url/addresses.ts';
import { pageEntities } from '#lib/atlas/page-entities.ts';

/** Every page of the site, as paths below its top. */
export function sitePaths(core: AtlasCore, days: readonly Day[], hasTerms: boolean): string[] {
	return [
		'',
		'on/',
		...days.map(dayPath),
		...PAGE_KINDS.filter((kind) => hasAny(core.atlas, kind)).map(indexPath),
		...pageEntities(core).map(entityPath),
		'data/',
		CODEBOOK_PATH,
		...(hasTerms ? ['glossary/'] : []),
		...(hasAny(core.atlas, 'tour') ? ['tour/'] : []),
		...core.atlas.tours.map(({ id }) => tourPath(id)),
		'methods/',
		'about/',
		'about/changes/',
		'about/privacy/',
		'licences/'
	];
}

/**
 * The pages of a site with those of the sites below it, in other languages.
 * @param folders - Where each lies, with a slash at its end; '' is the site itself.
 */
export function inLanguages(paths: readonly string[], folders: readonly string[]): string[] {
	return folders.flatMap((folder) => paths.map((path) => folder + path));
}

/**
 * The map of the site for search engines. They want whole addresses; where the site does not know its own, paths stand in
 * their place, and the file says so.
 */
export function sitemap(paths: readonly string[], origin: string | null): string {
	const note =
		origin === null ? '<!-- Set SITE_ORIGIN or homepage: these must be whole addresses. -->\n' : '';
	const urls = paths.map((path) => `<url><loc>${encodeURI((origin ?? '/') + path)}</loc></url>`);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${note}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
