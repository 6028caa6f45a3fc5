declare module 'virtual:opening' {
	/** The sentences that introduce the atlas, where pages are made; none in a browser, where the page has them. */
	const sentences: readonly string[];
	export default sentences;
}
