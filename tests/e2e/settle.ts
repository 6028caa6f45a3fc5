import { expect, type Page } from '@playwright/test';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';

/** Shows a day, and waits for what follows it: names of the map, the lines of the legend. */
export async function show(page: Page, day: Day): Promise<void> {
	await page.evaluate((hash) => (location.hash = hash), `date=${formatIsoDay(day)}`);
	await expect(page.locator('section.timeline')).toHaveAttribute('data-day', String(day));
	await untilSettled(page);
}

/** Waits until what has changed is laid out. */
export async function untilSettled(page: Page): Promise<void> {
	await page.evaluate(
		() =>
			new Promise((resolve) => {
				requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
			})
	);
}
