import { DIRECTION, LANGUAGE } from '#lib/atlas/language.ts';
import type { Handle } from '@sveltejs/kit';
import { building, version } from '$app/environment';
import { base } from '$app/paths';
import { render } from 'svelte/server';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadTermIndex } from '#lib/data/load-glossary.ts';
import { loadTours } from '#lib/data/load-tours.ts';
import { t } from '#lib/i18n/messages.ts';
import NotFound from '#lib/pages/NotFound.svelte';
import { writeStart } from '#lib/start/write-start.ts';
import { LANGUAGES, pathToLanguage } from '#lib/url/languages.ts';
import { PICTURE_KEYS } from '#lib/url/address.ts';
import { sitePagesOf } from '#lib/url/site-pages.ts';
import fonts from '#lib/generated/fonts/awaited.json';
import pageStyle from '#lib/pages/pages.css?inline';
import unscripted from '#lib/screens/unscripted.css?inline';
import style from './app.css?inline';
import { withPolicy } from './tools/content-policy.ts';
import { readManifest, withNeededStyles } from './tools/needed-styles.ts';

/*
 * The script of app.html that runs before the first paint learns here whose stores it reads, and the keys of a link, from the
 * table of them; pages that have an application get the script that watches its start.
 *
 * 404.html is a shell into which a script writes the page (routes/+error.svelte). For readers without scripts it holds a
 * page of its own: what is wrong, and the ways on.
 *
 * Each page names the scripts that may run in it (tools/content-policy.ts).
 */

/** Known while pages are made: the client is built before them. */
const manifest = building ? readManifest(process.env['ATLAS_OUTPUT'] ?? '.') : null;
const { id, title } = loadAtlas().atlas;
/** Where the site is told in other languages, from its top. */
const OTHERS = Object.fromEntries(
	LANGUAGES.filter((language) => language !== LANGUAGE).map((language) => [
		language,
		pathToLanguage(language)
	])
);

/** What the root of a page says of its language; left to right is not said. */
const ROOT_LANGUAGE = `lang="${LANGUAGE}"${DIRECTION === 'rtl' ? ' dir="rtl"' : ''}`;

/** Pages that are made with the map of the default day. */
const WITH_DAY: ReadonlySet<string | null> = new Set([
	'/',
	'/embed',
	'/present/audience',
	'/present/console'
]);

/** Routes of pages of text, which ship no application. */
const TEXT = '/(pages)';

/** Pictures, whose drawing leaves the thread: several at once keep all cores at work. */
const PREVIEWS = '/previews';

/** What is made now, and after which the next page is. */
let making: Promise<unknown> = Promise.resolve();

/**
 * One page after the other: SvelteKit keeps the way to the top of the site in a variable of all requests, and a page that begins
 * while another ends takes the one of that, with links that lead nowhere.
 */
export const handle: Handle = (request) => {
	if (request.event.route.id?.startsWith(PREVIEWS) === true) return make(request);
	const made = making.then(() => make(request));
	making = made.catch(() => null);
	return made;
};

const make: Handle = async ({ event, resolve }) => {
	const start = await startOf(event.route.id, event.url.pathname);
	const fill = (html: string) =>
		html
			.replace(/<script>.*?<\/script>/s, withoutRemarks)
			.replace('%atlas.language%', ROOT_LANGUAGE)
			.replace('%atlas.languages%', JSON.stringify(OTHERS))
			.replace('%atlas.id%', id)
			.replace('%atlas.pictureKeys%', PICTURE_KEYS)
			.replace('%atlas.start%', () => start);
	if (!isFallback(event.url.pathname)) {
		const isText = event.route.id?.startsWith(TEXT) === true;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				withOwnPolicy(isText ? withoutMarkers(fill(html)) : withNeededStyles(fill(html), manifest), isText)
		});
	}
	const { body } = render(NotFound, {
		props: { title, root: base, pages: sitePagesOf(loadAtlas().atlas, loadTermIndex().hasTerms) }
	});
	const head = `<title>${t('lost.title')} – ${title}</title><noscript><style>${style}${pageStyle}</style></noscript>`;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			withOwnPolicy(
				fill(html)
					.replace('</head>', () => `${head}</head>`)
					.replace('</body>', () => `<noscript>${body}</noscript></body>`),
				false
			)
	});
};

/** While developing, scripts and styles come from elsewhere. */
function withOwnPolicy(html: string, isText: boolean): string {
	return building ? withPolicy(html, isText) : html;
}

function isFallback(pathname: string): boolean {
	return pathname.endsWith('/[fallback]');
}

/** A page without the comments at which an application would take it over: a fifth of a long page. */
function withoutMarkers(html: string): string {
	return html.replaceAll(/<!--.*?-->/gs, '');
}

/** The script of app.html as it is sent, half as long: without indents and lines of comment. */
function withoutRemarks(script: string): string {
	return script.replaceAll(/^[\t ]+(?:\/\/.*\n)?/gm, '');
}

/** The script that watches the start of a page; none for pages of text, which ship no application. */
async function startOf(route: string | null, pathname: string): Promise<string> {
	if (route?.startsWith(TEXT)) return '';
	const core = loadAtlas();
	// The page of what was not found stands at any depth.
	const depth = pathname.slice(base.length).split('/').length - 2;
	const withoutScripts = isFallback(pathname) ? '' : `<noscript><style>${unscripted}</style></noscript>`;
	const start = writeStart(core, await loadTours(core), {
		version,
		root: isFallback(pathname) ? `${base}/` : depth > 0 ? '../'.repeat(depth) : './',
		showsDay: WITH_DAY.has(route),
		isGuest: route === '/embed',
		fonts: route === '/' ? fonts : null
	});
	return start + withoutScripts;
}
