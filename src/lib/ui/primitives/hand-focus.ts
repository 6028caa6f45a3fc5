import { tick } from 'svelte';

/** The slider of the clock, which every screen with controls has. */
const CLOCK = '[data-playhead]';

/**
 * Gives the focus of a control that goes away with what it did to the first of some elements that takes it, once the page
 * shows what has changed: without that it would be nowhere. The clock takes it where none of them does.
 * @param selectors - In the order of preference.
 */
export async function handFocus(...selectors: readonly string[]): Promise<void> {
	await tick();
	for (const selector of [...selectors, CLOCK]) {
		const element = document.querySelector<HTMLElement>(selector);
		element?.focus({ preventScroll: true });
		if (element !== null && element === document.activeElement) return;
	}
}
