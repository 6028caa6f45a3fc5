import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..');
const PORT = 4199;

export default defineConfig({
	testDir: join(ROOT, 'tests/e2e'),
	outputDir: join(ROOT, 'test-results'),
	// Software rendering shares two cores with the page: one page at a time keeps waits honest.
	workers: 1,
	fullyParallel: false,
	forbidOnly: process.env['CI'] !== undefined,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: join(ROOT, '.cache/results/playwright.json') }]],
	use: {
		baseURL: `http://127.0.0.1:${PORT}`,
		viewport: { width: 1280, height: 720 },
		locale: 'en-GB',
		timezoneId: 'Pacific/Auckland',
		launchOptions: {
			executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader',
				'--ignore-gpu-blocklist',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: {
		command: `${process.execPath} src/tools/start.mjs`,
		cwd: ROOT,
		env: { PORT: String(PORT) },
		url: `http://127.0.0.1:${PORT}/`,
		reuseExistingServer: false,
		timeout: 240_000
	}
});
