import type { AreaState } from './area-runs.ts';
import type { Epoch } from './control-index.ts';

/** The state of one area of an epoch. @throws RangeError for an id that is no unit or city. */
export function stateIn(epoch: Epoch, area: string): AreaState {
	const state = epoch.areas.get(area);
	if (!state) throw new RangeError(`no such area: ${area}`);
	return state;
}
