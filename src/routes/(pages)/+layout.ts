import { createHistoryCore, type HistoryCore } from '#lib/atlas/history-core.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadRecord } from '#lib/data/load-record.ts';
import type { LayoutLoad } from './$types';

/** These pages are text and pictures: nothing in them needs a script. */
export const csr = false;

/** Read and indexed once for a thousand pages. */
let history: Promise<HistoryCore> | undefined;

export const load: LayoutLoad = async () => {
	const core = loadAtlas();
	history ??= loadRecord(core).then((record) => createHistoryCore(record, core));
	return { history: await history };
};
