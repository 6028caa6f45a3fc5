import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of WCAG 2 A and AA that axe finds, as “rule: target”. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const results = await page.evaluate(
		async () =>
			await (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
				runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
			})
	);
	return results.violations.flatMap((violation) =>
		violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`)
	);
}
