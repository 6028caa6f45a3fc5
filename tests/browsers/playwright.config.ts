import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const ROOT = join(import.meta.dirname, '../..');

/** The same cases in each browser; the runner is Playwright's, the browsers are the machine's own. */
export default defineConfig({
	testDir: import.meta.dirname,
	globalSetup: join(import.meta.dirname, 'programs.ts'),
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
