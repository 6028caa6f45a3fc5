import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

const ROOT = join(import.meta.dirname, '..');
const PORT = Number(process.env['ATLAS_TEST_PORT'] ?? 4199);
const BASE = `http://127.0.0.1:${PORT}`;
/** The tiny atlas of another country: tests/e2e/fixture.spec.ts, and tiles.spec.ts, for which its outlines are too much for a page. */
const FIXTURE_PORT = PORT - 2;
/** The one that `npm test` found or installed, or one that is there. */
const browser = await findBrowser();
/** The same with texts that mean harm: tests/e2e/hostile.spec.ts. */
const HOSTILE_PORT = PORT - 3;
/** Specs named on the command line; another atlas is built only for those that visit it. */
const named = process.argv.filter((argument) => argument.endsWith('.spec.ts'));
const needs = (spec: string) => named.length === 0 || named.some((name) => name.includes(spec));

const FIXTURE = {
	ATLAS_FOLDER: 'tests/fixtures/atlas',
	ATLAS_OUTPUT: '.cache/fixture',
	ATLAS_TILES_FROM: '0'
};

const HOSTILE = {
	ATLAS_FOLDER: '.cache/hostile/atlas',
	ATLAS_OUTPUT: '.cache/hostile',
	SITE_ORIGIN: 'https://atlas.example/two/'
};

export default defineConfig({
	testDir: join(ROOT, 'tests/e2e'),
	outputDir: join(ROOT, 'test-results'),
	// Pages without graphics keep one core busy each; the live map, drawn by software, keeps all: one of those at a time.
	workers: 2,
	fullyParallel: false,
	forbidOnly: process.env['CI'] !== undefined,
	// A machine that does much else at once is not the page’s fault: what passes at a second attempt is named as flaky.
	retries: 1,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [
		[join(import.meta.dirname, 'spec-lines.mjs')],
		['json', { outputFile: join(ROOT, '.cache/results/playwright.json') }]
	],
	use: {
		baseURL: BASE,
		viewport: { width: 1280, height: 720 },
		locale: 'en-GB',
		// A worker would keep a second copy of the site for each test; lesson.spec.ts, which is about it, allows it.
		serviceWorkers: 'block',
		timezoneId: 'Pacific/Auckland'
	},
	projects: [
		// Without graphics the page is composed by the processor: several times faster than software graphics.
		// What changes in a picture is drawn in few large tiles: each of many would go through all of its signs.
		{
			name: 'page',
			grepInvert: /@live|@bars/,
			use: {
				launchOptions: launchOptions([
					'--disable-gpu',
					// A page lives for seconds here: to optimise its code takes longer than to run it.
					'--js-flags=--no-opt --no-maglev',
					'--default-tile-width=1280',
					'--default-tile-height=720'
				])
			}
		},
		// Without a screen the browser hides the bars that take room beside what they scroll.
		{
			name: 'classic bars',
			grep: /@bars/,
			use: {
				launchOptions: { ...launchOptions(['--disable-gpu']), ignoreDefaultArgs: ['--hide-scrollbars'] }
			}
		},
		{
			name: 'live map',
			grep: /@live/,
			workers: 1,
			use: {
				launchOptions: launchOptions([
					'--use-angle=swiftshader',
					'--enable-unsafe-swiftshader',
					'--ignore-gpu-blocklist'
				])
			}
		}
	],
	webServer: [
		server(PORT, {}),
		...(needs('fixture') || needs('tiles') ? [server(FIXTURE_PORT, FIXTURE)] : []),
		...(needs('hostile')
			? [server(HOSTILE_PORT, HOSTILE, 'node_modules/tsx/dist/cli.mjs tests/hostile-site.ts')]
			: [])
	]
});

/** The browser, with what it draws by, and without what it would do by itself. */
function launchOptions(graphics: readonly string[]) {
	return {
		...(browser === null ? {} : { executablePath: browser }),
		args: [
			'--no-sandbox',
			// Letters as wide as they are designed, as browsers with a screen set them; the shell would round each to whole pixels.
			'--font-render-hinting=none',
			...graphics,
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	};
}

/** The site as `npm start` serves it: of this atlas, or of another one built with the same code. */
function server(port: number, env: Readonly<Record<string, string>>, script = 'src/tools/start.mjs') {
	return {
		command: `${process.execPath} ${script}`,
		cwd: ROOT,
		env: { PORT: String(port), ...env },
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: false,
		// The other atlas is compiled and built here on a fresh machine.
		timeout: 480_000
	};
}
