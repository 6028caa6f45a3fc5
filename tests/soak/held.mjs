/**
 * What a page holds after its garbage was collected: `heap` in bytes, and how many documents, nodes, listeners of events, and `detached`
 * nodes: more than stand in the page, with a few that the browser keeps for itself.
 * @param session - A CDP session of the page.
 */
export async function heldBy(session) {
	let counters = await collect(session);
	// What one collection frees lets the next free more: wrappers of nodes, then the nodes.
	for (let before = Infinity; counters.nodes < before; counters = await collect(session))
		before = counters.nodes;
	const { documents, nodes, jsEventListeners: listeners } = counters;
	const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
	const { result } = await session.send('Runtime.evaluate', {
		expression: `document.evaluate('count(//node())', document, null, XPathResult.NUMBER_TYPE).numberValue`
	});
	return { heap, documents, nodes, listeners, detached: nodes - result.value };
}

async function collect(session) {
	for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
	return session.send('Memory.getDOMCounters');
}
