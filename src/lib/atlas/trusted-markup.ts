/**
 * What turns markup that the site itself made into what a browser under its policy (tools/content-policy.ts) puts into a page: the page as its
 * host sends it, style sheets and metadata from the record. Text of a link, a store or a message never passes here.
 * @param name - Of the browser's policy, which can be made once in a page.
 * @returns the same text, in the browser's own form where it has one.
 */
export function trustAs(name: 'own-page' | 'own-record'): (html: string) => string {
	const policy = (globalThis as WithTrustedTypes).trustedTypes?.createPolicy(name, {
		createHTML: (text) => text
	});
	return (html) => policy?.createHTML(html) ?? html;
}

/** As far as it is used; browsers take what it makes wherever they take text. */
interface WithTrustedTypes {
	readonly trustedTypes?: {
		createPolicy: (
			name: string,
			rules: { readonly createHTML: (text: string) => string }
		) => { createHTML: (text: string) => string };
	};
}
