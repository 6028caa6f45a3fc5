import type { Change } from './control-index.ts';
import { groupBy } from './group-by.ts';
import { holderKey } from './holder-key.ts';

/** Changes of one day that have one cause; at least one. */
export type Cause = readonly [Change, ...Change[]];

/** The changes of a day by what the record says of them; those without words of their own by who passed to whom. */
export function causesOf(changes: readonly Change[]): Cause[] {
	const groups = groupBy(
		changes,
		({ kind, from, to }) => to.change ?? `${kind}|${sideOf(from)}|${sideOf(to)}`
	);
	return [...groups.values()].flatMap(([first, ...rest]): Cause[] => (first ? [[first, ...rest]] : []));
}

function sideOf(state: Change['to']): string {
	return 'deFacto' in state ? holderKey(state) : state.deJure;
}
