import type { AtlasCore } from './core.ts';
import { holderKey, type HeldBy } from './holder-key.ts';

/**
 * The polity at the beginning of the chain of which this one is a new name or form; itself where it continues none. Two
 * polities with one origin are one side: what passes between them has been renamed, not lost.
 */
export function originOf(core: AtlasCore, polity: string): string {
	let id = polity;
	// The compiler rules out chains that lead back to themselves.
	for (let next = core.polity(id).continues; next !== undefined; next = core.polity(id).continues) id = next;
	return id;
}

/** Like {@link holderKey}, but equal also for areas whose holders differ in name or form alone. */
export function sideKey(core: AtlasCore, { status, deFacto, claimants }: HeldBy): string {
	return holderKey({
		status,
		deFacto: deFacto === null ? null : originOf(core, deFacto),
		claimants: claimants.map((id) => originOf(core, id))
	});
}
