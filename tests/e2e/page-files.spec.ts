import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { LANGUAGES } from '#lib/url/languages.ts';
import { sentKb } from '../bench/host.mjs';
import { BUILD, builtPages, siteIn } from './built-pages.ts';
import { test } from './test.ts';

/* Which files the pages ask for before they are painted, read from the built site. */

/** Where each scoped class has rules, and the text of each style sheet by its path, of the site in one language. */
function stylesIn(language: string) {
	const folder = join(siteIn(language), '_app/immutable/assets');
	const sheets = new Map(
		readdirSync(folder)
			.filter((name) => name.endsWith('.css'))
			.map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')] as const)
	);
	const rules = new Map<string, Set<string>>();
	for (const [path, text] of sheets)
		for (const [name] of text.matchAll(/svelte-[a-z0-9]+/g))
			rules.set(name, (rules.get(name) ?? new Set()).add(path));
	return { sheets, rules };
}

function pagesIn(language: string) {
	return builtPages(language).map((path) => ({ path, html: readFileSync(join(BUILD, path), 'utf8') }));
}

function linked({ path, html }: { path: string; html: string }, rel: string): string[] {
	return [...html.matchAll(/<link\b[^>]*>/g)]
		.map(([tag]) => tag)
		.filter((tag) => tag.includes(`rel="${rel}"`))
		.map((tag) => resolve(BUILD, dirname(path), /href="([^"]+)"/.exec(tag)?.[1] ?? ''));
}

for (const language of LANGUAGES)
	test(`every page has the styles of all that stands in it, ${language}`, () => {
		const { sheets, rules } = stylesIn(language);
		const pages = pagesIn(language);
		const faults = pages.flatMap((page) => {
			const own = new Set(linked(page, 'stylesheet'));
			const bare = [...new Set([...page.html.matchAll(/svelte-[a-z0-9]+/g)].map(([name]) => name))].filter(
				(name) => {
					const places = rules.get(name);
					return places !== undefined && ![...places].some((path) => own.has(path));
				}
			);
			// What all pages of text share is not scoped.
			const hasMasthead = [...own].some((path) => sheets.get(path)?.includes('.masthead'));
			return [
				...bare.map(
					(name) =>
						`${page.path}: ${name} of ${[...(rules.get(name) ?? [])].map((path) => basename(path)).join()}`
				),
				...(page.html.includes('class="masthead') && !hasMasthead ? [`${page.path}: pages.css`] : [])
			];
		});
		expect(faults).toEqual([]);
		expect(pages.length).toBeGreaterThan(1000);
	});

for (const language of LANGUAGES)
	test(`no page waits for many files, nor for what it loads by need, ${language}`, () => {
		const most = { stylesheet: 0, modulepreload: 0 };
		for (const page of pagesIn(language)) {
			const [styles, scripts] = [linked(page, 'stylesheet'), linked(page, 'modulepreload')];
			most.stylesheet = Math.max(most.stylesheet, styles.length);
			most.modulepreload = Math.max(most.modulepreload, scripts.length);
			const late = styles.filter((path) => /\/(ShareDialog|SearchDialog|TourCard|builder)\./.test(path));
			expect(late, page.path).toEqual([]);
		}
		// Three sheets of the map, and those of the handout; ten scripts, and those of the console.
		expect(most.stylesheet).toBeLessThanOrEqual(8);
		expect(most.modulepreload).toBeLessThanOrEqual(16);
	});

for (const language of LANGUAGES)
	test(`pages ask for their style sheets before their scripts, and more urgently, ${language}`, () => {
		const faults = pagesIn(language).flatMap(({ path, html }) => {
			const scripts = [...html.matchAll(/<link\b[^>]*rel="modulepreload"[^>]*>/g)];
			const sheets = [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)];
			const first = scripts[0]?.index ?? Infinity;
			return [
				...sheets.filter(({ index }) => index > first),
				...scripts.filter(([tag]) => !tag.includes(' fetchpriority="low"'))
			].map(([tag]) => `${path}: ${tag}`);
		});
		expect(faults).toEqual([]);
	});

/** KB that files of the site take as they are sent, in whole ones. */
async function wholeKb(...files: readonly string[]): Promise<number> {
	return Math.ceil(await sentKb(BUILD, ...files.map((file) => relative(BUILD, file))));
}

/** KB, brotli, that a page asks for before it answers: its own text, its scripts, its styles. */
const BUDGETS = {
	'index.html': { html: 46, scripts: 267, styles: 18 },
	'embed/index.html': { html: 31, scripts: 224, styles: 9 },
	'present/console/index.html': { html: 36, scripts: 277, styles: 21 },
	'quiz/index.html': { html: 20, scripts: 224, styles: 8 },
	'on/1946-07-01/index.html': { html: 10, scripts: 0, styles: 8 },
	'licences/index.html': { html: 24, scripts: 0, styles: 8 },
	// A list of 365 events; what each adds is some 40 bytes.
	'event/index.html': { html: 17, scripts: 0, styles: 9 }
};

for (const [path, most] of Object.entries(BUDGETS))
	test(`${path} stays within its budget of bytes`, async () => {
		const page = { path, html: readFileSync(join(BUILD, path), 'utf8') };
		const sizes = {
			html: await wholeKb(join(BUILD, path)),
			scripts: await wholeKb(...linked(page, 'modulepreload')),
			styles: await wholeKb(...linked(page, 'stylesheet'))
		};
		const grown = Object.entries(sizes).filter(([part, size]) => size > most[part as keyof typeof most]);
		expect(grown, `${path}: ${JSON.stringify(sizes)} KB, of at most ${JSON.stringify(most)}`).toEqual([]);
	});

/** Scripts by their paths in the site, each with those that it does not run without. */
function scriptsNeeded(path: string, known = new Set<string>()): Set<string> {
	if (known.has(path)) return known;
	known.add(path);
	const text = readFileSync(path, 'utf8');
	for (const [, name = ''] of text.matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g))
		scriptsNeeded(join(dirname(path), name), known);
	return known;
}

/** KB, brotli, of the map library: what page and worker both need comes once. */
const MAP_BUDGET = 260;

test('what the live map needs stays within its budget of bytes', async () => {
	const folder = join(BUILD, '_app/immutable/chunks');
	const scriptWith = (mark: string) => {
		const found = readdirSync(folder).filter((name) =>
			readFileSync(join(folder, name), 'utf8').includes(mark)
		);
		expect(found, mark).toHaveLength(1);
		return join(folder, found[0] ?? '');
	};
	const onPage = scriptsNeeded(scriptWith('maplibregl-canvas-container'));
	const inWorker = scriptsNeeded(scriptWith('registerWorkerSource'));
	const index = { path: 'index.html', html: readFileSync(join(BUILD, 'index.html'), 'utf8') };
	const isThere = new Set(linked(index, 'modulepreload'));
	const needed = [...new Set([...onPage, ...inWorker])].filter((path) => !isThere.has(path));
	const kb = await Promise.all(needed.map((path) => wholeKb(path)));
	expect(
		kb.reduce((sum, size) => sum + size, 0),
		kb.join(' + ')
	).toBeLessThanOrEqual(MAP_BUDGET);
	// A worker has no page.
	for (const path of inWorker) expect(readFileSync(path, 'utf8')).not.toContain('document.body');
});

test('the map’s page has few elements before it runs', () => {
	const html = readFileSync(join(BUILD, 'index.html'), 'utf8');
	// What stands for readers without scripts is text to a browser that runs them.
	const body = html.slice(html.indexOf('<body')).replaceAll(/<noscript>.*?<\/noscript>/gs, '');
	expect([...body.matchAll(/<[a-z]/g)].length).toBeLessThanOrEqual(2_400);
});
