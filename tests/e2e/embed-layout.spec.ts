import { expect, type Page } from '@playwright/test';
import { layoutOf } from './layout-faults.ts';
import { test } from './same-page.ts';

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
	if (!hash.startsWith('#tour=')) return;
	await expect(page.getByText(/^Step \d+ of \d+$/)).toBeVisible();
	if (isAnswered !== true) return;
	const tour = page.getByRole('region', { name: 'Tour', exact: true });
	await tour.getByRole('button', { name: 'Show the answer' }).click();
	await expect(tour.locator('.answer')).toBeAttached();
}

/** Buttons and links that are smaller than a target; those in a line of text are not meant. */
async function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate((least) => {
		const found: string[] = [];
		for (const element of document.querySelectorAll<HTMLElement>('.embed :is(button, footer a, input)')) {
			const { width, height } = element.getBoundingClientRect();
			if (width === 0 || element.closest('p, li, aside')) continue;
			if (width < least || height < least)
				found.push(`small: ${element.ariaLabel ?? element.textContent}, ${width} × ${height}`);
		}
		return found;
	}, TARGET);
}

/** What is wrong with the frame as it is seen. */
async function faultsOf(page: Page): Promise<string[]> {
	const { freeMap, faults } = await layoutOf(page);
	const isLarge = freeMap >= LEAST ? [] : [`the map has ${Math.round(100 * freeMap)} % of the frame`];
	return [...isLarge, ...faults, ...(await smallTargets(page))];
}

for (const shown of STATES)
	test(`${shown.what}: the map is large in a frame of any size`, async ({ page }) => {
		test.setTimeout(180_000);
		await page.goto(`/embed/${shown.hash}`);
		await untilShown(page, shown);
		for (const [width, height] of SIZES) {
			await test.step(`${width} × ${height}`, async () => {
				await page.setViewportSize({ width, height });
				await expect.poll(() => faultsOf(page), { message: `${width} × ${height}` }).toEqual([]);
				await expect(page.getByRole('link', { name: 'Open the full map' })).toBeInViewport({ ratio: 1 });
				await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
			});
		}
	});

test('what has no room is a press away, and the focus stays', async ({ page }) => {
	await page.setViewportSize({ width: 300, height: 200 });
	await page.goto('/embed/#tour=five-years.5');
	const tour = page.getByRole('region', { name: 'Tour', exact: true });
	const [caption, question] = [tour.locator('.caption'), tour.locator('.question')];
	await expect(question).toBeInViewport();
	await expect(caption).not.toBeInViewport();
	// The words themselves are the button.
	await question.click({ force: true, position: { x: 20, y: 8 } });
	await expect(caption).toBeInViewport();
	await expect(tour.getByRole('button', { name: 'Read less' })).toBeFocused();
	await question.scrollIntoViewIfNeeded();
	await expect(question).toBeInViewport({ ratio: 1 });
	await page.keyboard.press('Escape');
	await expect(caption).not.toBeInViewport();
	await expect(tour.getByRole('button', { name: 'Read all of it' })).toBeFocused();

	await page.goto('/embed/#date=1946-07-01');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 July 1946');
	await page.getByRole('button', { name: 'Legend' }).click();
	const legend = page.getByRole('region', { name: 'Legend' });
	await expect(legend).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(legend).toBeHidden();
	await expect(page.getByRole('button', { name: 'Legend' })).toBeFocused();
});
