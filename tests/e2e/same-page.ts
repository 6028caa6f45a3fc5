import type { Page } from '@playwright/test';
import { ELSEWHERE } from './elsewhere.ts';
import { closeIntroduction, test as base } from './test.ts';

/**
 * A test in the page that the tests of its file before it had: each opens an address anew, with nothing stored, but in a
 * process that has read the scripts, which takes half as long. For tests of what an address shows and of what is done
 * there; not for those that change it for good (scripts that run first, clocks), look at how long a history is, or close
 * the page.
 */
export const test = base.extend({
	context: async ({ browser, kept, isFirstVisit }, use, { file }) => {
		const key = `${file} ${isFirstVisit}`;
		if (kept.current?.key !== key || kept.current.page.isClosed()) {
			await kept.current?.page.context().close();
			const context = await browser.newContext();
			if (!isFirstVisit) await closeIntroduction(context);
			kept.current = { key, page: await context.newPage() };
		}
		const { page } = kept.current;
		await use(page.context());
		await leave(page);
	},
	page: async ({ context, viewport }, use) => {
		const [page] = context.pages();
		if (!page) throw new Error('the page of the file is gone');
		if (viewport) await page.setViewportSize(viewport);
		await use(page);
	}
});

/** What tests listen to. */
const HEARD = [
	'console',
	'pageerror',
	'request',
	'requestfailed',
	'response',
	'dialog',
	'download',
	'popup',
	'page',
	'weberror'
];

/** Leaves nothing of a test to the next. */
async function leave(page: Page): Promise<void> {
	const context = page.context();
	for (const other of context.pages()) if (other !== page) await other.close();
	for (const one of [page, context]) {
		await one.unrouteAll({ behavior: 'ignoreErrors' });
		// Not all events: that it has closed is what Playwright itself waits for.
		for (const event of HEARD) await one.removeAllListeners(event);
	}
	await context.clearPermissions();
	await page.emulateMedia({
		media: null,
		colorScheme: null,
		reducedMotion: null,
		forcedColors: null,
		contrast: null
	});
	await page.mouse.move(-1, -1);
	await page.goto(ELSEWHERE);
	await page.evaluate(async () => {
		localStorage.clear();
		sessionStorage.clear();
		for (const { name = '' } of await indexedDB.databases())
			await new Promise((resolve) => {
				const deleted = indexedDB.deleteDatabase(name);
				for (const end of ['success', 'error', 'blocked']) deleted.addEventListener(end, resolve);
			});
	});
}
