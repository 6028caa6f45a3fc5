import { onBlank } from './on-blank.ts';
import { test } from './same-page.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';

/* What programs read of the site: the downloads from a page of another origin, and the feed of changes. */

const BUILD = resolve(import.meta.dirname, '../../build');
const { resources } = JSON.parse(readFileSync(join(BUILD, 'data/datapackage.json'), 'utf8')) as {
	resources: readonly { path: string; bytes: number }[];
};

async function foreignPage(): Promise<Server> {
	const server = createServer((_, response) => {
		response.setHeader('content-type', 'text/html');
		response.end('<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return server;
}

test('a page of another origin reads every download, and no page', async ({ page, baseURL }) => {
	const server = await foreignPage();
	try {
		await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
		const sizes = await page.evaluate(
			({ site, paths }) =>
				Promise.all(
					paths.map(async (path) => {
						try {
							return (await (await fetch(`${site}${path}`)).arrayBuffer()).byteLength;
						} catch {
							return null;
						}
					})
				),
			{
				site: String(baseURL),
				paths: [...resources.map(({ path }) => `/data/${path}`), '/changes.atom', '/']
			}
		);
		expect(sizes.slice(0, resources.length)).toEqual(resources.map(({ bytes }) => bytes));
		expect(sizes.at(-2)).toBeGreaterThan(500);
		expect(sizes.at(-1)).toBe(null);
	} finally {
		server.close();
	}
});

test('the feed of changes is Atom, and its links lead to the entries', async ({ page, baseURL }) => {
	await page.goto('/about/changes/');
	const headings = page.locator('main h3');
	const file = await page.evaluate(async () => {
		const address = document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"]')?.href ?? '';
		return { address, text: await (await fetch(address)).text() };
	});
	const feed = await onBlank(
		page,
		({ address, text }) => {
			const xml = new DOMParser().parseFromString(text, 'application/xml');
			const texts = (parent: Element, name: string) =>
				[...parent.getElementsByTagName(name)].map(({ textContent }) => textContent.trim());
			return {
				faults: xml.querySelectorAll('parsererror').length,
				ids: [...texts(xml.documentElement, 'id')],
				updated: texts(xml.documentElement, 'updated'),
				entries: [...xml.getElementsByTagName('entry')].map((entry) => ({
					title: texts(entry, 'title')[0],
					href: new URL(entry.querySelector('link')?.getAttribute('href') ?? '', address).href,
					links: [...entry.querySelectorAll('a')].map(
						(link) => new URL(link.getAttribute('href') ?? '', address).href
					),
					words: entry.querySelector('content')?.textContent.trim() ?? ''
				}))
			};
		},
		file
	);
	expect(feed.faults).toBe(0);
	expect(new Set(feed.ids).size).toBe(feed.entries.length + 1);
	for (const id of feed.ids) expect(id).toMatch(/^urn:[\w-]+:changes/);
	for (const instant of feed.updated) expect(instant).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
	await expect(headings).toHaveText(feed.entries.map(({ title }) => title ?? '-'));
	const anchors = await headings.evaluateAll((all) => all.map(({ id }) => id));
	expect(feed.entries.map(({ href }) => href)).toEqual(
		anchors.map((id) => new URL(`/about/changes/#${id}`, baseURL).href)
	);
	for (const { words } of feed.entries) expect(words.length).toBeGreaterThan(15);
	const linked = [...new Set(feed.entries.flatMap(({ links }) => links))];
	expect(linked.length).toBeGreaterThan(50);
	for (const link of linked) expect((await page.request.get(link)).status(), link).toBe(200);
});

test('pages name what programs read of them', async ({ page }) => {
	const alternates = () =>
		page.evaluate(() =>
			[...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate]')].map(({ type, href }) => ({
				type,
				href
			}))
		);
	for (const path of ['/', '/data/', '/sources/', '/event/', '/place/', '/on/']) {
		await page.goto(path);
		const named = await alternates();
		expect(
			named.map(({ type }) => type),
			path
		).toContain('application/atom+xml');
		expect(named.length, path).toBeGreaterThan(1);
		for (const { href, type } of named) {
			const answer = await page.request.get(href);
			expect(answer.status(), href).toBe(200);
			const known = answer.headers()['content-type'] ?? '';
			if (type !== 'application/x-bibtex' && !type.endsWith('+json')) expect(known, href).toContain(type);
		}
	}
});

test('the data page leads to what each column of each file means', async ({ page }) => {
	await page.goto('/data/');
	const described = await page
		.locator('.downloads tbody tr')
		.filter({ has: page.locator('td a') })
		.evaluateAll((rows) =>
			rows.map((row) => ({
				path: row.querySelector('th')?.textContent.trim() ?? '',
				href: row.querySelector<HTMLAnchorElement>('td a')?.href ?? ''
			}))
		);
	expect(described.length).toBeGreaterThan(40);
	await page.goto('/data/codebook/');
	for (const { path, href } of described) {
		expect(new URL(href).pathname).toBe('/data/codebook/');
		await expect(page.locator(`h3[id="${new URL(href).hash.slice(1)}"]`)).toHaveText(path);
	}
	const { resources: files } = JSON.parse(readFileSync(join(BUILD, 'data/datapackage.json'), 'utf8')) as {
		resources: { schema?: { fields: { name: string }[] } }[];
	};
	const columns = files.flatMap(({ schema }) => schema?.fields.map(({ name }) => name) ?? []);
	const told = await page.locator('.fields th[scope=row]').allTextContents();
	expect(told.length).toBeGreaterThan(columns.length);
	expect(columns.filter((name) => !told.includes(name))).toEqual([]);
});

test('the data page and the codebook fit a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of ['/data/', '/data/codebook/']) {
		await page.goto(path);
		await expect(page.locator('tbody tr').first()).toBeVisible();
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width, path).toBeLessThanOrEqual(390);
	}
});
