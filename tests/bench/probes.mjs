/** Steps of the drag over the whole period, and how many of them one sample of the main thread takes in. */
const STEPS = 600;
const STEPS_PER_SAMPLE = 10;
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
 * A drag over the whole period in 600 steps, one a frame, as the playhead's throttle gives them to the clock; and as many
 * bare repaints of the same map, whose frames are the baseline. The main thread is read every tenth step: reading it
 * oftener would measure the reading.
 */
export async function measureDrag(openPage) {
	const page = await openPage();
	const metric = await metricsOf(page);
	await page.evaluate(() => {
		window.longTasks = [];
		new PerformanceObserver((list) =>
			window.longTasks.push(...list.getEntries().map((entry) => entry.duration))
		).observe({ entryTypes: ['longtask'] });
	});
	const run = async (kind) => {
		const frames = [];
		const tasks = [];
		await page.evaluate(() => (window.longTasks.length = 0));
		for (let first = 0; first < STEPS; first += STEPS_PER_SAMPLE) {
			const before = await metric('TaskDuration');
			const batch = await page.evaluate(
				async ([act, from, count, all]) => {
					const { explorer, map } = window.atlasBench;
					const took = [];
					let last = await new Promise(requestAnimationFrame);
					for (let i = from; i < from + count; i++) {
						const share = i / (all - 1);
						const day = Math.round(explorer.firstDay + (explorer.lastDay - explorer.firstDay) * share);
						// As the playhead does while it is held.
						explorer.isScrubbing = act === 'drag';
						if (act === 'drag') explorer.goTo(day, 'replace');
						else map.repaint();
						const now = await new Promise(requestAnimationFrame);
						took.push(now - last);
						last = now;
					}
					return took;
				},
				[kind, first, STEPS_PER_SAMPLE, STEPS]
			);
			frames.push(...batch);
			tasks.push((((await metric('TaskDuration')) - before) * 1000) / STEPS_PER_SAMPLE);
		}
		return { frames, tasks, longTasks: await page.evaluate(() => window.longTasks) };
	};
	const bare = await run('repaint');
	const drag = await run('drag');
	await page.close();
	const longest = 1.5 * quantile(bare.frames, 0.5);
	const dropped = ({ frames }) => frames.filter((frame) => frame > longest).length;
	for (const [name, result] of Object.entries({ 'bare repaint': bare, drag })) {
		console.log(
			`${name}, ${STEPS} steps: main thread ${quantile(result.tasks, 0.5).toFixed(2)} ms a step median, ${quantile(result.tasks, 0.95).toFixed(2)} p95; ` +
				`frame ${quantile(result.frames, 0.5).toFixed(1)} ms median, ${quantile(result.frames, 0.95).toFixed(1)} p95; ` +
				`${dropped(result)} frames longer than 1.5 bare ones; ${result.longTasks.length} tasks over 50 ms` +
				(result.longTasks.length > 0 ? ` (longest ${Math.max(...result.longTasks).toFixed(0)} ms)` : '')
		);
	}
	console.log(
		`ratio of main thread, drag to bare repaint ${(quantile(drag.tasks, 0.5) / quantile(bare.tasks, 0.5)).toFixed(2)}`
	);
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
