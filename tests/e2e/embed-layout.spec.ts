import { expect, type Page } from '@playwright/test';
import { layoutOf } from './layout-faults.ts';
import { test } from './test.ts';

/*
 * An embedded map is large in a frame of any size, with a tour and without: what can be seen of it is measured, point by
 * point, and nothing beside it is cut, covered or too small to be pressed.
 */

/** Share of the frame that is map, at least. */
const LEAST = 0.55;
/** Px of a target. */
const TARGET = 24;

const SIZES = [
	[300, 200],
	[320, 640],
	[360, 300],
	[400, 300],
	[480, 800],
	[600, 400],
	[620, 480],
	[700, 560],
	[800, 200],
	[800, 450],
	[1000, 640],
	[1001, 641],
	[1280, 720],
	[1600, 900]
] as const;

interface Shown {
	readonly what: string;
	readonly hash: string;
	/** Whether the answer is shown before the frame is measured. */
	readonly isAnswered?: boolean;
}

const STATES: readonly Shown[] = [
	{ what: 'a day', hash: '#date=1946-07-01' },
	{ what: 'a day of news, a district selected', hash: '#date=1945-09-08&sel=district:tarbagatay' },
	{ what: 'two days compared', hash: '#compare=1944-11-01..1945-09-12' },
	{ what: 'a step, a place selected', hash: '#tour=five-years.4' },
	{ what: 'a step that asks and hides', hash: '#tour=two-maps.6' },
	{ what: 'its answer', hash: '#tour=two-maps.6', isAnswered: true },
	{ what: 'the longest step', hash: '#tour=five-years.12', isAnswered: true }
];

/** Waits until the frame shows what its address asks for, in its letters. */
async function untilShown(page: Page, { hash, isAnswered }: Shown): Promise<void> {
	await page.locator('.screen.restored').waitFor();
	await page.evaluate(async () => void (await document.fonts.ready));
	const tour = page.getByRole('region', { name: 'Tour', exact: true });
	if (!hash.startsWith('#tour=')) return;
	await expect(page.getByText(/^Step \d+ of \d+$/)).toBeVisible();
	if (isAnswered !== true) return;
	await tour.getByRole('button', { name: 'Show the answer' }).click();
	await expect(tour.locator('.answer')).toBeAttached();
}

/** Names of buttons and links that are smaller than a target; links of a line of text are not meant. */
async function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate((least) => {
		const found: string[] = [];
		for (const element of document.querySelectorAll<HTMLElement>('.embed :is(button, footer a, input)')) {
			const { width, height } = element.getBoundingClientRect();
			if (width === 0 || element.closest('p, li, aside')) continue;
			if (width < least || height < least)
				found.push(`${element.ariaLabel ?? element.textContent}: ${width} × ${height}`);
		}
		return found;
	}, TARGET);
}

for (const shown of STATES)
	test(`${shown.what}: the map is large in a frame of any size`, async ({ page }) => {
		test.setTimeout(120_000);
		for (const [width, height] of SIZES) {
			await test.step(`${width} × ${height}`, async () => {
				await page.setViewportSize({ width, height });
				await page.goto('about:blank');
				await page.goto(`/embed/${shown.hash}`);
				await untilShown(page, shown);
				await expect
					.poll(async () => (await layoutOf(page)).freeMap, { message: `map at ${width} × ${height}` })
					.toBeGreaterThanOrEqual(LEAST);
				const { faults } = await layoutOf(page);
				expect(faults, `${width} × ${height}`).toEqual([]);
				expect(await smallTargets(page), `${width} × ${height}`).toEqual([]);
				await expect(page.getByRole('link', { name: 'Open the full map' })).toBeInViewport({ ratio: 1 });
				// The day is told in any of them.
				await expect(page.getByText(/\d+ \w+ 19\d\d/).first()).toBeInViewport({ ratio: 1 });
			});
		}
	});
