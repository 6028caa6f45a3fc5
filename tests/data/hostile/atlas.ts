import { openData } from '../../../src/compiler/open-data.ts';
import { compile } from '../../../src/compiler/compile.ts';
import { formatFaults } from '../../../src/compiler/faults.ts';
import { HostileFolder } from './folder.ts';
import { HOSTILE } from './texts.ts';

/*
 * The compiler lets no such text through. To see what exporters would do with one, each text of the tiny atlas begins with a
 * word that stands for it, and it is exchanged in what was compiled.
 */

/** Stands for the hostile text until the atlas is compiled. */
const MARK = 'Zq';

/** A folder in which every text begins with the mark. */
export function markedFolder(path?: string): HostileFolder {
	const folder = new HostileFolder(path);
	folder.exchange((text, { file, path: at }) => {
		// An abbreviation is capitals alone.
		if (file === 'glossary.yaml' && at.at(-1) === 'short') return text;
		// In a tour a capital within a sentence begins a name, which must be one of the record.
		const end = file.startsWith('tours/') ? '.' : '';
		return `${MARK}${end} ${text.replaceAll(/=([^{}]*)\}/g, `=${MARK} $1}`)}`;
	});
	return folder;
}

/** What was compiled, at any depth, with the hostile text for the mark. */
function exchanged<T>(value: T): T {
	return exchange(value) as T;
}

function exchange(value: unknown): unknown {
	if (typeof value === 'string') return value.replaceAll(MARK, () => HOSTILE);
	if (Array.isArray(value)) return value.map(exchange);
	if (value instanceof Map) return new Map([...value].map(([key, child]) => [key, exchange(child)]));
	if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
		return value;
	return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, exchange(child)]));
}

/** A JSON text with the hostile text for the mark. */
export function exchangedJson(text: string): string {
	return text.replaceAll(MARK, () => JSON.stringify(HOSTILE).slice(1, -1));
}

/** The downloads of a marked folder, with the hostile text for the mark. */
export function hostileDownloads(
	path: string,
	origin: string | null
): ReadonlyMap<string, string | Uint8Array> {
	const compiled = compile(path);
	if (!compiled.ok) throw new Error(formatFaults(compiled.faults).join('\n'));
	return openData(exchanged(compiled), origin);
}
