import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkNode, ensurePackages, ensureSite, ROOT } from '../../src/tools/ensure.mjs';
import { MOST_BYTES, picturesOf } from './readme-pictures.mjs';

/*
 * `npm run pictures`: draws the pictures of README.md from the built site, each from the link that it stands in. The live
 * map draws them, by software, so that they do not depend on a graphics card.
 */

checkNode();
ensurePackages();
ensureSite();
const { ensureBrowser } = await import('../find-browser.mjs');
const { serveSite } = await import('../serve-site.mjs');
const { chromium } = await import('playwright-core');
const PORT = 4195;
/** Of WebP, 1–100: below it the hatching of contested areas begins to smear. */
const QUALITY = 78;
const SIZE = { width: 1280, height: 720 };

const site = await serveSite(PORT);
const browser = await chromium.launch({
	executablePath: await ensureBrowser(),
	args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--use-angle=swiftshader', '--ignore-gpu-blocklist']
});
try {
	for (const { path, fragment } of picturesOf(readFileSync(join(ROOT, 'README.md'), 'utf8'))) {
		const bytes = await drawn(fragment);
		mkdirSync(dirname(join(ROOT, path)), { recursive: true });
		writeFileSync(join(ROOT, path), bytes);
		const kb = (bytes.length / 1024).toFixed(0);
		console.log(`${path}: ${kb} KB${bytes.length > MOST_BYTES ? ', MORE THAN A PICTURE MAY HAVE' : ''}`);
	}
} finally {
	await browser.close();
	site.stop();
}

/** The page with the state of a link, as WebP. */
async function drawn(fragment) {
	const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce', locale: 'en-GB' });
	const page = await context.newPage();
	page.setDefaultTimeout(120_000);
	await page.goto(`${site.address}?bench#${fragment}`);
	await page.locator('[data-live]').waitFor();
	await page.waitForLoadState('networkidle');
	// What a first visit is told lies over the map.
	const hint = page.getByRole('button', { name: 'Dismiss' });
	if (await hint.isVisible()) await hint.click();
	await page.evaluate(async () => {
		await document.fonts.ready;
		const { map } = window.atlasBench;
		const done = new Promise((resolve) => map.whenIdle(resolve));
		map.repaint();
		await done;
	});
	const devtools = await context.newCDPSession(page);
	const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
	await context.close();
	return Buffer.from(data, 'base64');
}
