import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { ELSEWHERE } from './elsewhere.ts';
import { test } from './test.ts';

/* What a teacher draws over the projected picture: in one window, and in the console and the projector window alike. */

const PANE = '.wall .projector';
const WALL = '.audience > .projector';
const pad = (page: Page) => page.locator('canvas.pad');
const lines = (page: Page) => page.locator('.projector .strokes path[data-pen]');
const state = (page: Page) => page.getByRole('group', { name: 'Drawing' }).getByRole('status');

type Point = readonly [x: number, y: number];
const SLOPE: readonly Point[] = [
	[0.6, 0.2],
	[0.8, 0.4]
];
const BEND: readonly Point[] = [
	[0.5, 0.3],
	[0.7, 0.3],
	[0.7, 0.5]
];

/** Draws through points that are shares of the picture. */
async function draw(page: Page, points: readonly Point[]): Promise<void> {
	await page.bringToFront();
	const box = await pad(page).boundingBox();
	if (!box) throw new Error('nothing to draw on');
	const [first, ...rest] = points.map(([x, y]): Point => [box.x + x * box.width, box.y + y * box.height]);
	await page.mouse.move(...(first ?? [0, 0]));
	await page.mouse.down();
	for (const point of rest) await page.mouse.move(...point, { steps: 10 });
	await page.mouse.up();
}

/** Where a line lies, as shares of the picture: its box on the screen against that of the picture. */
async function sharesOf(line: Locator, picture: string): Promise<number[]> {
	return line.evaluate((path, selector) => {
		const outer = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
		const { left, right, top, bottom } = path.getBoundingClientRect();
		const [x, y] = [
			(at: number) => (at - outer.left) / outer.width,
			(at: number) => (at - outer.top) / outer.height
		];
		return [x(left), y(top), x(right), y(bottom)];
	}, picture);
}

/** Expects a line where it was drawn, within a hundredth of the picture. */
async function expectAt(line: Locator, picture: string, points: readonly Point[]): Promise<void> {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const drawn = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
	await expect
		.poll(async () =>
			(await sharesOf(line, picture)).map((share, i) => Math.abs(share - (drawn[i] ?? 0)) < 0.01)
		)
		.toEqual([true, true, true, true]);
}

async function openBoth(context: BrowserContext, page: Page, step: number): Promise<Page> {
	await page.goto(`/present/console/?svg#tour=five-years.${step}`);
	await expect(page.locator(PANE)).toBeVisible({ timeout: 60_000 });
	const wall = await context.newPage();
	await wall.setViewportSize({ width: 1600, height: 900 });
	await wall.goto('/present/audience/?svg');
	await expect(wall.locator('.audience')).toHaveAttribute('data-tour', `five-years.${step}`, {
		timeout: 60_000
	});
	await expect(page.getByRole('status', { name: 'Projector window' })).toContainText('connected');
	await page.bringToFront();
	return wall;
}

/** Takes the pen, and waits for it in both windows. */
async function takePen(page: Page, wall: Page): Promise<void> {
	await page.bringToFront();
	await page.keyboard.press('d');
	await expect(pad(page)).toBeVisible();
	await expect(pad(wall)).toBeAttached();
}

test.describe('the pen of console and wall', () => {
	test.beforeEach(() => {
		test.setTimeout(180_000);
	});

	test('draws what both show at the same place, in two colours, and takes it back', async ({
		context,
		page
	}) => {
		const wall = await openBoth(context, page, 6);
		await takePen(page, wall);
		await draw(page, SLOPE);
		await expect(lines(wall)).toHaveCount(1);
		await expectAt(lines(wall).first(), WALL, SLOPE);
		await expectAt(lines(page).first(), PANE, SLOPE);

		// At the wall, in the other colour: the console has it too.
		await page.getByRole('button', { name: 'Blue' }).click();
		await draw(wall, BEND);
		await expect(lines(page)).toHaveCount(2);
		await expectAt(lines(page).nth(1), PANE, BEND);
		await expectAt(lines(wall).nth(1), WALL, BEND);
		const colours = await lines(wall).evaluateAll((all) => all.map((line) => getComputedStyle(line).stroke));
		expect(new Set(colours).size).toBe(2);
		await expect(state(page)).toHaveText('Pen in hand: Blue. 2 lines are drawn.');

		// Whoever draws at the wall has the buttons there.
		await wall.getByRole('button', { name: 'Undo' }).click();
		await expect(lines(page)).toHaveCount(1);
		await expect(lines(wall)).toHaveCount(1);
		await page.bringToFront();
		await page.keyboard.press('u');
		await expect(lines(wall)).toHaveCount(0);
		await page.keyboard.press('Escape');
		await expect(pad(page)).toHaveCount(0);
		await expect(pad(wall)).toHaveCount(0);
		await expect(state(page)).toHaveText('No pen in hand. Nothing is drawn.');
	});

	test('keeps what is drawn over days and reloads, and loses it with the step', async ({ context, page }) => {
		const wall = await openBoth(context, page, 6);
		await takePen(page, wall);
		await draw(page, SLOPE);
		await draw(page, BEND);
		await expect(lines(wall)).toHaveCount(2);
		await page.keyboard.press('ArrowDown');
		await expect(page).toHaveURL(/date=1945-09-09/);
		await page.reload();
		await expect(lines(page)).toHaveCount(2);
		await expectAt(lines(page).nth(1), PANE, BEND);
		// The wall has them at once, whether or not there is a console.
		await page.goto(ELSEWHERE);
		await wall.reload();
		await expect(lines(wall)).toHaveCount(2);
		await page.goBack();
		await expect(lines(page)).toHaveCount(2);
		await expect(page.getByRole('status', { name: 'Projector window' })).toContainText('connected');
		await page.keyboard.press('PageDown');
		await expect(wall.locator('.audience')).toHaveAttribute('data-tour', 'five-years.7');
		await expect(lines(page)).toHaveCount(0);
		await expect(lines(wall)).toHaveCount(0);
		await page.keyboard.press('PageUp');
		await expect(wall.locator('.audience')).toHaveAttribute('data-tour', 'five-years.6');
		await expect(lines(wall)).toHaveCount(0);
	});

	test('leaves a frozen wall alone until it is let go', async ({ context, page }) => {
		const wall = await openBoth(context, page, 6);
		await takePen(page, wall);
		await draw(page, SLOPE);
		await expect(lines(wall)).toHaveCount(1);
		await page.keyboard.press('z');
		await expect(pad(wall)).toHaveCount(0);
		await draw(page, BEND);
		await expect(lines(page)).toHaveCount(2);
		await page.reload();
		await expect(page.getByRole('button', { name: /^Freeze/ })).toHaveAttribute('aria-pressed', 'true');
		await expect(lines(page)).toHaveCount(2);
		await expect(lines(wall)).toHaveCount(1);
		await page.keyboard.press('z');
		await expect(lines(wall)).toHaveCount(2);
	});

	test('gives way to a spot that either mouse leads', async ({ context, page }) => {
		const wall = await openBoth(context, page, 6);
		await takePen(page, wall);
		await page.keyboard.press('l');
		await expect(pad(page)).toHaveCount(0);
		const middleOf = (on: Page, picture: string) =>
			on.locator(`${picture} .spot`).evaluate((spot, selector) => {
				const outer = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
				const { left, right, top, bottom } = spot.getBoundingClientRect();
				return [(left + right) / 2 - outer.left, (top + bottom) / 2 - outer.top].map((px, i) =>
					Math.round((px / (i === 0 ? outer.width : outer.height)) * 100)
				);
			}, picture);
		const box = await page.locator(PANE).boundingBox();
		if (!box) throw new Error('no picture');
		await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.25);
		await expect.poll(() => middleOf(wall, WALL)).toEqual([75, 25]);
		await expect.poll(() => middleOf(page, PANE)).toEqual([75, 25]);
		await wall.bringToFront();
		await wall.mouse.move(1600 * 0.5, 900 * 0.4);
		await expect.poll(() => middleOf(wall, WALL)).toEqual([50, 40]);
		await expect.poll(() => middleOf(page, PANE)).toEqual([50, 40]);
	});

	test('asks the page for no layout while a line is drawn', async ({ context, page }) => {
		await openBoth(context, page, 6);
		await page.keyboard.press('d');
		await draw(page, SLOPE);
		await expect(lines(page)).toHaveCount(1);
		const session = await context.newCDPSession(page);
		await session.send('Performance.enable');
		const layouts = async () =>
			(await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount')
				?.value ?? NaN;
		const box = await pad(page).boundingBox();
		if (!box) throw new Error('nothing to draw on');
		await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.2);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.25);
		const before = await layouts();
		for (let i = 1; i <= 120; i++)
			await page.mouse.move(
				box.x + box.width * (0.5 + i / 600),
				box.y + box.height * (0.25 + (i % 12) / 100)
			);
		// The clock of the lesson ticks meanwhile.
		expect((await layouts()) - before).toBeLessThan(30);
		await page.mouse.up();
		await expect(lines(page)).toHaveCount(2);
	});
});

test.describe('the pen in one window', () => {
	test('draws over the map by mouse and by finger, and Escape puts it away before it ends', async ({
		page
	}) => {
		await page.goto('/?svg&present#tour=five-years.6');
		await expect(page.locator('.projector .question')).toBeVisible();
		await page.keyboard.press('d');
		await draw(page, SLOPE);
		await expectAt(lines(page).first(), '.projector', SLOPE);
		// A finger: its moves belong to the line, not to the map or the page.
		await pad(page).evaluate((canvas, points) => {
			const { left, top, width, height } = canvas.getBoundingClientRect();
			const types = ['pointerdown', 'pointermove', 'pointermove', 'pointerup'];
			canvas.setPointerCapture = () => undefined;
			for (const [i, type] of types.entries()) {
				const [x = 0, y = 0] = points[Math.min(i, 2)] ?? [];
				const at = { clientX: left + x * width, clientY: top + y * height };
				canvas.dispatchEvent(
					new PointerEvent(type, { ...at, pointerId: 7, pointerType: 'touch', bubbles: true })
				);
			}
		}, BEND);
		await expect(lines(page)).toHaveCount(2);
		await expectAt(lines(page).nth(1), '.projector', BEND);
		expect(await pad(page).evaluate((canvas) => getComputedStyle(canvas).touchAction)).toBe('none');

		const map = page.url();
		await page.keyboard.press('Escape');
		await expect(pad(page)).toHaveCount(0);
		await expect(lines(page)).toHaveCount(2);
		expect(page.url()).toBe(map);
		await page.keyboard.press('e');
		await expect(lines(page)).toHaveCount(0);
		await page.keyboard.press('Escape');
		await expect(page.locator('.projector')).toHaveCount(0);
	});
});
