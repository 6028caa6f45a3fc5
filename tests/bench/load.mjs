import { launchPlain } from './browser.mjs';
import { figure, quantile } from './figures.mjs';
import { open, settle } from './page.mjs';
import { alternate, BARE, OURS, PICTURE } from './pages.mjs';
import { blockingTime } from './trace.mjs';

/** A poor line, as Lighthouse has it. */
const LINE = {
	offline: false,
	latency: 150,
	downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 750_000 / 8
};
const SLOWDOWN = 4;

/**
 * From the click on a link to the first picture and to the live map, on a processor a quarter as fast and a line of
 * 1.6 Mbit/s and 150 ms, with nothing kept from before, from a host that sends brotli.
 */
export async function measureLoad({ chromium, executablePath, browser, address, rounds }) {
	const plain = await launchPlain(chromium, executablePath);
	// Software graphics would take the processor from a page whose readers have none.
	const load = (page, isSlow) => loadOnce(page === PICTURE ? plain : browser, address, page, isSlow);
	const pages = [OURS, PICTURE, BARE];
	let loads;
	try {
		// The first visit only fills the host's cache of compressed files.
		for (const page of pages) await load(page, false);
		loads = await alternate(pages, rounds, (page) => load(page, true));
	} finally {
		await plain.close();
	}
	const median = (name, what) =>
		quantile(
			loads[name].map((load) => load[what]),
			0.5
		);
	const figures = ['ours', 'picture', 'bare'].flatMap((name) => {
		const key = name === 'ours' ? 'load' : `${name} load`;
		const shown = [
			figure(`${key}/first contentful paint`, median(name, 'first'), 'ms'),
			figure(`${key}/largest paint`, median(name, 'largest'), 'ms'),
			figure(`${key}/layout shift`, median(name, 'shift'), 'CLS'),
			figure(`${key}/total blocking time`, median(name, 'blocked'), 'ms'),
			figure(`${key}/KB in all`, median(name, 'bytes') / 1024, 'KB')
		];
		if (name === 'picture') return shown;
		return [
			...shown,
			figure(`${key}/live map first drawn`, median(name, 'drawn'), 'ms'),
			figure(`${key}/KB until then`, median(name, 'bytesDrawn') / 1024, 'KB')
		];
	});
	return [
		...figures,
		figure('load/first drawn to bare', median('ours', 'drawn') / median('bare', 'drawn'), '×'),
		figure('load/KB until then to bare', median('ours', 'bytesDrawn') / median('bare', 'bytesDrawn'), '×')
	];
}

async function loadOnce(browser, address, { path, ready }, isSlow) {
	const { page, session, close } = await open(browser, `${address}${path}`, {
		waitUntil: 'commit',
		setUp: async (session) => {
			await session.send('Network.enable');
			if (!isSlow) return;
			await session.send('Network.emulateNetworkConditions', LINE);
			await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		}
	});
	try {
		await untilThere(session, ready);
		await page.waitForLoadState('networkidle');
		await settle(page, 1500);
		const seen = await page.evaluate(() => {
			const entries = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
			const sent = (until) =>
				entries
					.filter(({ responseEnd }) => responseEnd <= until)
					.reduce((sum, { transferSize }) => sum + transferSize, 0);
			const { firstDraw, largest, shift, tasks } = window.bench;
			const [paint] = performance.getEntriesByName('first-contentful-paint');
			return {
				first: paint?.startTime ?? null,
				largest,
				shift,
				tasks,
				drawn: firstDraw || null,
				bytesDrawn: sent(firstDraw),
				bytes: sent(Infinity)
			};
		});
		return { ...seen, blocked: blockingTime(seen.tasks, seen.first ?? 0) };
	} finally {
		await close();
	}
}

/** How often a page is asked whether something is there, ms. */
const PAUSE = 250;

/** Waits for an element. What a locator brings into the page for it would hold a slow one longer than much of what is measured. */
async function untilThere(session, selector) {
	const expression = `document.querySelector(${JSON.stringify(selector)}) !== null`;
	for (;;) {
		const { result } = await session.send('Runtime.evaluate', { expression });
		if (result.value === true) return;
		await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
}
