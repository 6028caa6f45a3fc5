/**
 * Has the browser read what it knows of languages while the page waits for its scripts: whatever asks first for a form of
 * dates or numbers waits for that, for 20 ms and on an old laptop for 80.
 */
export function readLanguages(): void {
	// After the first frame.
	requestAnimationFrame(() => {
		setTimeout(() => {
			Intl.NumberFormat.supportedLocalesOf(document.documentElement.lang);
		});
	});
}
