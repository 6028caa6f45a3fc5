import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

/* Which files the pages ask for before they are painted, read from the built site. */

const BUILD = resolve(import.meta.dirname, '../../build');
const SHEETS = join(BUILD, '_app/immutable/assets');
/** The text of each style sheet by its path. */
const sheets = new Map(
	readdirSync(SHEETS)
		.filter((name) => name.endsWith('.css'))
		.map((name) => [join(SHEETS, name), readFileSync(join(SHEETS, name), 'utf8')] as const)
);
/** Where each scoped class has rules. */
const rules = new Map<string, Set<string>>();
for (const [path, text] of sheets)
	for (const [name] of text.matchAll(/svelte-[a-z0-9]+/g))
		rules.set(name, (rules.get(name) ?? new Set()).add(path));

const pages = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('index.html'))
	.map((path) => ({ path, html: readFileSync(join(BUILD, path), 'utf8') }));

function linked({ path, html }: { path: string; html: string }, rel: string): string[] {
	return [...html.matchAll(/<link\b[^>]*>/g)]
		.map(([tag]) => tag)
		.filter((tag) => tag.includes(`rel="${rel}"`))
		.map((tag) => resolve(BUILD, dirname(path), /href="([^"]+)"/.exec(tag)?.[1] ?? ''));
}

test('every page has the styles of all that stands in it', () => {
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
					`${page.path}: ${name} of ${[...(rules.get(name) ?? [])].map((path) => relative(SHEETS, path)).join()}`
			),
			...(page.html.includes('class="masthead') && !hasMasthead ? [`${page.path}: pages.css`] : [])
		];
	});
	expect(faults).toEqual([]);
	expect(pages.length).toBeGreaterThan(1000);
});

test('no page waits for many files, nor for what it loads by need', () => {
	const most = { stylesheet: 0, modulepreload: 0 };
	for (const page of pages) {
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
