import type { AtlasCore } from '#lib/atlas/core.ts';
import { createHistoryCore, type HistoryCore } from '#lib/atlas/history-core.ts';
import { readHistory } from '#lib/atlas/wire.ts';

/**
 * Loads the part of the record that cards show, as a chunk of its own, and indexes it beside its atlas.
 * @throws AtlasError when the compiled file is of another form or of another version than the atlas.
 * @throws TypeError when the chunk cannot be had.
 */
export async function loadRecord(core: AtlasCore): Promise<HistoryCore> {
	const { default: wire } = await import('#lib/generated/record.json');
	return createHistoryCore(readHistory(wire, core.atlas.version), core);
}
