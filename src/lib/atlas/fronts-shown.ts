import type { SceneOptions } from './scene.ts';

/**
 * Whether fronts belong on a map: they part those who hold, and have no meaning on one that shows title alone, nor on one
 * from which holders were left out.
 */
export function areFrontsShown({
	view,
	areHoldersHidden
}: Pick<SceneOptions, 'view' | 'areHoldersHidden'>): boolean {
	return view !== 'de-jure' && areHoldersHidden !== true;
}
