import type { AtlasCore } from '#lib/atlas/core.ts';
import type { History } from '#lib/atlas/model/history.ts';
import { readHistory } from '#lib/atlas/wire.ts';
import { lazy } from '#lib/loading/lazy.ts';

const fetchRecord = lazy(() => import('#lib/generated/record.json'));

/**
 * Loads the part of the record that cards show, as a chunk of its own.
 * @throws AtlasError when the compiled file is of another form or of another version than the atlas.
 * @throws TypeError when the chunk cannot be loaded, LateError when it does not arrive.
 */
export async function loadRecord(core: AtlasCore): Promise<History> {
	const { default: wire } = await fetchRecord();
	return readHistory(wire, core.atlas.version);
}
