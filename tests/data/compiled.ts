import { resolve } from 'node:path';
import { compile } from '../../geodata/build/compile.ts';
import { formatFault } from '../../geodata/build/faults.ts';

/** The project's own data, compiled; fails with the faults when they do not compile. */
export function compileGeodata() {
	const result = compile(resolve(import.meta.dirname, '../../geodata'));
	if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n'));
	return result;
}
