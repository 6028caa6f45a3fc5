import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_UNITS } from '../lib/svg/most-units.ts';

/** What of a compiled atlas decides what of the code its site holds. */
interface AtlasHead {
	readonly id: string;
	readonly tiles?: object;
	readonly units: readonly unknown[];
}

/**
 * Constants of the code that is built for an atlas. There is none yet when a tool merely reads its settings on a fresh machine. Unit
 * tests are of any atlas; while a record is worked on, units that come are drawn each by itself until the next start.
 * @param generated - Where the atlas is compiled to.
 */
export function atlasConstants(generated: string): Readonly<Record<string, unknown>> {
	const file = join(generated, 'atlas.json');
	const { id, tiles, units }: AtlasHead = existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as AtlasHead)
		: { id: '', units: [] };
	return {
		__ATLAS_ID__: JSON.stringify(id),
		__HAS_TILES__: tiles !== undefined,
		__HAS_MANY_UNITS__: process.env['VITEST'] !== undefined || units.length > MOST_UNITS
	};
}
