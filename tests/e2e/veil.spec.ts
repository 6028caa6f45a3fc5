import { expect, type Page } from '@playwright/test';
import tours from '#lib/generated/tours.json' with { type: 'json' };
import { breakScript, SCRIPTS } from './broken-file.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { test } from './same-page.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { core } from '../built-core.ts';

/*
 * A step that hides asks before it answers: until it is revealed nothing of the page may tell who holds what, in whatever
 * form. What gives it away is looked for in the record, not in a list of words.
 */

const facts = atlasFacts(core);

/** The steps that hide, with all that would give them away. */
const HIDING = tours.tours.flatMap(({ id, steps }) =>
	steps.flatMap((step, at) => {
		if (!('hides' in step) || !step.hides) return [];
		const { day } = decodeUrl(`#${step.view}`, '', facts).state;
		const said = [step.title, step.caption, step.question].join(' ');
		const told = [
			// Who holds, in the words of legend, table, sentence and card.
			...core.atlas.polities.flatMap(({ name, short }) => [name, short]),
			// What happens on the day.
			...core.eventsBetween(day, day).map(({ title }) => title),
			// Who is under way.
			...core.atlas.journeys
				.filter(({ legs }) => legs.some(({ start, end }) => start.best <= day && end.best >= day))
				.flatMap(({ title, label }) => [title, label]),
			...String(step.answer).split(/(?<=\.) /)
		];
		const secrets = [...new Set(told)].filter((words) => words.length > 2 && !said.includes(words));
		return [{ step: `${id}.${at + 1}`, secrets }];
	})
);

/** Secrets that any text or attribute of the page holds, and signs that tell without words. */
async function leaksOf(page: Page, secrets: readonly string[]): Promise<string[]> {
	return page.evaluate((words) => {
		const texts: string[] = [document.title];
		const skipped = 'script, style, noscript, select';
		for (const element of document.querySelectorAll('*')) {
			if (element.closest(skipped)) continue;
			texts.push(...[...element.attributes].filter(({ name }) => name !== 'd').map(({ value }) => value));
			for (const node of element.childNodes)
				if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
		}
		const isWord = (text: string, word: string) => {
			const at = text.indexOf(word);
			if (at < 0) return false;
			return !/[\p{L}\d]/u.test(`${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`);
		};
		const told = words.filter((word) => texts.some((text) => isWord(text, word)));
		const signs: Record<string, string> = {
			front: '[class^=front-], [class*=" front-"], [data-mark^=front]',
			ring: '.today-ring',
			journey: '[class^=journey-]',
			title: '.title-outer, .title-inner, .title-inner-qualified',
			holder: '[data-unit][data-holder]:not([data-holder=""])',
			bar: '.strip path[fill*="--p-"], .lanes path[fill*="--p-"]',
			slider: '[role=slider]',
			event: '.event',
			position: '.position'
		};
		for (const [sign, selector] of Object.entries(signs))
			if (document.querySelector(selector)) told.push(`sign: ${sign}`);
		const tints = new Set(
			[...document.querySelectorAll('[data-unit] .tint')].map((tint) => getComputedStyle(tint).fill)
		);
		if (tints.size > 1) told.push('sign: tint');
		return told;
	}, secrets);
}

/** Everything of the page that answers when it is pointed at. */
async function pointEverywhere(page: Page): Promise<string[]> {
	const box = await page.locator('main').first().boundingBox();
	const said: string[] = [];
	if (!box) return said;
	for (let x = 0.3; x < 0.75; x += 0.05)
		for (let y = 0.1; y < 0.6; y += 0.1) {
			await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
			said.push(...(await page.locator('.tip').allTextContents()));
		}
	return said;
}

test('there are steps that hide', () => {
	expect(HIDING.length).toBeGreaterThan(1);
	for (const { secrets } of HIDING) expect(secrets.length).toBeGreaterThan(8);
});

for (const { step, secrets } of HIDING) {
	test.describe(`while ${step} is asked`, () => {
		test('the page tells nothing, and says why', async ({ page }) => {
			await page.goto(`/?svg#tour=${step}`);
			const tour = page.getByRole('region', { name: 'Tour', exact: true });
			await expect(tour.getByText('Question:')).toBeVisible();
			await page.waitForLoadState('networkidle');
			expect(await leaksOf(page, secrets)).toEqual([]);
			expect(await pointEverywhere(page)).toEqual([]);
			// The map in words, cards and image are reached by keys and presses too.
			await page.keyboard.press('s');
			await page.keyboard.press('c');
			await page.mouse.click(640, 220);
			await page.keyboard.press('j');
			expect(await leaksOf(page, secrets)).toEqual([]);
			await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
			await page.emulateMedia({ media: 'print' });
			expect(await leaksOf(page, secrets)).toEqual([]);
			await page.emulateMedia({ media: null });
			// What is missing is explained, and can be had there.
			await page.locator('.cartouche').getByRole('button', { name: 'Show who holds what' }).click();
			await expect(page.getByRole('slider', { name: 'Date' })).toBeVisible();
			expect((await leaksOf(page, secrets)).length).toBeGreaterThan(3);
		});

		test('a link with its day tells nothing before the step is there', async ({ page }) => {
			const at = tours.tours.find(({ id }) => id === step.split('.')[0])?.steps[
				Number(step.split('.')[1]) - 1
			];
			// The steps never come.
			await breakScript(page, SCRIPTS.tours(), 'silent');
			await page.goto(`/?svg#${at?.view ?? ''}&tour=${step}`);
			await page.locator('.screen.holders-hidden').waitFor({ state: 'attached' });
			expect(await leaksOf(page, secrets)).toEqual([]);
		});

		test('the wall tells nothing, then the answer with its legend', async ({ page }) => {
			await page.goto(`/?svg&present#tour=${step}`);
			await expect(page.locator('.projector .question')).toBeVisible();
			await page.waitForLoadState('networkidle');
			expect(await leaksOf(page, secrets)).toEqual([]);
			await page.keyboard.press('h');
			await expect(page.locator('.projector .answer')).toBeVisible();
			// Every holder of the map, with its abbreviation spelled out.
			await expect(page.locator('.projector li').first()).toBeVisible();
			await expect(page.locator('.projector')).toContainText(/\([A-Z]{3,}\)/);
		});

		test('the map in another page tells nothing, then all', async ({ page }) => {
			for (const [width, height] of [
				[1280, 720],
				[400, 300]
			] as const) {
				await page.setViewportSize({ width, height });
				await page.goto(ELSEWHERE);
				await page.goto(`/embed/#tour=${step}`);
				const tour = page.getByRole('region', { name: 'Tour', exact: true });
				await expect(tour.locator('.question')).toBeVisible();
				await page.waitForLoadState('networkidle');
				expect(await leaksOf(page, secrets)).toEqual([]);
				await expect(page.getByRole('slider')).toHaveCount(0);
				await tour.getByRole('button', { name: 'Show the answer' }).click();
				await expect(tour.locator('.answer')).toBeAttached();
				expect((await leaksOf(page, secrets)).length).toBeGreaterThan(3);
			}
		});

		test('the projector window and the handout tell nothing', async ({ page }) => {
			await page.goto(`/present/audience/?svg#tour=${step}`);
			await expect(page.locator('.projector .question')).toBeVisible();
			await page.waitForLoadState('networkidle');
			expect(await leaksOf(page, secrets)).toEqual([]);
			await page.goto(`/handout/#tour=${step}`);
			await expect(page.locator('.handout .question')).toBeVisible();
			await page.waitForLoadState('networkidle');
			// The answers have a sheet of their own, which the class does not get.
			await page.locator('.key').evaluate((sheet) => {
				sheet.remove();
			});
			expect(await leaksOf(page, secrets)).toEqual([]);
		});
	});
}
