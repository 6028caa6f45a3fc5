import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../src/tools/ensure.mjs';

/*
 * A browser for the tests: one that is there, else one that can be installed. Nothing is downloaded but through the
 * machine's own package manager or Playwright's installer.
 */

const KNOWN_PATHS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** Path of a Chromium or Chrome on this machine, or `null`. */
export async function findBrowser() {
	const wanted = process.env.CHROMIUM_PATH;
	if (wanted) return existsSync(wanted) ? wanted : null;
	const known = KNOWN_PATHS.find((path) => existsSync(path));
	if (known) return known;
	const { chromium } = await import('playwright-core');
	const own = chromium.executablePath();
	return own && existsSync(own) ? own : null;
}

/** A browser's path, installing one if need be; stops with instructions when there is none. */
export async function ensureBrowser() {
	return (
		(await findBrowser()) ??
		(await afterInstall(installWithApt)) ??
		(await afterInstall(installWithPlaywright)) ??
		giveUp()
	);
}

async function afterInstall(install) {
	install();
	return findBrowser();
}

function installWithApt() {
	const isRoot = process.getuid?.() === 0;
	if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
	console.log('Installing Chromium with apt …');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env
	});
}

function installWithPlaywright() {
	console.log('Installing Chromium with Playwright …');
	spawnSync(process.execPath, [join(ROOT, 'node_modules/playwright/cli.js'), 'install', 'chromium'], {
		stdio: 'inherit'
	});
}

function giveUp() {
	console.error(
		[
			'The browser tests need Chromium or Chrome, and none was found or could be installed.',
			'Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium),',
			'or set CHROMIUM_PATH to the program of one.'
		].join('\n')
	);
	process.exit(1);
}
