import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_UNITS } from '../lib/svg/most-units.ts';

/**
 * Whether an atlas has so many units that its pictures draw them by who holds them: no other site holds what does that. Unit tests
 * are of any atlas; while a record is worked on, units that come are drawn each by itself until the next start.
 * @param generated - Where the atlas is compiled to; a tool may read its settings before there is any.
 */
export function hasManyUnits(generated: string): boolean {
	if (process.env['VITEST'] !== undefined) return true;
	const file = join(generated, 'atlas.json');
	if (!existsSync(file)) return false;
	const { units } = JSON.parse(readFileSync(file, 'utf8')) as { readonly units: readonly unknown[] };
	return units.length > MOST_UNITS;
}
