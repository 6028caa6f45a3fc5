import type { Page, Route } from '@playwright/test';

/** Has files held back; returns how to let them come. */
export async function hold(page: Page, files: string): Promise<() => Promise<void>> {
	const held: Route[] = [];
	let isFree = false;
	await page.route(files, async (route) => {
		if (isFree) await route.continue();
		else held.push(route);
	});
	return async () => {
		isFree = true;
		await Promise.all(held.map((route) => route.continue()));
	};
}
