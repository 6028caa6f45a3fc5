import type { ControlInterval } from './model/control.ts';
import { onceOf } from './once-of.ts';

/** What a record says of who holds an area in fact. */
export type HeldBy = Pick<ControlInterval, 'status' | 'deFacto' | 'claimants'>;

/**
 * A key that is equal for areas with the same holder: held by the same side, contested between the same claimants with
 * the same one in the seat (that is: hatched alike), or not documented. Everything that counts, groups or compares
 * holders uses this key, so that separate contests are never merged.
 */
export function holderKey({ status, deFacto, claimants }: HeldBy): string {
	if (status === 'unknown' || deFacto === null) return 'unknown';
	return status === 'contested' ? `contested:${claimants.join('|')}` : `polity:${deFacto}`;
}

/** The same, worked out once for each record: for what goes through very many from day to day. */
export const keptHolderKey = onceOf<HeldBy, string>(holderKey);

/** Whether two records have the same holder. */
export function isHeldAlike(a: HeldBy, b: HeldBy): boolean {
	return holderKey(a) === holderKey(b);
}

/** Whether a record is of a polity: that it holds, or where it is contested that it is one of the claimants. */
export function isPartyTo(polity: string, { status, deFacto, claimants }: HeldBy): boolean {
	return status === 'contested' ? claimants.includes(polity) : deFacto === polity;
}
