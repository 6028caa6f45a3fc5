import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as plain, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { LONGEST_VALUE, packText } from '#lib/lessons/lesson-link.ts';
import { serveBuild } from './served-build.ts';
import { test } from './test.ts';

/* A lesson of a reader's own: made, kept, presented, handed on, received. */

const STEPS = 12;

const steps = (page: Page): Locator => page.getByRole('region', { name: 'Steps of the lesson' });
const rows = (page: Page): Locator => steps(page).getByRole('listitem');
const titles = (page: Page): Promise<string[]> => rows(page).locator('b').allTextContents();
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const tour = (page: Page): Locator => page.getByRole('region', { name: 'Tour', exact: true });

/** Makes a lesson of the view and of the changes after it, with words of its own at each step. */
async function makeLesson(page: Page, count: number): Promise<void> {
	await page.keyboard.press('l');
	await expect(rows(page)).toHaveCount(1);
	for (let step = 2; step <= count; step += 1) {
		await button(page, 'Next change or turning point').click();
		await button(page, 'Add this view as a step').click();
		await expect(rows(page)).toHaveCount(step);
		await page.getByLabel('Title', { exact: true }).fill(`Step ${step}`);
	}
	await page.getByLabel('Caption').fill('Who can say <b>why</b>?');
	await page.getByLabel('Notes').fill('First paragraph.\n\nSecond paragraph.');
	await page.getByLabel('Question').fill('Why here?');
	await page.getByLabel('Answer').fill('Nobody knows.');
	await page.getByLabel('Hide who holds what until I show it').check();
	await page.getByLabel('Title of the lesson').fill('Why did it stop?');
}

/** The lesson as it is saved. */
async function saved(page: Page): Promise<{ path: string; text: string }> {
	const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as file').click()]);
	const path = await file.path();
	return { path, text: readFileSync(path, 'utf8') };
}

/** What the database of the lessons holds: a page that is left at once has kept what was written. */
async function untilKept(page: Page, text: string): Promise<void> {
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const [{ name = '' } = {}] = await indexedDB.databases();
				const opened = indexedDB.open(name);
				await new Promise((resolve) => (opened.onsuccess = resolve));
				const all = opened.result.transaction('lessons').objectStore('lessons').getAll();
				await new Promise((resolve) => (all.onsuccess = resolve));
				opened.result.close();
				return JSON.stringify(all.result);
			})
		)
		.toContain(text);
}

async function another(context: BrowserContext): Promise<Page> {
	const browser = context.browser();
	if (!browser) throw new Error('no browser');
	return (await browser.newContext({ storageState: await context.storageState() })).newPage();
}

test.describe('a lesson of one’s own', () => {
	test('of twelve steps is made, put in order, taken back, kept, handed on as a file', async ({
		atlas,
		page,
		context,
		baseURL
	}) => {
		test.setTimeout(180_000);
		await atlas.open('/#date=1944-11-07');
		await makeLesson(page, STEPS);
		expect(await titles(page)).toEqual([
			'7 November 1944',
			...Array.from({ length: STEPS - 1 }, (_, i) => `Step ${i + 2}`)
		]);

		await page.keyboard.press('Alt+ArrowUp');
		expect((await titles(page)).slice(-2)).toEqual(['Step 12', 'Step 11']);
		await button(page, 'Duplicate the step').click();
		await expect(rows(page)).toHaveCount(STEPS + 1);
		await button(page, 'Delete the step').click();
		await button(page, 'Delete the step').click();
		await expect(rows(page)).toHaveCount(STEPS - 1);
		await button(page, 'Undo').click();
		await button(page, 'Undo').click();
		await button(page, 'Undo').click();
		await button(page, 'Undo').click();
		expect((await titles(page)).slice(-2)).toEqual(['Step 11', 'Step 12']);

		await rows(page).nth(2).getByRole('button').click();
		const day = await page.getByRole('slider', { name: 'Date' }).getAttribute('aria-valuetext');
		await button(page, 'Next change or turning point').click();
		await button(page, 'Return to this step').click();
		await expect(page.getByRole('slider', { name: 'Date' })).toHaveAttribute('aria-valuetext', String(day));
		await button(page, 'Next change or turning point').click();
		await button(page, 'Use what the map shows').click();
		await expect(page.getByText('The map shows this step.')).toBeVisible();

		const { path, text } = await saved(page);
		await untilKept(page, 'Nobody knows.');
		await page.reload();
		await expect(tour(page)).toContainText('its words are its author’s');
		await tour(page).getByRole('button', { name: 'Edit' }).click();
		await expect(rows(page)).toHaveCount(STEPS);
		expect((await saved(page)).text).toBe(text);

		const other = await another(context);
		await other.goto(`${baseURL ?? ''}/?svg`);
		await other.locator('.screen.restored').waitFor();
		await other.getByRole('button', { name: 'Tours', exact: true }).click();
		await other.locator('input[type=file]').setInputFiles(path);
		await expect(rows(other)).toHaveCount(STEPS);
		expect((await saved(other)).text).toBe(text);
		await other.context().close();
	});

	test('is presented in one window and in two, and printed', async ({ atlas, page, context, baseURL }) => {
		test.setTimeout(120_000);
		await atlas.open('/#date=1945-09-08');
		await makeLesson(page, 3);
		await untilKept(page, 'Why did it stop?');
		await rows(page).nth(0).getByRole('button').click();
		await page.getByRole('button', { name: 'Present', exact: true }).click();
		await expect(page.locator('.projector .date')).toHaveText('8 Sept 1945');
		await page.keyboard.press('PageDown');
		await page.keyboard.press('PageDown');
		await expect(page.locator('.projector .question')).toHaveText('Why here?');
		await expect(page.locator('.projector .caption b')).toHaveCount(0);
		await page.keyboard.press('h');
		await expect(page.locator('.projector .answer')).toHaveText('Nobody knows.');
		await page.keyboard.press('Escape');
		await expect(rows(page)).toHaveCount(3);
		const { hash } = new URL(page.url());

		const teacher = await context.newPage();
		await teacher.goto(`${baseURL ?? ''}/present/console/${hash}`);
		const audience = await context.newPage();
		await audience.goto(`${baseURL ?? ''}/present/audience/?svg`);
		await expect(teacher.getByRole('combobox', { name: 'Tour' })).toContainText('Why did it stop?');
		await expect(audience.locator('.audience')).toHaveAttribute('data-tour', /^own:lesson-\w+\.3$/);
		await expect(audience.locator('.projector .question')).toHaveText('Why here?');
		await expect(teacher.getByText('Second paragraph.')).toBeVisible();

		await page.getByRole('button', { name: 'Print', exact: true }).click();
		await page.getByText('Every step of “Why did it stop?”').click();
		await expect(page.locator('.handout')).toHaveCount(3);
		await expect(page.locator('.handout').last()).toContainText('its words are its author’s');
		await expect(page.locator('.sheet.key')).toContainText('Nobody knows.');
	});

	test('travels with the whole atlas in one file, which shows it from a disk without a network', async ({
		atlas,
		page,
		context
	}) => {
		test.setTimeout(120_000);
		await atlas.open('/#date=1945-09-08');
		await makeLesson(page, 2);
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			button(page, 'Save with the atlas').click()
		]);
		await expect(page.getByText(`Saved as ${file.suggestedFilename()}`)).toBeVisible();
		const path = join(await mkdtemp(join(tmpdir(), 'lesson-')), 'lesson.html');
		await file.saveAs(path);
		await context.setOffline(true);
		const other = await context.newPage();
		await other.goto(pathToFileURL(path).href);
		await expect(tour(other)).toContainText('Step 1 of 2');
		await tour(other).getByRole('button', { name: 'Next step' }).click();
		// As words: the author's text is no markup.
		await expect(tour(other)).toContainText('Who can say <b>why</b>?');
		await expect(tour(other)).toContainText('Why here?');
		await expect(tour(other)).toContainText('its words are its author’s');
		// The step hides who holds what here too.
		await expect(other.locator('.stage [data-unit=wusu]').first()).toBeVisible();
		await expect(other.locator('.explorer')).toHaveClass(/holders-hidden/);
		await other.reload();
		await expect(tour(other)).toContainText('Step 2 of 2');
	});

	test('travels as a link, as words and never as markup', async ({ atlas, page, context, baseURL }) => {
		test.setTimeout(150_000);
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await atlas.open('/#date=1945-09-08');
		await makeLesson(page, 2);
		await page.getByRole('button', { name: 'Copy link', exact: true }).click();
		await expect(page.getByText('The link holds the whole lesson')).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(link.length).toBeLessThan(LONGEST_VALUE);

		const other = await another(context);
		await other.goto(link.replace('/#', '/?svg#'));
		await expect(tour(other)).toContainText('Why did it stop?');
		await tour(other).getByRole('button', { name: 'Next step' }).click();
		await expect(tour(other)).toContainText('Who can say <b>why</b>?');
		await expect(other).toHaveURL(/#tour=own:lesson-\w+\.2$|tour=own:lesson-\w+\.2/);
		await other.context().close();

		// What is too long for a link goes as a file.
		for (let i = 0; i < 2; i += 1) {
			await page
				.getByLabel('Notes')
				.fill(
					Array.from({ length: 600 }, (_, n) => ((n * 7919 + i * 104729) % 99991).toString(36)).join(' ')
				);
			await button(page, 'Duplicate the step').click();
		}
		await page.getByRole('button', { name: 'Copy link', exact: true }).click();
		await expect(page.getByText('too long for a link')).toBeVisible();
		expect(baseURL).toBeDefined();
	});

	test('that is damaged says what is wrong, and keeps the rest', async ({ atlas, page }) => {
		await page.addInitScript(() => {
			(window as unknown as { hits: number }).hits = 0;
		});
		const hostile =
			'<img src=x onerror="window.hits++"><script>window.hits++</script><a href="javascript:window.hits++">x</a>';
		const text = `---\nid: sent\ntitle: '${hostile.slice(0, 50)}'\nhours: 3\n---\n\n## ${hostile}\nview: date=1945-13-40\n\n> ${hostile}\n\n${hostile}\n\n## Two\nview: [\n\n> Caption two\n`;
		await atlas.open(`/#lesson=${await packText(text)}`);
		const report = page.getByRole('dialog', { name: 'The lesson was read in part' });
		await expect(report.getByRole('listitem')).toContainText([
			/^Line 2: There is no such key.*hours/,
			/^Step 1, line 7: The view/,
			/^Step 1, line 7: The text is too long/,
			/^Step 2, line 14: The keys could not be read/
		]);
		await report.getByRole('button', { name: 'Close' }).click();
		await expect(tour(page)).toContainText('Step 1 of 2');
		await tour(page).getByRole('button', { name: 'Next step' }).click();
		await expect(tour(page)).toContainText('Caption two');
		await expect(tour(page).locator('img, script, a')).toHaveCount(0);
		expect(await page.evaluate(() => (window as unknown as { hits: number }).hits)).toBe(0);

		await page.goto('/?svg#lesson=1AAAA');
		await expect(page.getByRole('dialog', { name: 'No lesson could be read' })).toContainText('damaged');
	});

	test('that the device lacks says so', async ({ page }) => {
		await page.goto('/?svg#tour=own:lesson-nowhere.3');
		await expect(page.getByText('This lesson is not on this device.')).toBeVisible();
		await button(page, 'Leave the tour').click();
		await expect(page.getByText('This lesson is not on this device.')).toHaveCount(0);
		await expect(page).not.toHaveURL(/tour=/);
	});

	test('lasts for the visit where the browser keeps nothing, and says so', async ({ atlas, page }) => {
		await page.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('denied', 'SecurityError');
			};
		});
		await atlas.open('/#date=1945-09-08');
		await makeLesson(page, 2);
		await expect(page.getByText('This browser keeps nothing')).toBeVisible();
		await button(page, 'Close the lesson').click();
		await expect(tour(page)).toContainText('Why did it stop?');
	});

	test('begins from a tour of the atlas', async ({ atlas, page }) => {
		await atlas.open('/');
		await atlas.button('Tours').click();
		const copy = page.getByRole('button', { name: /^Make a copy of / }).first();
		const name = (await copy.getAttribute('aria-label')) ?? '';
		await copy.click();
		await expect(rows(page)).not.toHaveCount(0);
		await expect(page.getByLabel('Title of the lesson')).toHaveValue(
			new RegExp(`Copy: ${name.replace(/^Make a copy of “|”$/g, '').slice(0, 20)}`)
		);
		await button(page, 'Close the lesson').click();
		await expect(tour(page)).toContainText('Source');
		await atlas.button('Tours').click();
		await page.getByRole('button', { name: /^Delete “Copy/ }).click();
		await expect(page.getByText('was deleted')).toBeVisible();
		await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByRole('button', { name: /^Edit “Copy/ })).toBeVisible();
	});
});

plain.describe('without a network', () => {
	plain.use({ serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } });

	plain('a lesson is made, kept and followed', async ({ page }) => {
		plain.setTimeout(180_000);
		const site = await serveBuild();
		await page.goto(`${site.url}/?svg`);
		await page.getByRole('button', { name: 'Tours', exact: true }).click();
		await expect(page.locator('[data-readiness=ready]')).toBeVisible({ timeout: 60_000 });
		await site.stop();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await page.goto(`${site.url}/?svg#date=1945-09-08`);
		await page.reload();
		await page.locator('.screen.restored').waitFor();
		await makeLesson(page, 3);
		await untilKept(page, 'Why did it stop?');
		await page.reload();
		await expect(tour(page)).toContainText('Why did it stop?');
	});
});
