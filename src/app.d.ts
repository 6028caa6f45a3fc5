declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		/** What waits for it; https://html.spec.whatwg.org/multipage/urls-and-fetching.html#blocking-attributes */
		blocking?: 'render';
	}
}

export {};
