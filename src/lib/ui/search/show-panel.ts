import { tick } from 'svelte';

/** On a phone the panel is part of a long page: brings it into view, where it is not. */
export async function showPanel(): Promise<void> {
	await tick();
	const panel = document.querySelector('[data-panel]');
	const top = panel?.getBoundingClientRect().top ?? 0;
	if (top < 0 || top > window.innerHeight * 0.8) panel?.scrollIntoView();
}
