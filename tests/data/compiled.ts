import { resolve } from 'node:path';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { compile } from '#compiler/compile.ts';
import { formatFault } from '#compiler/faults.ts';

/** The project's own data, compiled, its prose in the names of the time; fails with the faults when they do not compile. */
export function compileGeodata() {
	const result = compile(resolve(import.meta.dirname, '../../geodata'));
	if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n'));
	const { inNames } = createAtlasCore(result.atlas);
	return inNames(result);
}
