/** What no XML may hold, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Rendered markup as XML that programs other than browsers read: without the comments of the framework, with “]]>” in a text
 * written as XML wants it, and without characters that it forbids.
 */
export function xmlOf(markup: string): string {
	return markup
		.replace(/<!--[^>]*-->/g, '')
		.replaceAll(']]>', ']]&gt;')
		.replace(FORBIDDEN, '');
}
