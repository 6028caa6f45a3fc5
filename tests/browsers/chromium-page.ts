import { chromium } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';
import { WINDOW, type DrivenPage } from './driven-page.ts';

/** A page of the Chromium that all browser tests use. */
export async function openChromium(): Promise<DrivenPage> {
	const program = await findBrowser();
	const browser = await chromium.launch({
		...(program === null ? {} : { executablePath: program }),
		args: ['--no-sandbox', '--disable-gpu']
	});
	const page = await browser.newPage({ viewport: WINDOW });
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	return {
		faults,
		goTo: async (address) => {
			await page.goto(address, { waitUntil: 'domcontentloaded' });
		},
		press: async (keys) => {
			for (const key of keys) await page.keyboard.press(key);
		},
		drag: async ([first, ...rest]) => {
			await page.mouse.move(first?.x ?? 0, first?.y ?? 0);
			await page.mouse.down();
			for (const { x, y } of rest) await page.mouse.move(x, y);
			await page.mouse.up();
		},
		evaluate: async (act, ...args) =>
			(await page.evaluate(
				({ source, args: given }) => new Function(`return (${source})(...arguments)`)(...given),
				{ source: act.toString(), args }
			)) as never,
		look: () => page.screenshot(),
		close: () => browser.close()
	};
}
