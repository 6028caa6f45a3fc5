import { expect, type BrowserContext, type Page } from '@playwright/test';
import tours from '#lib/generated/tours.json' with { type: 'json' };
import { formatShortDay } from '#lib/i18n/format-day.ts';
import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { test } from './same-page.ts';

/* What a teacher steers a lesson by: two windows, of which one may be reloaded, lost or opened twice. */

const wall = (page: Page) => page.locator('.audience');
const banner = (page: Page) => page.getByRole('alert').filter({ hasText: 'Another console' });

async function openConsole(page: Page, hash: string): Promise<void> {
	await page.goto(`/present/console/?svg${hash}`);
	await expect(page.locator('.wall .projector')).toBeVisible({ timeout: 60_000 });
}

async function openWall(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await page.goto('/present/audience/?svg');
	return page;
}

/** The day of a step, counted from 1. */
function dayOfStep(tour: string, step: number): Day | null {
	const view = new URLSearchParams(tours.tours.find(({ id }) => id === tour)?.steps[step - 1]?.view);
	return parseIsoDay(view.get('date') ?? '');
}

/** What the wall shows. */
async function shownOn(page: Page): Promise<Record<string, string | null>> {
	return wall(page).evaluate((element) => ({
		day: element.dataset['day'] ?? null,
		step: element.dataset['tour'] ?? null,
		hidden: element.dataset['holdersHidden'] ?? null
	}));
}

/** Keeps every state in which the wall is from now on. */
async function watchWall(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const seen = new Set<string>();
		const look = () => {
			const element = document.querySelector<HTMLElement>('.audience');
			const { day, tour, holdersHidden } = element?.dataset ?? {};
			const isBlank = document.querySelector('.blank') !== null;
			seen.add(JSON.stringify([day, tour, holdersHidden, isBlank]));
		};
		look();
		new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
		Object.assign(window, { seenOnWall: seen });
	});
	return () => page.evaluate(() => [...(window as unknown as { seenOnWall: Set<string> }).seenOnWall]);
}

test.describe('a console', () => {
	// Two or three windows with two maps each.
	test.beforeEach(() => {
		test.setTimeout(180_000);
	});

	test('forgets nothing when it is reloaded, and the wall does not flicker', async ({ context, page }) => {
		await openConsole(page, '#tour=five-years.5');
		const screen = await openWall(context);
		await expect(wall(screen)).toHaveAttribute('data-tour', 'five-years.5');
		await expect(wall(screen)).toHaveAttribute('data-holders-hidden', '');
		await page.bringToFront();
		await page.keyboard.press('h');
		await expect(wall(screen)).not.toHaveAttribute('data-holders-hidden', '');
		await page.keyboard.press('b');
		await page.keyboard.press('g');
		await page.keyboard.press('+');
		await page.keyboard.press('z');
		await page.keyboard.press('PageDown');
		await expect(page).toHaveURL(/five-years\.6/);
		await expect(screen.locator('.blank')).toBeVisible();
		const states = await watchWall(screen);
		const time = page.getByRole('timer');
		await expect(time).not.toHaveText('0:00');

		await page.reload();
		await expect(page.getByRole('button', { name: /^Freeze/ })).toHaveAttribute('aria-pressed', 'true');
		await expect(page.getByRole('button', { name: /^Blank/ })).toHaveAttribute('aria-pressed', 'true');
		await expect(page.locator('.notes')).toHaveAttribute('data-enlarged', '1');
		await expect(page.locator('.wall .copy').first()).toHaveAttribute('data-theme', 'dark');
		await expect(time).not.toHaveText('0:00');
		// The pane shows what the class sees: step 5 with its answer; beside it what comes.
		await expect(page.locator('.wall .answer')).toBeVisible();
		await expect(page.getByRole('region', { name: 'Steps' }).locator('[aria-current=step]')).toContainText(
			'8 Sept'
		);
		await expect(page.getByRole('status', { name: 'Projector window' })).toContainText('connected');
		expect(await states()).toHaveLength(1);
	});

	test('shows a reloaded wall the present step at once, even where it is gone itself', async ({
		context,
		page
	}) => {
		await openConsole(page, '#tour=five-years.5');
		const screen = await openWall(context);
		await expect(wall(screen)).toHaveAttribute('data-tour', 'five-years.5');
		// The wall shows the step at once, not the days between another one and it.
		const before = await shownOn(screen);
		expect(before).toEqual({ day: String(dayOfStep('five-years', 5)), step: 'five-years.5', hidden: '' });
		await page.goto('about:blank');
		await screen.reload();
		await expect.poll(() => shownOn(screen)).toEqual(before);
		// The wall says it in a corner, and keys of the clicker step.
		await expect(screen.locator('.alone')).toBeVisible({ timeout: 30_000 });
		await screen.bringToFront();
		await screen.keyboard.press('PageDown');
		await expect(wall(screen)).toHaveAttribute('data-tour', 'five-years.6');
	});

	test('is one: a second waits, and takes over what the class sees', async ({ context, page }) => {
		await openConsole(page, '#tour=two-maps.3');
		const screen = await openWall(context);
		await expect(wall(screen)).toHaveAttribute('data-tour', 'two-maps.3');
		const second = await context.newPage();
		await openConsole(second, '#tour=last-flight.2');
		await expect(banner(second)).toBeVisible();
		await second.keyboard.press('PageDown');
		await expect(second).toHaveURL(/last-flight\.3/);
		// Keys of the wall are the first one's.
		await screen.bringToFront();
		await screen.keyboard.press('PageDown');
		await expect(wall(screen)).toHaveAttribute('data-tour', 'two-maps.4');
		await second.bringToFront();
		await second.getByRole('button', { name: 'Take over' }).click();
		await expect(second).toHaveURL(/two-maps\.4/);
		await expect(banner(page)).toBeVisible();
		await second.keyboard.press('PageDown');
		await expect(wall(screen)).toHaveAttribute('data-tour', 'two-maps.5');
	});

	test('lets the teacher look elsewhere, show it, and come back by one key', async ({ context, page }) => {
		await openConsole(page, '#tour=five-years.6');
		const screen = await openWall(context);
		await expect(wall(screen)).toHaveAttribute('data-tour', 'five-years.6');
		const step = await shownOn(screen);
		await page.bringToFront();
		await page.keyboard.press('/');
		await page.getByRole('combobox', { name: /search/i }).fill('kashgar 1947-03-01');
		await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/date=1947-03-01.*sel=/);
		expect(await shownOn(screen)).toEqual(step);
		await page.keyboard.press('v');
		await expect(wall(screen)).not.toHaveAttribute('data-day', String(step['day']));
		await page.keyboard.press('r');
		await expect.poll(() => shownOn(screen)).toEqual(step);
		// The strip can be used, and the notes’ “day by day with the arrow keys” too.
		await page.getByRole('slider', { name: 'Day of your map' }).fill(String(Number(step['day']) + 400));
		await expect(page).not.toHaveURL(/date=1945-09-08/);
		expect(await shownOn(screen)).toEqual(step);
		await page.keyboard.press('r');
		await page.keyboard.press('ArrowDown');
		await expect(wall(screen)).toHaveAttribute('data-day', String(Number(step['day']) + 1));
		await expect(page.getByText(formatShortDay((Number(step['day']) + 1) as Day)).first()).toBeVisible();
	});

	test('has room for notes, questions and words of every step', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		await openConsole(page, '');
		const cut = { notes: [] as string[], questions: [] as string[], words: [] as string[] };
		const unasked: string[] = [];
		for (const { id, steps } of tours.tours) {
			await page.getByRole('combobox', { name: 'Tour' }).selectOption(id);
			for (const [at, step] of steps.entries()) {
				const name = `${id}.${at + 1}`;
				await expect(page).toHaveURL(new RegExp(`tour=${id}\\.${at + 1}$`));
				if ('question' in step && (await page.locator('.wall .question').count()) === 0) unasked.push(name);
				const over = await page.evaluate(() => {
					const hiddenPart = (selector: string) => {
						const box = document.querySelector(selector);
						return box ? box.scrollHeight - box.clientHeight : 0;
					};
					const bottom = document.querySelector('.wall .cartouche')?.getBoundingClientRect().bottom ?? 0;
					const top = document.querySelector('.wall .key')?.getBoundingClientRect().top ?? 0;
					return [hiddenPart('.notes .text'), hiddenPart('.notes .aside'), bottom - top];
				});
				if ((over[0] ?? 0) > 1) cut.notes.push(name);
				if ((over[1] ?? 0) > 1) cut.questions.push(name);
				if ((over[2] ?? 0) > 0) cut.words.push(name);
				await page.keyboard.press('PageDown');
			}
		}
		expect(unasked).toEqual([]);
		expect(cut.words).toEqual([]);
		expect(cut.questions).toEqual([]);
		// What is longer is scrolled by the keyboard.
		expect(cut.notes.length).toBeLessThanOrEqual(2);
		const text = page.locator('.notes .text');
		for (let i = 0; i < 4; i++) await page.keyboard.press('+');
		await text.focus();
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => text.evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
	});
});

test.describe('presenting in one window', () => {
	test('has notes on a key, and an answer to every question', async ({ page }) => {
		await page.goto('/?svg&present#tour=five-years.6');
		await expect(page.locator('.projector .question')).toBeVisible();
		await expect(page.locator('.projector .answer')).toHaveCount(0);
		await page.keyboard.press('a');
		await expect(page.locator('.projector .answer')).toContainText('Five:');
		// The map keeps its legend, of signs as of holders.
		await expect(page.locator('.projector li b').first()).toHaveText(/^\d+ of 10$/);
		await expect(page.locator('.projector [data-sign]').first()).toBeVisible();
		await page.keyboard.press('t');
		await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText('Ask first');
		await page.keyboard.press('t');
		await expect(page.getByRole('complementary', { name: 'Notes' })).toHaveCount(0);
	});

	for (const [width, height] of [
		[390, 844],
		[1280, 720],
		[1920, 1080]
	] as const)
		test(`cuts no word at ${width}×${height}`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.goto('/?svg&present#tour=five-years.6');
			await expect(page.locator('.projector [data-sign]').first()).toBeVisible();
			const faults = await page.evaluate(() =>
				[...document.querySelectorAll('.projector p, .projector li, .projector .tick')]
					.filter((words) => {
						const { left, right, top, bottom } = words.getBoundingClientRect();
						const isCut = words.scrollWidth > words.clientWidth + 1 && words.tagName === 'P';
						return isCut || left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
					})
					.map((words) => words.textContent)
			);
			expect(faults).toEqual([]);
			const boxes = await page.evaluate(() =>
				['.projector .cartouche', '.projector .key', '.projector .strip-box'].map((part) => {
					const { top, bottom } = document.querySelector(part)?.getBoundingClientRect() ?? {
						top: 0,
						bottom: 0
					};
					return [top, bottom];
				})
			);
			for (const [i, [, bottom = 0]] of boxes.slice(0, -1).entries())
				expect(bottom).toBeLessThanOrEqual((boxes[i + 1]?.[0] ?? 0) + 1);
		});
});

test('a console in a small window begins at its head, and all of it can be scrolled to', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 640 });
	await openConsole(page, '#tour=five-years.11');
	const line = page.locator('[aria-current=step]');
	await expect(line).toBeVisible();
	expect(await page.evaluate(() => window.scrollY)).toBe(0);
	await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
	for (const part of [line, page.getByRole('button', { name: 'Next step' })]) {
		await part.scrollIntoViewIfNeeded();
		await expect(part).toBeInViewport();
	}
	await page.setViewportSize({ width: 1280, height: 500 });
	await page.getByRole('button', { name: 'Next step' }).click();
	await expect(line).toBeInViewport();
});
