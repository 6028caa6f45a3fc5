import { onBlank } from './on-blank.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { packText } from '#lib/lessons/lesson-link.ts';
import { FORMATS } from '../data/hostile/formats.ts';
import { HOSTILE, TEMPLATES } from '../data/hostile/texts.ts';
import { filesBelow, harmIn, type DocumentType } from './harm.ts';
import { saved } from './saved.ts';
import { test } from './test.ts';

/*
 * A site all of whose texts mean harm, from the compiled record to what a reader sees and takes away: nothing runs, nothing is
 * broken, and the text is shown as it was written. What the compiler refuses of it, and the downloads: tests/data/hostile.
 */
test.use({ baseURL: `http://127.0.0.1:${Number(process.env['ATLAS_TEST_PORT'] ?? 4199) - 3}` });
test.setTimeout(180_000);

const BUILD = join(import.meta.dirname, '../../.cache/hostile/build');
const DAY = '1922-06-01';

/** Opens no page on which a script of a text runs unseen: gives what ran, was refused or failed. */
async function watched(page: Page): Promise<string[]> {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	page.on('dialog', (dialog) => {
		faults.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	await page.addInitScript(() => {
		Object.assign(window, {
			hit: () => {
				console.error('a script of a text ran');
			}
		});
		document.addEventListener('securitypolicyviolation', (event) => {
			console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`);
		});
	});
	return faults;
}

/** Elements on the page that a text has made. */
const made = (page: Page) => page.locator('[onerror],[onload],img[src="x"]');

test.describe('hostile texts', () => {
	/** What a file of the built site is, by its name, and whether each of the kind tells a hostile text. */
	const KINDS: readonly (readonly [
		name: RegExp,
		check: (page: Page, text: string, name: string) => Promise<void>
	])[] = [
		[
			/^vellmark\.html$|^_app\/|^data\/|\.(?:png|js)$|^_headers$|robots\.txt$|__data\.json$/,
			() => Promise.resolve()
		],
		[
			/\.html$/,
			async (page, text, name) => {
				expect(await harmIn(page, text, 'text/html'), name).toEqual([]);
			}
		],
		[
			/\.(?:svg|xml|atom)$/,
			async (page, text, name) => {
				expect(await harmIn(page, text, 'application/xml'), name).toEqual([]);
			}
		],
		[
			/^oembed\/.*\.json$/,
			async (page, text, name) => {
				const { title, html } = JSON.parse(text) as { title: string; html: string };
				expect(title, name).toContain(HOSTILE);
				expect(await iframeIn(page, html), name).toEqual([title]);
			}
		],
		[
			/\.webmanifest$/,
			(_, text) => {
				expect((JSON.parse(text) as { name: string }).name).toContain(HOSTILE);
				return Promise.resolve();
			}
		]
	];

	/** Documents that do harm, each in its way; the last does none. */
	const HARMFUL: readonly (readonly [text: string, type: DocumentType, faults: number])[] = [
		['<p><img src=x onerror=hit()></p>', 'text/html', 2],
		['<a href="javascript:hit()">a</a><a href=" data:text/html,a">b</a>', 'text/html', 2],
		['<script type="application/ld+json">{"a":"</script><script>hit()</script>', 'text/html', 1],
		['<svg xmlns="http://www.w3.org/2000/svg"><text>]]></text></svg>', 'application/xml', 1],
		[
			'<svg xmlns="http://www.w3.org/2000/svg" onload="hit()"><script>hit()</script></svg>',
			'application/xml',
			3
		],
		['<p>&lt;img onerror=hit()&gt; <a href="#a">a</a></p>', 'text/html', 0]
	];

	test('would be found where they do harm', async ({ page }) => {
		for (const [text, type, faults] of HARMFUL)
			expect((await harmIn(page, text, type).catch(() => ['no JSON'])).length, text).toBe(faults);
	});

	test('every file of the site is of its form and holds nothing that runs', async ({ page }) => {
		const names = filesBelow(BUILD);
		expect(names.length).toBeGreaterThan(100);
		for (const name of names) {
			const kind = KINDS.find(([pattern]) => pattern.test(name));
			expect(kind, `${name}: a kind of file that no row is about`).toBeDefined();
			await kind?.[1](page, readFileSync(join(BUILD, name), 'utf8'), name);
		}
	});

	/** Pages, each with what it shows. */
	const PAGES = [
		'/',
		'/?svg#date=1922-06-01&sel=person:ada-tarn',
		'/?svg#date=1923-02-10&sel=journey:flight-of-ada',
		'/?svg#date=1922-03-01&compare=1921-06-01..1922-06-01',
		'/embed/?svg&controls',
		'/embed/?svg#tour=short-walk.1',
		'/on/1922-03-01/',
		'/person/ada-tarn/',
		'/place/tolling/',
		'/event/1922-03-01-marrow-falls/',
		'/institution/moot/',
		'/journey/flight-of-ada/',
		'/source/SURVEY/',
		'/sources/',
		'/event/',
		'/glossary/',
		'/tour/short-walk/',
		'/data/',
		'/data/codebook/',
		'/about/',
		'/about/changes/',
		'/licences/',
		'/handout/?tour=short-walk',
		'/present/console/?svg#tour=short-walk.1',
		'/no/such/page/'
	];

	for (const path of PAGES)
		test(`are words on ${path}`, async ({ page }) => {
			const faults = await watched(page);
			await page.goto(path);
			await expect.poll(() => page.locator('html').textContent()).toContain(HOSTILE);
			await expect(made(page)).toHaveCount(0);
			expect(faults.filter((fault) => !/404 \(/.test(fault))).toEqual([]);
		});

	test('are words in search, notes, lists and settings', async ({ page }) => {
		const faults = await watched(page);
		await page.goto(`/?svg#date=${DAY}`);
		await page.locator('.screen.restored').waitFor();
		await page.keyboard.press('/');
		await page.getByRole('combobox', { name: 'Search' }).fill('Tolling');
		await expect(page.getByRole('option').first()).toContainText('<img src=x onerror=hit()>');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		for (const tab of ['Events', 'Sources']) {
			const found = page.getByRole('tab', { name: tab });
			if ((await found.count()) > 0) await found.first().click();
		}
		await page.locator('.stage [data-unit]').first().hover({ force: true });
		await page.keyboard.press(',');
		await expect(page.getByRole('dialog')).toBeVisible();
		await expect(made(page)).toHaveCount(0);
		expect(faults).toEqual([]);
	});

	test('are words in what is saved and copied', async ({ page }) => {
		const faults = await watched(page);
		await page.goto(`/?svg#date=${DAY}&sel=place:marrow`);
		await page.locator('.screen.restored').waitFor();
		await page.keyboard.press('s');
		const dialog = page.getByRole('dialog', { name: 'Share' });
		await dialog.getByRole('tab', { name: 'Picture' }).click();
		for (const button of ['SVG', 'SVG for drawing programs']) {
			const svg = (await saved(page, button)).content.toString();
			expect(await harmIn(page, svg, 'application/xml'), button).toEqual([]);
			// Words are set in lines.
			expect(svg, button).toContain('&lt;img');
		}
		expect((await saved(page, 'PNG 1280 × 720')).content.length).toBeGreaterThan(20_000);
		await dialog.getByRole('tab', { name: 'Data' }).click();
		const buttons = await dialog.getByRole('tabpanel').getByRole('button').allTextContents();
		let count = 0;
		for (const button of buttons) {
			const { name, content } = await saved(page, button.trim());
			const format = FORMATS.find(([pattern]) => pattern.test(name));
			expect(format, name).toBeDefined();
			expect(
				(await format?.[1](content))?.some((text) => text.includes(HOSTILE)),
				name
			).toBe(true);
			count++;
		}
		expect(count).toBe(2);
		await dialog.getByRole('tab', { name: 'Embed' }).click();
		const code = await dialog.getByRole('textbox').first().inputValue();
		const [title] = await iframeIn(page, code);
		expect(title).toContain(HOSTILE);
		expect(faults).toEqual([]);
	});

	test('are words on slides', async ({ page }) => {
		const faults = await watched(page);
		await page.goto(`/?svg#date=${DAY}`);
		await page.locator('.screen.restored').waitFor();
		await page.getByRole('button', { name: 'Tours', exact: true }).click();
		const dialog = page.getByRole('dialog');
		const button = await dialog
			.getByRole('button', { name: /for PowerPoint$/ })
			.first()
			.getAttribute('aria-label');
		const { content } = await saved(page, button ?? '');
		const files = unzipSync(new Uint8Array(content));
		const parts = Object.keys(files).filter((name) => /\.(?:xml|rels)$/.test(name));
		for (const name of parts)
			expect(await xmlFaults(page, strFromU8(files[name] ?? new Uint8Array())), name).toEqual([]);
		const said = await Promise.all(
			parts.map(async (name) =>
				(await wordsOf(page, strFromU8(files[name] ?? new Uint8Array()))).includes(HOSTILE) ? name : ''
			)
		);
		expect(said.filter((name) => /notesSlide\d/.test(name)).length).toBeGreaterThan(0);
		expect(said).toContain('docProps/core.xml');
		expect(faults).toEqual([]);
	});

	test('of a lesson that is received are words, in the window, printed, and in the one file', async ({
		page
	}, info) => {
		const faults = await watched(page);
		const words = `${HOSTILE.slice(0, 58)}${TEMPLATES}`;
		const turned = 'Tu\\u202Ern\\u0007ed';
		const text = [
			`---\ntitle: "${turned} ${'<img src=x onerror=hit()>'}"\naudience: '<b>All</b>'\n---`,
			`## </script><script>hit()`,
			`view: date=${DAY}\nquestion: ${JSON.stringify(words)}\nanswer: ${JSON.stringify(words)}\nmarks: [${JSON.stringify('words 1.1,50.4 <svg onload=hit()>]]>')}]`,
			`> ${words}`,
			`<img src=x onerror=hit()> [a](javascript:hit())`
		];
		const lesson = `${text[0]}\n\n${text[1]}\n${text[2]}\n\n${text[3]}\n\n${text[4]}\n`;
		await page.goto(`/?svg#lesson=${await packText(lesson)}`);
		await page.locator('.screen.restored').waitFor();
		const tour = page.getByRole('region', { name: 'Tour', exact: true });
		await expect(tour).toContainText(words);
		await expect(page.locator('body')).toContainText('Turned <img src=x');
		await page.keyboard.press('p');
		await expect(page.locator('.projector .caption')).toContainText(words);
		await page.keyboard.press('Escape');
		await page.keyboard.press('s');
		const dialog = page.getByRole('dialog', { name: 'Share' });
		await dialog.getByRole('tab', { name: 'Picture' }).click();
		const svg = (await saved(page, 'SVG')).content.toString();
		expect(await harmIn(page, svg, 'application/xml')).toEqual([]);
		expect(svg).toContain('&lt;svg onload=hit()&gt;');
		await page.keyboard.press('Escape');
		await tour.getByRole('button', { name: 'Edit' }).click();
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save with the atlas' }).click()
		]);
		const path = info.outputPath('atlas.html');
		await file.saveAs(path);
		await page.goto(`${pathToFileURL(path).href}?svg`);
		await expect(page.getByRole('region', { name: 'Tour', exact: true })).toContainText(words, {
			timeout: 60_000
		});
		await expect(made(page)).toHaveCount(0);
		expect(faults).toEqual([]);
	});
});

/** The titles of the frames that an embed code makes; a fault where it makes anything else. */
async function iframeIn(page: Page, code: string): Promise<string[]> {
	expect(await harmIn(page, code, 'text/html')).toEqual([]);
	return onBlank(
		page,
		(html) => {
			const { body } = new DOMParser().parseFromString(html, 'text/html');
			return [...body.querySelectorAll('*')].map((element) =>
				element.localName === 'iframe' ? (element.getAttribute('title') ?? '') : `<${element.localName}>`
			);
		},
		code
	);
}

function xmlFaults(page: Page, xml: string): Promise<string[]> {
	return onBlank(
		page,
		(text) =>
			[...new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('parsererror')].map(
				(fault) => fault.textContent ?? ''
			),
		xml
	);
}

function wordsOf(page: Page, xml: string): Promise<string> {
	return onBlank(
		page,
		(text) => {
			const parsed = new DOMParser().parseFromString(text, 'application/xml');
			return parsed.documentElement.textContent ?? '';
		},
		xml
	);
}
