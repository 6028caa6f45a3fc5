import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';
import { render } from 'svelte/server';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { t } from '#lib/i18n/messages.ts';
import NotFound from '#lib/pages/NotFound.svelte';
import { PICTURE_KEYS } from '#lib/url/address.ts';
import pageStyle from '#lib/pages/pages.css?inline';
import style from './app.css?inline';

/*
 * The script of app.html that runs before the first paint learns here whose stores it reads, and the keys of a link, from the
 * table of them.
 *
 * 404.html is a shell into which a script writes the page (routes/+error.svelte). For readers without scripts it holds a
 * page of its own: what is wrong, and the ways on.
 */

const { id, title } = loadAtlas().atlas;
const withFacts = (html: string) =>
	html.replace('%atlas.id%', id).replace('%atlas.pictureKeys%', PICTURE_KEYS);

export const handle: Handle = ({ event, resolve }) => {
	if (!event.url.pathname.endsWith('/[fallback]'))
		return resolve(event, { transformPageChunk: ({ html }) => withFacts(html) });
	const { body } = render(NotFound, { props: { title, root: base } });
	const head = `<title>${t('lost.title')} – ${title}</title><noscript><style>${style}${pageStyle}</style></noscript>`;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			withFacts(html)
				.replace('</head>', () => `${head}</head>`)
				.replace('</body>', () => `<noscript>${body}</noscript></body>`)
	});
};
