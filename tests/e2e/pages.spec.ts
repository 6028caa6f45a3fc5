import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { describe as describeDay } from '#lib/atlas/describe.ts';
import { pageDays } from '#lib/atlas/page-days.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { LANGUAGES } from '#lib/url/languages.ts';
import { core } from '../built-core.ts';
import { BUILD, builtPages } from './built-pages.ts';
import { onBlank } from './on-blank.ts';
import { test } from './same-page.ts';
import { violations } from './violations.ts';

/*
 * The pages around the map, as they stand in build/: each is read from its file, as a host without any rule would serve it.
 */

/** What a test wants to know of a page. */
interface PageFacts {
	readonly path: string;
	readonly lang: string;
	readonly title: string;
	readonly headings: number;
	readonly mains: number;
	readonly description: string;
	readonly canonical: string | null;
	readonly scripts: number;
	readonly jsonLd: readonly string[];
	readonly links: readonly string[];
	readonly rows: readonly (readonly [string, string, string])[];
	readonly units: readonly (readonly [string, string, string])[];
	/** Small print of what the legend calls contested: the claimants. */
	readonly contests: readonly string[];
	readonly doubled: readonly string[];
}

/** The pages of text; those of the map and its windows have tests of their own. */
function textPages(language: string): string[] {
	return builtPages(language).filter((path) =>
		readFileSync(join(BUILD, path), 'utf8').includes('class="page')
	);
}

/** So many pages are sent to the browser at once. */
const PAGES_AT_ONCE = 200;

/** Reads many pages in one browser tab, none of which runs. @param files - Below build/. */
async function readPages(page: Page, files: readonly string[]): Promise<PageFacts[]> {
	const facts: PageFacts[] = [];
	for (let from = 0; from < files.length; from += PAGES_AT_ONCE)
		facts.push(...(await readSome(page, files.slice(from, from + PAGES_AT_ONCE))));
	return facts;
}

async function readSome(page: Page, files: readonly string[]): Promise<PageFacts[]> {
	const sources = files.map((path) => ({ path, html: readFileSync(join(BUILD, path), 'utf8') }));
	return onBlank(
		page,
		(list) =>
			list.map(({ path, html }) => {
				const document = new DOMParser().parseFromString(html, 'text/html');
				const all = (selector: string) => [...document.querySelectorAll(selector)];
				const attributes = (selector: string, name: string) =>
					all(selector).map((element) => element.getAttribute(name) ?? '');
				const states = (selector: string, id: string) =>
					all(selector).map(
						(element) =>
							[
								element.getAttribute(id) ?? '',
								element.getAttribute('data-holder') ?? '',
								element.getAttribute('data-status') ?? ''
							] as const
					);
				const ids = attributes('[id]', 'id');
				return {
					path,
					lang: document.documentElement.lang,
					title: document.title,
					headings: all('h1').length,
					mains: all('main').length,
					description: attributes('meta[name=description]', 'content')[0] ?? '',
					canonical: attributes('link[rel=canonical]', 'href')[0] ?? null,
					scripts: all('script[src], script[type=module]').length,
					jsonLd: all('script[type="application/ld+json"]').map(({ textContent }) => textContent),
					links: [
						...attributes('a[href], link[href], use[href]', 'href'),
						...attributes('img[src], script[src]', 'src'),
						...attributes('meta[property="og:image"], meta[name="twitter:image"]', 'content')
					],
					rows: states('tr[data-row]', 'data-row'),
					units: states('[data-unit]', 'data-unit'),
					contests: all('table.legend tbody th')
						.filter(({ textContent }) => textContent.trim().startsWith('Contested'))
						.map((heading) => heading.querySelector('small')?.textContent ?? ''),
					doubled: ids.filter((id, i) => ids.indexOf(id) !== i)
				};
			}),
		sources
	);
}

/** What a page lacks of what search engines and previews of links read. */
function lacksForServices({ canonical, links }: Pick<PageFacts, 'canonical' | 'links'>): string[] {
	const hasPicture = links.some((link) => link.includes('previews/'));
	return [
		...(canonical === null ? ['no canonical link'] : []),
		...(links.some((link) => link.endsWith('changes.atom')) ? [] : ['no feed']),
		...(hasPicture ? [] : ['no picture for a preview'])
	];
}

/** The preview pictures of the site in a language. */
function previewsIn(language: string): string[] {
	const folder = join(BUILD, language === LANGUAGES[0] ? '' : language, 'previews');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return files.filter((path) => path.endsWith('.png')).map((path) => join(folder, path));
}

/** Whether a link within the site leads to a file, and to something in it. */
function resolves(from: string, link: string): boolean {
	const [path = '', fragment = ''] = link.replace(/\?[^#]*/, '').split('#');
	const target = path === '' ? join(BUILD, from) : resolve(BUILD, dirname(from), decodeURI(path));
	if (!target.startsWith(BUILD)) return false;
	const file = existsSync(target) && statSync(target).isDirectory() ? join(target, 'index.html') : target;
	if (!existsSync(file)) return false;
	// “#date=…” is a view of the map.
	return fragment === '' || fragment.includes('=') || readFileSync(file, 'utf8').includes(`id="${fragment}"`);
}

test.describe('the pages around the map', () => {
	for (const language of LANGUAGES)
		test(`each is whole, says what it is, and has no broken links, ${language}`, async ({ page }) => {
			// A thousand pages.
			test.slow();
			const files = textPages(language);
			const known = new Set<string>();
			const faults: string[] = [];
			for (const facts of await readPages(page, files)) {
				const fault = (what: string) => faults.push(`${facts.path}: ${what}`);
				if (facts.headings !== 1 || facts.mains !== 1) fault(`${facts.headings} h1, ${facts.mains} main`);
				if (facts.lang !== language || !facts.title || !facts.description)
					fault('no language, title or description');
				lacksForServices(facts).forEach(fault);
				if (facts.scripts > 0) fault('loads a script');
				if (facts.doubled.length > 0) fault(`an id twice: ${facts.doubled.join(', ')}`);
				for (const text of facts.jsonLd)
					expect(JSON.parse(text), facts.path).toMatchObject({ '@context': 'https://schema.org' });
				for (const link of facts.links.filter((href) => !/^(https?:|data:)/.test(href))) {
					const key = `${dirname(facts.path)}>${link}`;
					if (!known.has(key) && !resolves(facts.path, link)) fault(`leads to ${link}`);
					known.add(key);
				}
			}
			expect(faults).toEqual([]);
			expect(files.length).toBeGreaterThan(pageDays(core).length + core.atlas.events.length);
		});

	test('the map’s own address has a preview, and all pictures together are small', () => {
		const html = readFileSync(join(BUILD, 'index.html'), 'utf8');
		const meta = (name: string) =>
			new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
		for (const name of ['og:image', 'twitter:image'])
			expect(resolves('index.html', meta(name)), name).toBe(true);
		for (const name of ['og:title', 'og:description', 'og:image:alt', 'twitter:card'])
			expect(meta(name), name).not.toBe('');
		expect(html).toContain('<link rel="canonical"');
		for (const language of LANGUAGES) {
			const bytes = previewsIn(language).reduce((sum, path) => sum + statSync(path).size, 0);
			expect(bytes, language).toBeLessThan(29 * 1024 * 1024);
		}
	});

	for (const language of LANGUAGES)
		test(`the card of a preview is written, and within its edge, ${language}`, async () => {
			const pictures = previewsIn(language);
			// Some of each kind.
			for (const path of pictures.filter((_, i) => i % 12 === 0)) {
				const { data, info } = await sharp(path).removeAlpha().raw().toBuffer({ resolveWithObject: true });
				/** The share of a rectangle of the card that is darker than paper. */
				const inked = (left: number, top: number, width: number, height: number) => {
					let count = 0;
					for (let y = top; y < top + height; y++)
						for (let x = left; x < left + width; x++)
							if ((data[(y * info.width + x) * 3] ?? 0) < 150) count++;
					return count / (width * height);
				};
				// Heads, title, and the first sentence.
				expect(inked(54, 44, 352, 34), path).toBeGreaterThan(0.01);
				expect(inked(54, 98, 352, 54), path).toBeGreaterThan(0.01);
				expect(inked(54, 152, 352, 22), path).toBeGreaterThan(0.01);
				// Between the texts and the edge.
				expect(inked(410, 40, 16, 200), path).toBe(0);
			}
			expect(pictures.length).toBeGreaterThan(pageDays(core).length);
		});

	test('map and table of each day say what the record says', async ({ page }) => {
		const days = pageDays(core);
		const files = days.map((day) => join('on', formatIsoDay(day), 'index.html'));
		for (const [i, facts] of (await readPages(page, files)).entries()) {
			const day = days[i] ?? core.atlas.defaultDay;
			const scene = describeDay(core, { day, view: 'de-facto', selection: null, names: 'period' });
			expect(facts.rows, facts.path).toEqual(
				scene.rows.map((row) => [row.id, row.deFacto ?? '', row.status])
			);
			expect(facts.units, facts.path).toEqual(
				scene.units.map(({ id, control }) => [id, control.deFacto ?? '', control.status])
			);
			const contests = scene.units
				.filter(({ control }) => control.status === 'contested')
				.map(({ control }) => control.claimants.map((id) => core.polity(id).short).join(' and '));
			expect([...facts.contests].sort(), facts.path).toEqual([...new Set(contests)].sort());
			expect(facts.jsonLd, facts.path).toHaveLength(1);
		}
	});

	test('a day and a person can be read without JavaScript, and nothing comes from elsewhere', async ({
		browser,
		baseURL
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		const hosts = new Set<string>();
		const failed: string[] = [];
		page.on('request', (request) => hosts.add(new URL(request.url()).host));
		page.on('response', (response) => {
			if (response.status() >= 400) failed.push(response.url());
		});
		await page.goto(`${baseURL ?? ''}/on/1946-07-01/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 July 1946');
		await expect(page.getByRole('img', { name: /on 1 July 1946/ })).toBeVisible();
		const row = page.getByRole('table', { name: 'Who held what' }).getByRole('row', { name: /^Ili / });
		await expect(row).toContainText('Three Districts administration');
		await page.getByRole('link', { name: '15 April 1947' }).first().click();
		await expect(page).toHaveURL(/\/on\/1947-04-15\/$/);
		await page.goto(`${baseURL ?? ''}/person/ehmetjan-qasimi/`);
		await expect(page.getByText('ئەخمەتجان قاسىمى')).toHaveAttribute('lang', 'ug');
		await expect(page.getByRole('heading', { name: /^Sources differ/ }).first()).toBeVisible();
		await expect(page.getByRole('link', { name: 'Open on the live map' })).toHaveAttribute(
			'href',
			/#sel=person:ehmetjan-qasimi$/
		);
		expect([...hosts]).toEqual([new URL(page.url()).host]);
		expect(failed).toEqual([]);
		await context.close();
	});

	test('an address that does not exist gets help, with and without JavaScript', async ({
		browser,
		baseURL
	}) => {
		for (const javaScriptEnabled of [true, false]) {
			const context = await browser.newContext({ javaScriptEnabled });
			const page = await context.newPage();
			await page.goto(`${baseURL ?? ''}/place/ghulia/`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
			await expect(page.getByRole('link', { name: 'Places' }).first()).toBeVisible();
			if (javaScriptEnabled) {
				await page.getByRole('link', { name: 'Ghulja', exact: true }).click();
				await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ghulja');
			}
			await context.close();
		}
	});

	test('a page with scripts leads to one without, which is asked for anew', async ({ page }) => {
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(error.message));
		for (const [from, path] of [
			['place/ghulia/', 'methods/'],
			['place/ghulia/', 'glossary/'],
			['ru/?svg', 'ru/about/'],
			['quiz/', 'about/'],
			['suggest/', 'data/']
		] as const) {
			await page.goto(`/${from}`);
			await page.locator('.restored, main').first().waitFor();
			await page.evaluate((address) => {
				const link = Object.assign(document.createElement('a'), { href: address, id: 'asked' });
				Object.assign(globalThis, { isFirst: true });
				document.body.append(link);
				link.click();
			}, `/${path}`);
			await page.waitForURL(`**/${path}`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect(await page.evaluate(() => 'isFirst' in globalThis), path).toBe(false);
		}
		expect(faults).toEqual([]);
	});

	test('an address that is nearly one leads there', async ({ page }) => {
		for (const [asked, heading] of [
			['ON/1946-7-1/', '1 July 1946'],
			['place/Ghulja%E2%80%9D', 'Ghulja'],
			// A day without a page of its own: the map on that day.
			['on/1948-06-01/', '1 June 1948'],
			['%23date=1946-07-01', '1 July 1946']
		] as const) {
			await page.goto(`/${asked}`);
			await expect(page.getByRole('heading', { level: 1 }), asked).toHaveText(heading);
		}
	});

	for (const colorScheme of ['light', 'dark'] as const)
		test(`axe finds nothing on a page of each kind, ${colorScheme}`, async ({ page }) => {
			test.slow();
			await page.emulateMedia({ colorScheme });
			for (const path of [
				'on/1945-09-08/',
				'on/',
				'district/ili/',
				'place/ghulja/',
				'person/',
				'event/1946-07-01-coalition-government-inaugurated/',
				'journey/last-flight/',
				'institution/provincial-government/',
				'polity/etr/',
				'sources/',
				'data/',
				'document/second-annex-1946/',
				'methods/',
				'district/',
				'glossary/',
				'about/',
				'about/privacy/',
				'licences/'
			]) {
				const response = await page.goto(`/${path}`);
				expect(response?.status(), path).toBe(200);
				expect.soft(await violations(page), path).toEqual([]);
			}
		});
});
