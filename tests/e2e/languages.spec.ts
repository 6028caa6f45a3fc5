import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { languageName } from '#lib/atlas/language-name.ts';
import { LANGUAGES } from '#lib/url/languages.ts';
import { test } from './same-page.ts';
import { BUILD } from './served-build.ts';

/* The site in the languages of the record: each is a site of its own below the first, told by its own catalogues. */

/** A day, and how each language writes it. */
const DAY = '1946-07-01';
const WRITTEN: Readonly<Record<string, string>> = {
	en: '1 July 1946',
	ru: '1 июля 1946 г.',
	'zh-Hans': '1946年7月1日',
	'zh-Hant': '1946年7月1日'
};
/** Letters that its sentences are written in. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
	ru: /\p{Script=Cyrillic}/u,
	'zh-Hans': /\p{Script=Han}/u,
	'zh-Hant': /\p{Script=Han}/u
};
const others = LANGUAGES.filter((language) => language !== 'en');

test('the record is told in other languages', () => {
	expect(LANGUAGES).toEqual(['en', 'ru', 'zh-Hans', 'zh-Hant']);
});

for (const language of others)
	test.describe(`in ${languageName(language)}`, () => {
		test('the map opens and steps, in words of the language', async ({ page }) => {
			const faults: string[] = [];
			page.on('pageerror', (error) => faults.push(error.message));
			await page.goto(`/${language}/?svg#date=${DAY}`);
			await page.locator('.screen.restored').waitFor();
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(WRITTEN[language] ?? '');
			await page.keyboard.press('ArrowRight');
			await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(WRITTEN[language] ?? '');
			// All that is read at once is in the language: no run of English words is left.
			const read = await page.locator('.cartouche, [role=tabpanel], [role=tablist]').allInnerTexts();
			const text = read.join(' ');
			expect(text).toMatch(SCRIPTS[language] ?? /./);
			expect(text).not.toMatch(/(?:\b[a-z]{3,}\b ){3,}/);
			expect(faults).toEqual([]);
		});

		test('no line of the table begins with the sign of a word', async ({ page }) => {
			await page.goto(`/${language}/?svg#date=1945-09-08`);
			await page.locator('.screen.restored').waitFor();
			await page.evaluate(() => document.fonts.ready);
			const signs = await page.locator('[role=tabpanel] td sup').evaluateAll((found) =>
				found.map((sign) => {
					const word = [...(sign.previousElementSibling?.getClientRects() ?? [])].at(-1);
					return Math.round(Math.abs(sign.getBoundingClientRect().left - (word?.right ?? NaN)));
				})
			);
			expect(signs.length).toBeGreaterThan(0);
			expect(signs.filter((gap) => gap !== 0)).toEqual([]);
		});

		test('a page of the record says the same day, and leads to the others', async ({ page }) => {
			await page.goto(`/${language}/on/${DAY}/`);
			await expect(page.getByRole('heading', { level: 1 })).toContainText(WRITTEN[language] ?? '');
			const alternates = await page
				.locator('link[hreflang]')
				.evaluateAll((links) =>
					links.map((link) => [
						link.getAttribute('hreflang'),
						new URL((link as HTMLLinkElement).href).pathname
					])
				);
			expect(Object.fromEntries(alternates)).toEqual(
				Object.fromEntries(LANGUAGES.map((one) => [one, one === 'en' ? `/on/${DAY}/` : `/${one}/on/${DAY}/`]))
			);
			await page.getByRole('link', { name: 'English', exact: true }).click();
			await expect(page).toHaveURL(new RegExp(`//[^/]+/on/${DAY}/$`));
			await expect(page.getByRole('heading', { level: 1 })).toContainText(WRITTEN['en'] ?? '');
		});
	});

test('the switch of the toolbar keeps what is seen', async ({ page }) => {
	await page.goto(`/?svg#date=${DAY}&view=both&sel=place:ghulja`);
	await page.locator('.screen.restored').waitFor();
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/date=1946-07-02/);
	await page.getByRole('button', { name: 'Language', exact: true }).click();
	await page.getByRole('toolbar').getByRole('link', { name: 'Русский', exact: true }).click();
	await expect(page).toHaveURL(/\/ru\/\?svg#.*date=1946-07-02/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 июля 1946 г.');
	expect(page.url()).toContain('view=both');
	expect(page.url()).toContain('ghulja');
});

test('Escape closes the languages of the toolbar and nothing else', async ({ page }) => {
	await page.goto(`/?svg#date=${DAY}&sel=place:ghulja`);
	await page.locator('.screen.restored').waitFor();
	const opener = page.getByRole('button', { name: 'Language', exact: true });
	await opener.click();
	await expect(page.getByRole('toolbar').getByRole('link', { name: 'Русский', exact: true })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('toolbar').getByRole('link')).toHaveCount(0);
	await expect(opener).toBeFocused();
	await expect(page.getByRole('article')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('article')).toHaveCount(0);
});

test('a link that asks for a language shows its view in it', async ({ page }) => {
	await page.goto(`/?svg#date=${DAY}&lang=zh-Hant`);
	await expect(page).toHaveURL(new RegExp(`/zh-Hant/\\?svg#date=${DAY}$`));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(WRITTEN['zh-Hant'] ?? '');
	// One that it is not told in changes nothing.
	await page.goto(`/?svg#lang=xx&date=${DAY}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(WRITTEN['en'] ?? '');
});

test('an English visit fetches nothing of another language', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(`/?svg#date=${DAY}`);
	await page.locator('.screen.restored').waitFor();
	expect(asked.filter((path) => others.some((language) => path.startsWith(`/${language}/`)))).toEqual([]);
});

/** What readers type, and what is to be found first. */
const SEARCHES: Readonly<Record<string, readonly (readonly [typed: string, key: string])[]>> = {
	ru: [
		['в Кульдже', 'place:ghulja'],
		['Оспан-батыра', 'person:osman-batur'],
		['烏斯滿', 'person:osman-batur']
	],
	'zh-Hans': [
		['三區革命', 'polity:three-districts'],
		['1945年9月1日谁控制塔城', 'answer:place:tacheng'],
		['Кульджа', 'place:ghulja']
	],
	'zh-Hant': [
		['三区革命', 'polity:three-districts'],
		['塔城何時易手', 'answer:place:tacheng'],
		['Osman', 'person:osman-batur']
	]
};
/** A date of the table of who held what, and a title of a page that says that there is none. */
const TABLED: Readonly<Record<string, RegExp>> = {
	ru: /^\d\d\.\d\d\.19\d\d$/,
	'zh-Hans': /^19\d\d\.\d{1,2}\.\d{1,2}$/,
	'zh-Hant': /^19\d\d\.\d{1,2}\.\d{1,2}$/
};

for (const language of others)
	test.describe(`used in ${languageName(language)}`, () => {
		test('the search finds by its words and by those of others', async ({ page }) => {
			await page.goto(`/${language}/?svg#date=${DAY}`);
			await page.locator('.screen.restored').waitFor();
			expect(await page.locator('td.date time').allInnerTexts()).toContainEqual(
				expect.stringMatching(TABLED[language] ?? /./)
			);
			await page.keyboard.press('/');
			const field = page.getByRole('combobox');
			for (const [typed, key] of SEARCHES[language] ?? []) {
				await field.fill(typed);
				await expect(page.getByRole('dialog').getByRole('option').first(), typed).toHaveAttribute(
					'data-key',
					key
				);
			}
			// What can be asked is written in the language.
			await field.fill('');
			await expect(page.getByRole('dialog').getByRole('option').first().locator('.title')).toHaveText(
				SCRIPTS[language] ?? /./
			);
		});

		test('what is not there is told in it, also by a host that has one page for that', async ({ page }) => {
			await page.goto(`/${language}/nowhere/`);
			const title = page.getByRole('heading', { level: 1 });
			await expect(title).toHaveText(SCRIPTS[language] ?? /./);
			const told = await title.innerText();
			const one = await (await page.request.get('/nowhere/')).body();
			await page.route(`**/${language}/nowhere/`, (route) =>
				route.fulfill({ status: 404, contentType: 'text/html', body: one })
			);
			await page.goto(`/${language}/nowhere/`);
			await expect(page).toHaveURL(new RegExp(`/${language}/404\\.html/?#/${language}/nowhere/$`));
			await expect(title).toHaveText(told);
			await expect(page.locator('.lede')).toContainText(`/${language}/nowhere/`);
		});
	});

test('the site tells hosts and search engines of all its languages', async ({ request }) => {
	const rules = readFileSync(join(BUILD, '_headers'), 'utf8').match(/^\//gm) ?? [];
	expect(rules.length).toBeLessThanOrEqual(100);
	const map = await (await request.get('/sitemap.xml')).text();
	for (const language of others) expect(map).toContain(`/${language}/on/${DAY}/</loc>`);
	const own = await (await request.get('/ru/sitemap.xml')).text();
	expect(own).not.toContain('zh-Hans');
});

test('all of the atlas in one file is there in each language', async ({ request }) => {
	for (const language of others) {
		const file = await (await request.get(`/ten-districts.${language}.html`)).text();
		expect(file.slice(0, 2000)).toContain(`lang="${language}"`);
	}
});
