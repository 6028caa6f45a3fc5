import type { Pairs } from './pairs.ts';

/*
 * Links outlive code. What a key or a fixed value is called may change only with a migration here, which reads every link
 * written before it; ids that are retired are redirected by the record itself (geodata/redirects.csv).
 *
 * To change the contract: append a migration with the next number, and change the codec. A link says its version (`v=2`)
 * as soon as there is a second one; without the key it is of version 1. Nothing is ever removed from this list.
 */

/** What turns the pairs of a link of the version before `to` into those of version `to`. */
export interface Migration {
	readonly to: number;
	migrate(pairs: Pairs): Pairs;
}

/** The key that names the version. */
export const VERSION_KEY = 'v';

/** Every change of the contract, in order. */
const MIGRATIONS: readonly Migration[] = [];

/** The version of the contract that links are written in. */
export function urlVersion(migrations: readonly Migration[] = MIGRATIONS): number {
	return migrations.at(-1)?.to ?? 1;
}

/** The pairs of a link of any version in terms of the newest. A version that is none, or of the future, is taken as the newest. */
export function migratePairs(pairs: Pairs, migrations: readonly Migration[] = MIGRATIONS): Pairs {
	const written = pairs.get(VERSION_KEY);
	const version = written === undefined ? 1 : Number(written);
	return migrations.reduce((current, step) => (version < step.to ? step.migrate(current) : current), pairs);
}
