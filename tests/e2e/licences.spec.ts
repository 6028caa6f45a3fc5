import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { SHIPPED } from '../../src/tools/shipped-packages.ts';
import type { ShippedPackage } from '#lib/pages/shipped-package.ts';
import { test } from './test.ts';

/* What the site ships of others may be shipped, and a reader is told whose it is and under which terms. */

const packages = JSON.parse(
	readFileSync(join(import.meta.dirname, '../..', SHIPPED), 'utf8')
) as ShippedPackage[];

/** Licences under which all may be handed on with a site under the MIT licence. */
const ALLOWED = new Set([
	'MIT',
	'MIT-0',
	'ISC',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'CC0-1.0',
	'OFL-1.1',
	'Unlicense',
	'Zlib'
]);

/** Whether an SPDX expression leaves the choice of allowed licences: “(MIT OR GPL-3.0)” does, “MIT AND GPL-3.0” does not. */
function isAllowed(expression: string): boolean {
	const parts = expression.replaceAll(/[()]/g, '').split(' OR ');
	return parts.some((part) => part.split(' AND ').every((licence) => ALLOWED.has(licence.trim())));
}

test('an expression is allowed if one of its choices is', () => {
	expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].filter(isAllowed)).toHaveLength(3);
	expect(['', 'GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN x'].filter(isAllowed)).toEqual([]);
});

test('every shipped package has a licence that is allowed, and its text', () => {
	const faults = packages.flatMap(({ name, version, licence, text }) => [
		...(isAllowed(licence)
			? []
			: [`${name} ${version}: licence “${licence}” is not among ${[...ALLOWED].join(', ')}`]),
		...(text.length > 200 ? [] : [`${name} ${version}: no text of its licence in the package`])
	]);
	expect(faults).toEqual([]);
	// What is certainly in the files of the site: the framework, the map, the letters.
	const names = packages.map(({ name }) => name);
	for (const name of ['svelte', '@sveltejs/kit', 'maplibre-gl', 'pptxgenjs', '@fontsource/source-serif-4'])
		expect(names).toContain(name);
	for (const name of ['vite', 'zod', 'sharp', 'typescript']) expect(names).not.toContain(name);
});

test('the page tells each, and is found from every page of text', async ({ page }) => {
	await page.goto('/about/');
	await page.locator('footer').getByRole('link', { name: 'Licences' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Licences');
	const entries = page.locator('[data-package]');
	await expect(entries).toHaveCount(packages.length);
	for (const { name, version, licence, link, text } of packages) {
		const entry = page.locator(`[data-package="${name}"]`);
		await expect(entry).toContainText(`${version} · ${licence}`);
		await expect(entry.getByRole('link', { name, exact: true })).toHaveAttribute('href', link);
		expect(await entry.locator('pre').textContent(), name).toContain(text.slice(0, 200));
	}
	const first = entries.first();
	await expect(first.locator('pre')).toBeHidden();
	await first.locator('summary').click();
	await expect(first.locator('pre')).toBeVisible();
});
