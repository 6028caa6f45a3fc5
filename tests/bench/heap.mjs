import { figure } from './figures.mjs';
import { open } from './page.mjs';

const DAYS_PER_SECOND = 7;

/**
 * The heap after ten minutes of looping play at a week a second against after one, garbage collected. The days that so
 * much play shows are stepped through as fast as the page takes them, eight to a frame: it would take ten minutes else.
 */
export async function measureHeap({ browser, address }) {
	const { page, session, close } = await open(browser, `${address}?bench`);
	await page.waitForFunction(() => 'atlasBench' in window);
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
	await close();
	return [
		figure('heap/after the days of a minute', one / 1024, 'KB'),
		figure('heap/after those of ten, to that', ten / one, '×')
	];
}
