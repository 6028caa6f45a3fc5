import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type RunAxe = (context: string, options: object) => Promise<AxeResults>;

/** Violations of WCAG 2 A and AA that axe finds within a part of the page, as “rule: target”. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
	await page.evaluate(axe);
	const results = await page.evaluate(
		async (part) =>
			await (window as unknown as { axe: { run: RunAxe } }).axe.run(part, {
				runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
			}),
		within
	);
	return results.violations.flatMap((violation) =>
		violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`)
	);
}
