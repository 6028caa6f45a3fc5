const DAYS_PER_SECOND = 7;

/** Reads a figure of the page's main thread, seconds. */
export async function metricsOf(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	return async (name) =>
		(await session.send('Performance.getMetrics')).metrics.find((entry) => entry.name === name).value;
}

/** The value below which a share of the numbers lies. */
export function quantile(numbers, share) {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/**
 * The heap after ten minutes of looping play at a week a second against after one, garbage collected. The days that so
 * much play shows are stepped through as fast as the page takes them, eight to a frame: it would take ten minutes else.
 */
export async function measureHeap(openPage) {
	const page = await openPage();
	const session = await page.context().newCDPSession(page);
	const heapAfter = async (minutes, from) => {
		await page.evaluate(
			async ([first, last]) => {
				const { explorer } = window.atlasBench;
				const length = explorer.lastDay - explorer.firstDay + 1;
				for (let i = first; i < last; i++) {
					explorer.goTo(explorer.firstDay + (i % length), 'replace');
					if (i % 8 === 0) await new Promise(requestAnimationFrame);
				}
				await new Promise((resolve) => setTimeout(resolve, 500));
			},
			[from * 60 * DAYS_PER_SECOND, minutes * 60 * DAYS_PER_SECOND]
		);
		await session.send('HeapProfiler.collectGarbage');
		await session.send('HeapProfiler.collectGarbage');
		return (await session.send('Runtime.getHeapUsage')).usedSize;
	};
	const one = await heapAfter(1, 0);
	const ten = await heapAfter(10, 1);
	await page.close();
	const mb = (bytes) => (bytes / 1024 / 1024).toFixed(2);
	console.log(
		`heap after the days of 1 minute of play ${mb(one)} MB, of 10 minutes ${mb(ten)} MB: ratio ${(ten / one).toFixed(3)}`
	);
}
