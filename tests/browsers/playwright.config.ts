import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { installBrowsers } from './programs.ts';

const ROOT = join(import.meta.dirname, '../..');

// Once, and not in each process that runs cases.
if (process.env['TEST_WORKER_INDEX'] === undefined) installBrowsers();

/** The same cases in each browser; the runner is Playwright's, the browsers are the machine's own. */
export default defineConfig({
	testDir: import.meta.dirname,
	outputDir: join(ROOT, 'test-results/browsers'),
	// Each draws its map by software and keeps a core busy: one at a time is one that answers.
	workers: 1,
	forbidOnly: process.env['CI'] !== undefined,
	retries: 1,
	timeout: 240_000,
	expect: { timeout: 30_000 },
	reporter: [
		[join(ROOT, 'tests/spec-lines.mjs')],
		['json', { outputFile: join(ROOT, '.cache/results/browsers.json') }]
	],
	projects: ['chromium', 'firefox', 'webkit'].map((name) => ({ name }))
});
