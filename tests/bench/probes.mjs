import { measureBytes } from './bytes.mjs';
import { measureDrag, measureProfile, measureSlowDrag } from './drag.mjs';
import { measureHeap } from './heap.mjs';
import { measureKeys, measureSlowKeys, measureSoftware } from './keys.mjs';
import { measureLoad } from './load.mjs';
import { measureOldMachine } from './old-machine.mjs';
import { measurePeers } from './peers.mjs';

/**
 * All probes, each by the name it can be asked for (`npm run bench -- drag keys`). A probe is given the browser, the
 * address of the site and how thoroughly to measure, and gives figures.
 */
export const PROBES = {
	bytes: measureBytes,
	drag: measureDrag,
	'slow-drag': measureSlowDrag,
	keys: measureKeys,
	'slow-keys': measureSlowKeys,
	load: measureLoad,
	software: measureSoftware,
	peers: measurePeers,
	'old-machine': measureOldMachine,
	heap: measureHeap,
	profile: measureProfile
};
