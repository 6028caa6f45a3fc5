import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../src/tools/ensure.mjs';

/*
 * A browser for the tests: one that is there, else one that can be installed. Nothing is downloaded but through the
 * machine's own package manager or Playwright's installer.
 */

/** The same engine without what draws windows: half the processor's time for each page. */
const QUICK = '/usr/bin/chromium-headless-shell';
const KNOWN_PATHS = [
	QUICK,
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
		(await findQuickBrowser()) ??
		(await afterInstall(installWithApt)) ??
		(await afterInstall(installWithPlaywright)) ??
		giveUp()
	);
}

/** What was asked for, or what is quick; a browser that is merely there waits until the quick one cannot be had. */
async function findQuickBrowser() {
	const found = await findBrowser();
	const isQuick = found === process.env.CHROMIUM_PATH || found === QUICK || !canInstallWithApt();
	return isQuick ? found : null;
}

async function afterInstall(install) {
	install();
	return findBrowser();
}

function canInstallWithApt() {
	return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installWithApt() {
	if (!canInstallWithApt()) return;
	console.log('Installing Chromium with apt …');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
	for (const name of ['chromium-headless-shell', 'chromium']) {
		const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env
		});
		if (status === 0) return;
	}
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
