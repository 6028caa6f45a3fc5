import { loadSite } from '#lib/data/load-site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
/** A file, not a page. */
export const trailingSlash = 'never';

/** Everything may be read. The line about the map of the site wants a whole address. */
export const GET: RequestHandler = () => {
	const { origin } = loadSite();
	const lines = [
		'User-agent: *',
		'Allow: /',
		...(origin === null ? [] : ['', `Sitemap: ${origin}sitemap.xml`])
	];
	return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain' } });
};
