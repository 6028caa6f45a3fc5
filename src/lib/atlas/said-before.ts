import type { AreaState } from './area-runs.ts';
import type { AtlasCore } from './core.ts';
import type { SceneOptions } from './scene.ts';

/*
 * A step of the clock changes a few areas of a thousand: what a scene says of the others is the same object as before, and nothing that
 * shows it looks at it again.
 */

/** What was said before of an area in a state, and what else that depends on. */
export interface Said<T> {
	readonly core: AtlasCore;
	readonly view: SceneOptions['view'];
	readonly of: readonly unknown[];
	readonly value: T;
}

/**
 * What was said of an area in a state, where nothing that it depends on is another than it was; else what `make` gives, which is kept where
 * it lasts as long as the state.
 */
export function saidOf<T>(
	said: WeakMap<AreaState, Said<T>>,
	state: AreaState,
	depends: Omit<Said<T>, 'value'>,
	isLasting: () => boolean,
	make: () => T
): T {
	const known = said.get(state);
	const { core, view, of } = depends;
	if (known?.core === core && known.view === view && known.of.every((part, i) => part === of[i]))
		return known.value;
	const value = make();
	if (isLasting()) said.set(state, { ...depends, value });
	return value;
}
