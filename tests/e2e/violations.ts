import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Run = (context: string, options: object) => Promise<AxeResults>;

/** WCAG 2.2 A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe looks for: see {@link violationsOf}. */
export type Sought = 'all' | 'colours' | 'layout';

const RULES: Readonly<Record<Sought, object>> = {
	all: {
		runOnly: [...WCAG, 'best-practice'],
		rules: { 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } }
	},
	colours: { runOnly: { type: 'rule', values: ['color-contrast'] } },
	layout: {
		runOnly: {
			type: 'rule',
			values: ['target-size', 'region', 'label-content-name-mismatch', 'scrollable-region-focusable']
		}
	}
};

/** Violations of WCAG 2 A and AA that axe finds within a part of the page, as “rule: target”. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
	return runAxe(page, within, { runOnly: WCAG });
}

/**
 * Violations of all rules of WCAG 2.2 A and AA and of good practice; or of those that another colour scheme, or another size of
 * the window, can break.
 */
export async function violationsOf(page: Page, sought: Sought): Promise<string[]> {
	return runAxe(page, 'html', RULES[sought]);
}

async function runAxe(page: Page, within: string, options: object): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
	const results = await page.evaluate(
		async ([part, asked]) =>
			await (window as unknown as { axe: { run: Run } }).axe.run(part, {
				...asked,
				resultTypes: ['violations']
			}),
		[within, options] as const
	);
	return results.violations.flatMap((violation) =>
		violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`)
	);
}
