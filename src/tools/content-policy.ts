import { createHash } from 'node:crypto';

/*
 * The Content-Security-Policy of the site. It stands in every page, for hosts that send no headers, where it names the scripts
 * of that page alone; hosts that do send one that names those of all pages (headers.ts). A browser obeys both.
 */

const INLINE_SCRIPT = /<script(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script>/g;
/** Only these types, and none, are run; records as JSON are data. */
const RUN = /^(?!.*\bsrc=)(?!.*\btype="(?!module"|text\/javascript")).*$/s;
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Sources such as `'sha256-…'` of the scripts that stand in a page and are run, each once. */
export function scriptHashes(html: string): string[] {
	const scripts = [...html.matchAll(INLINE_SCRIPT)].flatMap(({ groups }) =>
		RUN.test(groups?.['attributes'] ?? '') ? [groups?.['code'] ?? ''] : []
	);
	return [...new Set(scripts.map(hashOf))];
}

/** Sources such as `'sha256-…'` of the style sheets that stand in a page, each once. */
function styleHashes(html: string): string[] {
	return [...new Set([...html.matchAll(INLINE_STYLE)].map(([, text = '']) => hashOf(text)))];
}

function hashOf(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The policies that may turn text into markup or into the address of a script: Svelte's for its templates, those of
 * atlas/trusted-markup.ts for the site's own pages and record, and that of app.html, by which libraries start the site's own
 * workers and do nothing else.
 */
const TRUSTED_POLICIES: readonly string[] = ['svelte-trusted-html', 'own-page', 'own-record', 'default'];

interface PolicyOptions {
	/** Sources of the scripts in the page. */
	readonly scripts: readonly string[];
	/** Sources of the style sheets in the page; left out: any, for pictures of the map write theirs as they are zoomed. */
	readonly styles?: readonly string[];
	/** Who may frame the page; left out: not said, for a page itself cannot say it. */
	readonly framedBy?: "'self'" | '*';
}

/** The text of a policy, without line ends. */
export function contentPolicy({ scripts, styles, framedBy }: PolicyOptions): string {
	const directives = {
		'default-src': ["'self'"],
		'script-src': ["'self'", ...scripts],
		// Browsers that do not know the two below it.
		'style-src': ["'self'", "'unsafe-inline'"],
		'style-src-elem': ["'self'", ...(styles ?? ["'unsafe-inline'"])],
		'style-src-attr': ["'unsafe-inline'"],
		'img-src': ["'self'", 'data:', 'blob:'],
		'font-src': ["'self'"],
		'connect-src': ["'self'"],
		'worker-src': ["'self'"],
		'object-src': ["'none'"],
		'base-uri': ["'self'"],
		'form-action': ["'self'"],
		'require-trusted-types-for': ["'script'"],
		'trusted-types': TRUSTED_POLICIES,
		...(framedBy ? { 'frame-ancestors': [framedBy] } : {})
	};
	return Object.entries(directives)
		.map(([name, sources]) => [name, ...sources].join(' '))
		.join('; ');
}

/** The policy of the one file: it holds all it needs, and asks for nothing. */
export const ONE_FILE_POLICY =
	"default-src 'none'; script-src 'unsafe-inline' blob:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; connect-src data: blob:; worker-src blob: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * A page with the policy of what stands in it, before anything that the policy is about.
 * @param isText - Whether it runs no application, and so writes no style sheets.
 */
export function withPolicy(html: string, isText: boolean): string {
	const policy = contentPolicy({
		scripts: scriptHashes(html),
		...(isText ? { styles: styleHashes(html) } : {})
	});
	const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
	return html.replace(/<meta charset="utf-8" \/>/, (charset) => `${charset}\n\t\t${meta}`);
}
