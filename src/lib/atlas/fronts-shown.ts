import type { ControlView } from './scene.ts';

/** Whether fronts belong on a map: they part those who hold, and have no meaning on one that shows title alone. */
export function areFrontsShown({ view }: { readonly view: ControlView }): boolean {
	return view !== 'de-jure';
}
