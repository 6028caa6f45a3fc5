import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { test as plain } from '@playwright/test';
import atlas from '#lib/generated/atlas.json' with { type: 'json' };
import tours from '#lib/generated/tours.json' with { type: 'json' };
import { packText } from '#lib/lessons/lesson-link.ts';
import { test } from './same-page.ts';
import { serveBuild } from './served-build.ts';

/** Everything the pages of a context ask of anybody but their own host. */
function foreignRequests(context: BrowserContext, url: string): string[] {
	const found: string[] = [];
	context.on('request', (request) => {
		const isOwn = request.url().startsWith(url) || /^(data|blob):/.test(request.url());
		if (!isOwn) found.push(request.url());
	});
	return found;
}

const audienceDay = (page: Page) => page.locator('.audience').getAttribute('data-day');

plain.describe('a lesson', () => {
	plain.use({ serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } });

	plain(
		'of three tours in two windows goes on without a network, and tells nobody',
		async ({ context, page }) => {
			plain.setTimeout(180_000);
			const site = await serveBuild();
			const foreign = foreignRequests(context, site.url);
			await page.goto(`${site.url}/?svg`);
			await page.getByRole('button', { name: 'Tours', exact: true }).click();
			await expect(page.locator('[data-readiness=ready]')).toBeVisible({ timeout: 60_000 });
			await site.stop();

			await page.goto(`${site.url}/present/console/`);
			const audience = await context.newPage();
			await audience.goto(`${site.url}/present/audience/?svg`);
			await expect(page.getByRole('status', { name: 'Projector window' })).toContainText('connected');
			const next = page.getByRole('button', { name: /^Next (step|change)$/ });
			const tours = page.getByRole('combobox', { name: 'Tour' });
			for (const tour of (await tours.locator('option').allTextContents()).slice(1)) {
				await tours.selectOption(tour);
				const steps = page.getByRole('region', { name: 'Steps' }).locator('[aria-current=step]');
				await expect(steps).toHaveCount(1);
				let title = '';
				while (await next.isEnabled()) {
					await next.click();
					await expect(steps).not.toHaveText(title);
					title = (await steps.textContent()) ?? '';
					const fragment = decodeURIComponent(new URL(page.url()).hash);
					await expect(audience.locator('.audience')).toHaveAttribute('data-tour', /\.\d+$/);
					const step = /tour=([\w-]+\.\d+)/.exec(fragment)?.[1] ?? 'none';
					await expect(audience.locator('.audience')).toHaveAttribute('data-tour', step);
				}
			}

			// Either window may be reloaded, with nobody to serve it: they find each other again.
			const day = await audienceDay(audience);
			await audience.reload();
			await expect(audience.locator('.audience')).toHaveAttribute('data-day', String(day));
			await page.reload();
			await expect(page.getByRole('status', { name: 'Projector window' })).toContainText('connected');
			// A deep link, and a page that was never visited, told by the map instead.
			await page.goto(`${site.url}/?svg#date=1946-07-01`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 July 1946');
			await page.goto(`${site.url}/on/1945-07-31/`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('31 July 1945');
			expect(foreign).toEqual([]);
			expect(await context.cookies()).toEqual([]);
		}
	);
});

test.describe('a tour', () => {
	test('is followed from a link, by buttons, and left', async ({ atlas, page }) => {
		await atlas.open('/#tour=five-years.3');
		const tour = page.getByRole('region', { name: 'Tour', exact: true });
		await expect(tour.getByRole('heading')).toHaveText('A republic is declared');
		await atlas.expectDay('12 November 1944');
		await tour.getByRole('button', { name: 'Next step' }).click();
		await atlas.expectDay('31 January 1945');
		await atlas.expectFragment(/date=1945-01-31.*tour=five-years\.4/);
		await page.goBack();
		await atlas.expectDay('12 November 1944');
		await expect(tour.getByRole('heading')).toHaveText('A republic is declared');
		await tour.getByRole('button', { name: 'Leave the tour' }).click();
		await expect(tour).toHaveCount(0);
		await atlas.expectDay('12 November 1944');
	});

	test('lets the class decide before it reveals', async ({ page }) => {
		// While the class decides, the timeline would tell: it is not there, nor is the slider.
		await page.goto('/?svg#tour=five-years.5');
		const unit = page.locator('svg [data-unit=tacheng-emin] .tint').first();
		await expect(page.getByRole('region', { name: 'Tour', exact: true })).toContainText(
			'Who holds Chuguchak'
		);
		const hidden = await unit.evaluate((path) => getComputedStyle(path).fill);
		// A press of Ctrl+P prints what is on the screen, not who holds what.
		const print = () => page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await page.waitForLoadState('networkidle');
		await print();
		await expect(page.locator('.print-sheet')).toHaveCount(0);
		await expect(page.getByRole('slider', { name: 'Date' })).toBeHidden();
		await page.getByRole('button', { name: 'Show the answer' }).click();
		await expect(page.getByRole('region', { name: 'Tour', exact: true })).toContainText('ETR forces.');
		await expect(page.getByRole('slider', { name: 'Date' })).toBeVisible();
		expect(await unit.evaluate((path) => getComputedStyle(path).fill)).not.toBe(hidden);
		await print();
		await expect(page.locator('.print-sheet')).toHaveCount(1);
	});
});

test.describe('presenting', () => {
	test('fills the screen, obeys a clicker, blanks, and gives the page back', async ({ atlas, page }) => {
		await page.setViewportSize({ width: 1920, height: 1080 });
		await atlas.open('/#date=1945-09-08');
		await page.keyboard.press('p');
		const date = page.getByRole('heading', { level: 1 });
		await expect(date).toHaveText('8 Sept 1945');
		await expect(atlas.slider).toHaveCount(0);
		const sizes = await page.evaluate(() =>
			[
				'.projector .date',
				'.projector .caption',
				'.projector li',
				'.projector small',
				'.projector .tick'
			].map((selector) => {
				const element = document.querySelector(selector);
				return element ? (parseFloat(getComputedStyle(element).fontSize) / innerHeight) * 100 : 0;
			})
		);
		const [dateSize = 0, captionSize = 0, ...labels] = sizes;
		expect(dateSize).toBeGreaterThanOrEqual(7);
		expect(captionSize).toBeGreaterThanOrEqual(3.5);
		expect(Math.min(...labels)).toBeGreaterThanOrEqual(2.2);
		await page.keyboard.press('PageDown');
		await expect(date).toHaveText('9 Sept 1945');
		await page.keyboard.press('PageUp');
		await expect(date).toHaveText('8 Sept 1945');
		await page.keyboard.press('.');
		await expect(page.locator('.projector .blank')).toBeVisible();
		await page.keyboard.press('b');
		await expect(page.locator('.projector .blank')).toHaveCount(0);
		await page.keyboard.press('Escape');
		await atlas.expectDay('8 September 1945');
	});

	test('names both days of a comparison, and hides them as it hides one', async ({ atlas, page }) => {
		await atlas.open('/#compare=1944-11-01..1945-09-12');
		await page.keyboard.press('p');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 Nov 1944 – 12 Sept 1945');
		await expect(page.locator('.projector .caption')).toHaveText(/lost [0-9]+ % of the province/);
		const numbers = page.locator('.stage .number-name');
		await expect(numbers).not.toHaveCount(0);
		await page.keyboard.press('h');
		await expect(numbers).toHaveCount(0);
	});

	test('shows the whole answer, and can be left by the button as by the key', async ({ atlas, page }) => {
		await atlas.open('/#tour=two-maps.6');
		await page.keyboard.press('p');
		const words = page.locator('.projector .cartouche');
		await expect(words.locator('.question')).toBeVisible();
		await page.keyboard.press('h');
		await expect(words.locator('.answer')).toBeVisible();
		expect(await words.evaluate((card) => card.scrollHeight - card.clientHeight)).toBeLessThanOrEqual(0);
		await page.getByRole('button', { name: 'End presentation' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('.projector')).toHaveCount(0);
		await atlas.expectFragment(/tour=two-maps\.6$/);
	});
});

test.describe('a handout', () => {
	test('shows what the view does: a journey, where accounts put it, two days compared; a step, a page', async ({
		page
	}) => {
		await page.goto('/handout/#tour=last-flight.6');
		const map = page.locator('.handout .map-frame');
		await expect(map.locator('[class^=journey-]')).not.toHaveCount(0);
		await expect(map.locator('.position')).not.toHaveCount(0);
		await page.goto('/handout/#compare=1944-11-01..1949-12-30');
		await expect(page.locator('.handout h2')).toContainText('compared');
		await expect(map.locator('.number-name')).not.toHaveCount(0);
		const pagesOf = async () =>
			(await page.pdf({ format: 'Letter', printBackground: true }))
				.toString('latin1')
				.match(/\/Type\s*\/Page[^s]/g)?.length;
		expect(await pagesOf()).toBe(1);
		await page.getByRole('radio', { name: 'Blank map' }).check();
		await expect(page.locator('.sheet')).toHaveCount(2);
		expect(await pagesOf()).toBe(2);
		await page.goto('/handout/#tour=two-maps.1');
		await page.getByRole('radio', { name: /^Every step/ }).check();
		await expect(page.locator('.handout')).toHaveCount(8);
		// The answers follow on a sheet of their own.
		expect(await pagesOf()).toBe(9);
	});

	test('of a step that hides asks, and does not answer', async ({ page }) => {
		await page.goto('/handout/#tour=five-years.5');
		await page.getByRole('radio', { name: /^Every step/ }).check();
		await expect(page.locator('.handout')).toHaveCount(12);
		const revealedIn = (sheet: Locator) =>
			sheet.evaluate((article) => {
				const fills = [...article.querySelectorAll('[data-unit] .tint')].map(
					(tint) => getComputedStyle(tint).fill
				);
				return {
					tints: new Set(fills).size,
					bars: article.querySelectorAll('.strip path[fill*="--p-"]').length,
					swatches: article.querySelectorAll('td svg').length,
					told: [...article.querySelectorAll('td')].map((cell) => cell.textContent.trim()).join(''),
					happened: article.querySelectorAll('.event').length
				};
			});
		const hidden = page.locator('.handout').nth(4);
		await expect(hidden).toContainText('Who holds Chuguchak');
		await expect(hidden).not.toContainText(/ETR forces|falls|took the town/);
		expect(await revealedIn(hidden)).toEqual({ tints: 1, bars: 0, swatches: 0, told: '', happened: 0 });
		const open = await revealedIn(page.locator('.handout').nth(5));
		expect([open.tints, open.bars, open.swatches].every((count) => count > 2)).toBe(true);
		await expect(page.locator('.key')).toContainText('ETR forces.');
		// One about law: neither the line along the border nor a line of words says who holds title.
		await page.goto('/handout/#tour=two-maps.6');
		const ofLaw = page.locator('.handout').filter({ hasText: 'what changes in law' });
		await expect(ofLaw).toHaveCount(1);
		await expect(ofLaw).not.toContainText(/De jure:|Republic of China/);
		await expect(ofLaw.locator('.title-inner')).toHaveCount(0);
	});
});

test.describe('the quiz', () => {
	test('of a tour asks of its events, and the address keeps the tour', async ({ page }) => {
		await page.goto('/quiz/?tour=last-flight&seed=5');
		await expect(page.getByLabel('Questions from')).toHaveValue('last-flight');
		await expect(page.getByRole('link', { name: 'Link to quiz 5' })).toHaveAttribute(
			'href',
			/tour=last-flight/
		);
		const steps = tours.tours.find(({ id }) => id === 'last-flight')?.steps ?? [];
		const ids = new Set(steps.flatMap((step): string[] => step.focus.events));
		// Places in a title are filled in by the page: what stands before the first tells which it is.
		const starts = atlas.events
			.filter(({ id }) => ids.has(id))
			.map(({ title }) => title.split('{')[0] ?? title);
		expect(starts.length).toBeGreaterThan(0);
		// Whatever else there is in the record, only what the tour tells is put in order.
		const asked = page.locator('.question[data-kind=order] li span');
		await expect(asked.first()).toBeVisible();
		const labels = await asked.allTextContents();
		expect(labels.filter((label) => !starts.some((start) => label.startsWith(start)))).toEqual([]);
	});

	test('of a lesson of one’s own asks its questions, as its author’s', async ({ page }) => {
		const text = [
			'---\nid: mine\ntitle: Mine\n---\n',
			'## One\nview: date=1946-07-01\nquestion: Who <b>crosses</b>?\nanswer: Nobody does.\n\n> A caption.\n',
			'## Two\nview: date=1946-07-02\n\n> Asks nothing.\n'
		].join('\n');
		await page.goto(`/?svg#lesson=${await packText(text)}`);
		await expect(page.getByRole('region', { name: 'Tour', exact: true })).toContainText('Step 1 of 2');
		await page.goto('/quiz/?tour=own:mine&seed=5');
		const questions = page.locator('.question');
		await expect(questions).toHaveCount(1);
		await expect(questions).toContainText('Who <b>crosses</b>?');
		await expect(questions).not.toContainText('Nobody does.');
		await page.getByRole('button', { name: 'Show the answer' }).click();
		await expect(questions).toContainText('Nobody does.');
		await expect(page.getByText('its words are its author’s')).toBeVisible();
		// The others are still there, and it can be chosen again.
		await page.getByLabel('Questions from').selectOption('');
		await expect(questions).toHaveCount(9);
		await page.getByLabel('Questions from').selectOption({ label: 'Mine' });
		await expect(questions).toHaveCount(1);
	});

	test('says in its address which it is: a reload asks the same', async ({ page }) => {
		await page.goto('/quiz/');
		await expect(page).toHaveURL(/\?seed=\d+$/);
		await page.getByRole('button', { name: 'Another quiz' }).click();
		const questions = await page.locator('legend').allTextContents();
		const address = page.url();
		await page.reload();
		await expect(page.locator('legend')).toHaveText(questions);
		expect(page.url()).toBe(address);
	});

	test('is printed dark on white, with room for a hand and without a score', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto('/quiz/?seed=5');
		await expect(page.getByRole('link', { name: 'Link to quiz 5' })).toBeVisible();
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('status').first()).toBeHidden();
		const ink = await page
			.locator('legend')
			.first()
			.evaluate((words) => getComputedStyle(words).color);
		expect(Math.max(...(ink.match(/\d+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(60);
		const blank = await page
			.locator('fieldset li')
			.first()
			.evaluate((item) => getComputedStyle(item, '::before').width);
		expect(blank).toBe('28px');
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect(await page.evaluate(() => document.documentElement.dataset['theme'])).not.toBe('projector');
	});
});
