import { resolve } from 'node:path';
import { compile } from '../../geodata/build/compile.ts';
import { formatFault } from '../../geodata/build/faults.ts';

/** The project's own data, compiled; fails with the faults when they do not compile. */
export function compileGeodata() {
	const result = compile(resolve(import.meta.dirname, '../../geodata'));
	if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n'));
	return result;
}

/** The element of a list that must be there. */
export function mustFind<T>(items: readonly T[], test: (item: T) => boolean): T {
	const found = items.find(test);
	if (found === undefined) throw new Error('not found');
	return found;
}
