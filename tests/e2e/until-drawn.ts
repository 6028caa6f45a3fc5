import type { Page } from '@playwright/test';

/** Waits until the live map has drawn everything it has, its relief included. */
export async function untilDrawn(page: Page): Promise<void> {
	await page.waitForFunction(() =>
		performance.getEntriesByType('resource').some(({ name }) => name.includes('/relief-'))
	);
	await page.evaluate(async () => {
		const { map } = (
			window as unknown as { atlasBench: { map: { whenIdle(done: () => void): void; repaint(): void } } }
		).atlasBench;
		const done = new Promise<void>((resolve) => {
			map.whenIdle(resolve);
		});
		map.repaint();
		await done;
	});
}
