import type { AtlasCore } from '#lib/atlas/core.ts';
import type { History } from '#lib/atlas/model/history.ts';
import { readHistory } from '#lib/atlas/wire.ts';

/**
 * Loads the part of the record that cards show, as a chunk of its own.
 * @throws AtlasError when the compiled file is of another form or of another version than the atlas.
 * @throws TypeError when the chunk cannot be had.
 */
export async function loadRecord(core: AtlasCore): Promise<History> {
	const { default: wire } = await import('#lib/generated/record.json');
	return readHistory(wire, core.atlas.version);
}
