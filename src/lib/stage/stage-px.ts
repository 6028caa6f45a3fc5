/**
 * How a stage lies on the screen, and how many of its own px one of the screen is: a magnified stage is measured on the
 * screen and given in its own px.
 */
export function onScreen(stage: HTMLElement): { readonly outer: DOMRect; readonly ratio: number } {
	const outer = stage.getBoundingClientRect();
	return { outer, ratio: outer.width > 0 ? stage.clientWidth / outer.width : 1 };
}
