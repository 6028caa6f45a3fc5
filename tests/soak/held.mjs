/**
 * What a page holds after its garbage was collected: `heap` in bytes, and how many documents, nodes (those that stand in no document
 * any more too) and listeners of events.
 * @param session - A CDP session of the page.
 */
export async function heldBy(session) {
	// What one collection frees lets the next free more: wrappers of nodes, then the nodes.
	for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
	const { documents, nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
	const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
	return { heap, documents, nodes, listeners };
}
