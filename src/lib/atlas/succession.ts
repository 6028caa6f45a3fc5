import type { AtlasCore } from './core.ts';
import { holderKey, isHeldAlike, type HeldBy } from './holder-key.ts';
import type { TitleInterval } from './model/control.ts';

/** What a record says of who has title, and in what manner. */
type TitleBy = Pick<TitleInterval, 'deJure' | 'qualifier'>;

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

/** Equal for titles of one side that are held in one manner, whoever claims them besides. */
export function titleKey(core: AtlasCore, { deJure, qualifier }: TitleBy): string {
	return [originOf(core, deJure), qualifier].join('|');
}

/**
 * What passes from one record of an area to the next: the area, from side to side; or a side’s name or form alone; or nothing,
 * where they differ in words or in sources.
 */
export type Passage = 'change' | 'renaming' | 'none';

/** What passes between two records of one area that follow each other. */
export function passageOf(core: AtlasCore, from: HeldBy, to: HeldBy): Passage {
	if (isHeldAlike(from, to)) return 'none';
	return sideKey(core, from) === sideKey(core, to) ? 'renaming' : 'change';
}
