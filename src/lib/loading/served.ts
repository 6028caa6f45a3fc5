import type { Component } from 'svelte';
import { render } from 'svelte/server';

/**
 * Parts that a page is made with and that the application does not take over along with the page around them. What stands in
 * the page is found by the id that the component around it has in both.
 */

/** The HTML of a part, when the page is made; in the browser nothing but a sign that there is something: it stands in the page. */
export function makeServed<Props extends object>(
	id: string,
	part: Component<Props>,
	props: Props,
	context: Map<unknown, unknown>
): string {
	if (!import.meta.env.SSR) return ' ';
	const { body } = render(part, { props, context, idPrefix: id });
	return `<div class="island" data-island="${id}">${body}</div>`;
}

/** What stands in the page of a part; `null` = nothing does, the part is made in the browser. */
export function findServed(id: string): Element | null {
	return document.querySelector(`[data-island="${id}"]`);
}
