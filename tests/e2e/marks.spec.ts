import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './same-page.ts';

/* What the marks of a map say: legs of journeys, fronts, events, and the signs that the legend explains. */

/** A leg by truck passes the middle of the window. */
const ON_LEG = '/#date=1946-07-01&map=6.00/43.056/90.943';

async function middleOf(page: Page): Promise<readonly [x: number, y: number]> {
	const box = await page.getByRole('main', { name: 'Map' }).boundingBox();
	if (!box) throw new Error('no map');
	return [box.x + box.width / 2, box.y + box.height / 2];
}

function tip(page: Page): Locator {
	return page.locator('.stage .tip');
}

test.describe('marks', () => {
	test('a leg says beside it when, who, whither and how', async ({ atlas, page }) => {
		// Near enough for the fullest caption.
		await atlas.open('/#date=1946-07-01&map=5.20/40.500/96.000');
		const written = page.locator('.map-picture .written');
		await expect(written.getByText('10 June – 11 July: 131 freed prisoners')).toBeVisible();
		await expect(
			written.getByText('to Yan’an by truck').or(written.getByText("to Yan'an by truck"))
		).toBeVisible();
	});

	test('a pointer near a leg is told who, from where to where, when and how; a press opens the journey', async ({
		atlas,
		page
	}) => {
		await atlas.open(ON_LEG);
		const [x, y] = await middleOf(page);
		await page.mouse.move(x, y + 6);
		await expect(tip(page)).toContainText('131 freed prisoners');
		await expect(tip(page)).toContainText('10 June – 11 July 1946: Dihua – Yan');
		await expect(tip(page)).toContainText('by truck');
		await page.mouse.move(x, y + 40);
		await expect(tip(page)).toHaveCount(0);
		await page.mouse.click(x, y + 6);
		await expect(atlas.card.getByRole('heading', { level: 2 })).toContainText('The 131');
	});

	test('the keyboard reaches each mark, and hears the same', async ({ atlas, page }) => {
		await atlas.open('/#date=1946-07-01');
		const marks = page.getByRole('group', { name: 'Marks on the map' });
		const leg = marks.getByRole('button', { name: /131 freed prisoners/ });
		await expect(leg).toHaveAccessibleName(/10 June – 11 July 1946: Dihua – Yan.* by truck/);
		await page.getByRole('button', { name: 'Show the whole area' }).focus();
		await page.keyboard.press('Shift+Tab');
		await leg.focus();
		await expect(tip(page)).toContainText('131 freed prisoners');
		await page.keyboard.press('Enter');
		await expect(atlas.card.getByRole('heading', { level: 2 })).toContainText('The 131');
	});

	test('a front says what it is and leaves what is selected', async ({ atlas, page }) => {
		await atlas.open('/#date=1948-06-01&sel=place:ghulja&map=7.00/44.500/86.000');
		const front = page.locator('.hit[data-mark="front:manas-line"]');
		const at = await front.evaluate((element) => {
			const path = element as SVGPathElement;
			const point = path.getPointAtLength(path.getTotalLength() / 2);
			const { x, y } = point.matrixTransform(path.getScreenCTM() ?? undefined);
			return { x, y };
		});
		await page.mouse.move(at.x + 4, at.y);
		await expect(tip(page)).toContainText('Manas river truce line');
		await expect(tip(page)).toContainText('12 Sept 1945 – 26 Sept 1949');
		await page.mouse.click(at.x + 4, at.y);
		await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('Ghulja');
	});

	test('a press on the mark of an event opens it', async ({ atlas, page }) => {
		await atlas.open('/#date=1946-07-01&map=7.00/43.800/87.600');
		const mark = page.locator('.map-picture path.event');
		const box = await mark.boundingBox();
		if (!box) throw new Error('no mark');
		await page.mouse.move(box.x + box.width / 2, box.y + 2);
		await expect(tip(page)).toContainText('Coalition provincial government');
		await page.mouse.click(box.x + box.width / 2, box.y + 2);
		await expect(atlas.card.getByRole('heading', { level: 2 })).toContainText(
			'Coalition provincial government'
		);
	});

	test('two journeys of one day differ in colour, and the legend says whose each is', async ({
		atlas,
		page
	}) => {
		await atlas.open('/#date=1949-08-25');
		const stroke = (sign: string) =>
			page
				.locator(`.map-picture .${sign}`)
				.first()
				.evaluate((path) => getComputedStyle(path).stroke);
		expect(await stroke('journey-documented')).not.toBe(await stroke('journey-documented-second'));
		const signs = page.getByRole('list', { name: 'Signs' }).first();
		await expect(signs.getByText('Leaders of the Three Districts')).toBeVisible();
		await expect(signs.getByText('Deng Liqun')).toBeVisible();
	});

	test('the legend explains what the map shows now, and does not reach the timeline', async ({
		atlas,
		page
	}) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		for (const [day, there, absent] of [
			['1948-06-01', 'Front', 'Journey'],
			['1945-09-08', 'Siege', 'Journey'],
			['1946-07-01', 'Journey', 'Siege']
		] as const) {
			await atlas.open(`/#date=${day}`);
			const signs = page.getByRole('list', { name: 'Signs' }).first();
			await expect(signs.getByText(there, { exact: true })).toBeVisible();
			await expect(signs.getByText(absent, { exact: true })).toHaveCount(0);
			const edge = await page.locator('section.cartouche').boundingBox();
			const map = await page.locator('.stage').boundingBox();
			const [bottom, end] = [edge, map].map((box) => (box ? box.y + box.height : NaN));
			expect(bottom, day).toBeLessThan(end ?? NaN);
		}
	});
});
