import { parseArgs } from 'node:util';
import { checkNode, ensurePackages, ensureSite } from '../../src/tools/ensure.mjs';

/*
 * `npm run soak`: uses the page at random for as long as is asked, opens and closes each dialog many times, sends it to sleep and wakes
 * it, steers an embedded map; and says what the page holds before and after. It fails when that grows, or when an error is reported.
 *
 * Options: --minutes 30, --dialogs 1000, --seed 1, --graphics (the live map, drawn by software, in place of the picture).
 */

const { values } = parseArgs({
	options: {
		minutes: { type: 'string', default: '30' },
		dialogs: { type: 'string', default: '1000' },
		seed: { type: 'string', default: '1' },
		graphics: { type: 'boolean', default: false }
	}
});
const [minutes, dialogs, seed] = [values.minutes, values.dialogs, values.seed].map(Number);

checkNode();
ensurePackages();
ensureSite();
const { chromium } = await import('playwright-core');
const { ensureBrowser } = await import('../find-browser.mjs');
const { launchSoftware } = await import('../bench/browser.mjs');
const { serveSite } = await import('../serve-site.mjs');
const { ACTS, rest } = await import('./acts.mjs');
const { DIALOGS, openAndClose } = await import('./dialogs.mjs');
const { heldBy } = await import('./held.mjs');

/** The most that the heap may grow by once the page has been used for a while. */
const MOST_GROWTH = 0.05;
/** How often each act is done before anything is measured. */
const WARM_UP = 6;
/** The share of nodes that may come late: Svelte keeps a template of each part that was shown once, however rare. */
const MOST_LATE_NODES = 0.03;
const VIEW = `${values.graphics ? '' : '?svg'}#date=1946-07-01`;

const site = await serveSite(Number(process.env.PORT ?? 4183));
const address = site.address + VIEW;
const program = await ensureBrowser();
const browser = values.graphics
	? await launchSoftware(chromium, program)
	: await chromium.launch({
			executablePath: program,
			// Code that is compiled again the oftener it runs is held too, and would hide what the page holds.
			args: ['--no-sandbox', '--disable-gpu', '--js-flags=--no-opt --no-sparkplug --no-maglev']
		});
const context = await browser.newContext({
	viewport: { width: 1280, height: 720 },
	serviceWorkers: 'block',
	acceptDownloads: false
});
const faults = [];
let isGood = true;
try {
	await soakUse();
	await soakDialogs();
	await soakSleep();
	await soakEmbed();
} finally {
	await browser.close();
	site.stop();
}
for (const fault of new Set(faults)) console.log(`✘ ${fault}`);
if (!isGood || faults.length > 0) process.exitCode = 1;

/** A page whose errors count, with a session that measures it. */
async function openPage(url) {
	const page = await context.newPage();
	page.setDefaultTimeout(60_000);
	page.on('pageerror', (error) => faults.push(`${error.message}\n${error.stack}`));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	await page.goto(url);
	return { page, session: await context.newCDPSession(page) };
}

async function soakUse() {
	const { page, session } = await openPage(address);
	await page.locator('.screen.restored').waitFor();
	const random = randomFrom(seed);
	const pick = (list) => list[Math.floor(random() * list.length)];
	const press = async (selector) => {
		const shown = page.locator(selector).filter({ visible: true });
		const count = await shown.count();
		// What is covered or has just gone is not pressed, as a reader would not.
		if (count > 0)
			await shown
				.nth(Math.floor(random() * count))
				.click({ timeout: 1000 })
				.catch(() => undefined);
	};
	const hands = { page, random, pick, press };
	const names = Object.keys(ACTS);
	const done = Object.fromEntries(names.map((name) => [name, 0]));
	let loads = 1;
	const actOnce = async (name) => {
		// Links of the site lead away: the reader comes back.
		if (new URL(page.url()).pathname !== '/') {
			await page.goto(address);
			loads++;
		}
		await ACTS[name](hands).catch((error) => {
			if (!/Timeout|intercepts|detached|navigation|destroyed/i.test(String(error))) throw error;
		});
		done[name]++;
		if (random() < 0.2) await page.keyboard.press('Escape');
	};
	// Once each part has been seen, what is held is to stay.
	for (const name of names) for (let i = 0; i < WARM_UP; i++) await actOnce(name);
	const start = Date.now();
	const rounds = 10;
	const held = [];
	for (let round = 1; round <= rounds; round++) {
		while (Date.now() - start < (minutes * 60_000 * round) / rounds) await actOnce(pick(names));
		await rest(page, address);
		held.push(await heldBy(session));
		console.log(lineOf(`use, ${((minutes * round) / rounds).toFixed(1)} minutes`, held.at(-1)));
	}
	console.log(`Acts: ${names.map((name) => `${name} ${done[name]}`).join(', ')}; loads ${loads}.`);
	judge('use', leastOf(held.slice(2, 5)), leastOf(held.slice(-3)), MOST_LATE_NODES);
	await page.close();
}

async function soakDialogs() {
	const { page, session } = await openPage(address);
	await page.locator('.screen.restored').waitFor();
	for (const [name, key] of Object.entries(DIALOGS)) {
		await openAndClose(page, key, Math.ceil(dialogs / 20));
		await rest(page, address);
		const before = await heldBy(session);
		await openAndClose(page, key, dialogs);
		await rest(page, address);
		judge(`${dialogs} × ${name}`, before, await heldBy(session));
	}
	await page.close();
}

async function soakSleep() {
	const { page, session } = await openPage(address);
	await page.locator('.screen.restored').waitFor();
	const sleep = async (times) => {
		for (let i = 0; i < times; i++) {
			await session.send('Page.setWebLifecycleState', { state: 'frozen' });
			await session.send('Page.setWebLifecycleState', { state: 'active' });
			await page.keyboard.press('ArrowRight');
		}
	};
	// The days that are stepped over while it is measured were shown before: parts that they alone show are kept once.
	await sleep(100);
	await rest(page, address);
	const before = await heldBy(session);
	await sleep(100);
	await rest(page, address);
	judge('100 × asleep and awake', before, await heldBy(session));
	await page.close();
}

async function soakEmbed() {
	const framing = `${site.address}framing`;
	await context.route(framing, (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><title>Article</title><iframe width="800" height="520" src="/embed/${values.graphics ? '' : '?svg&'}origin=${encodeURIComponent(new URL(framing).origin)}#date=1946-07-01"></iframe>`
		})
	);
	const { page, session } = await openPage(framing);
	const heading = page.frameLocator('iframe').getByRole('heading', { level: 1 });
	await heading.waitFor();
	const send = async (times) => {
		for (let i = 0; i < times; i++)
			await page.evaluate(
				(hash) =>
					document
						.querySelector('iframe')
						.contentWindow.postMessage({ type: 'ten-districts:goto', version: 1, hash }, '*'),
				`#date=19${45 + (i % 5)}-0${1 + (i % 9)}-11&view=${i % 2 ? 'both' : 'de-facto'}`
			);
		await page.evaluate(() =>
			document
				.querySelector('iframe')
				.contentWindow.postMessage({ type: 'ten-districts:goto', version: 1, hash: '#date=1946-07-01' }, '*')
		);
		await heading.filter({ hasText: '1 July 1946' }).waitFor();
	};
	await send(300);
	const before = await heldBy(session);
	await send(1000);
	judge('1000 × message to an embedded map', before, await heldBy(session));
	await page.close();
}

/** The least of what was held at several moments: what is more at one of them was about to go. */
function leastOf(held) {
	return Object.fromEntries(
		Object.keys(held[0]).map((kind) => [kind, Math.min(...held.map((one) => one[kind]))])
	);
}

/**
 * Says how much more is held than before, and whether that is too much.
 * @param share - The share of nodes that may be more.
 */
function judge(what, before, after, share = 0) {
	const growth = after.heap / before.heap - 1;
	const more = ['documents', 'nodes', 'listeners'].filter(
		(kind) => after[kind] > before[kind] * (kind === 'nodes' ? 1 + share : 1)
	);
	const isTooMuch = growth > MOST_GROWTH || more.length > 0;
	if (isTooMuch) isGood = false;
	console.log(
		`${isTooMuch ? '✘' : '✔'} ${what}: heap ${growth < 0 ? '−' : '+'}${Math.abs(growth * 100).toFixed(1)} %`
	);
	console.log(lineOf('  before', before));
	console.log(lineOf('  after', after));
}

function lineOf(what, { heap, documents, nodes, detached, listeners }) {
	return `${what}: heap ${(heap / 2 ** 20).toFixed(2)} MB, ${nodes} nodes (${detached} in no document), ${listeners} listeners, ${documents} documents`;
}

/** Shares of one, the same for the same seed (mulberry32). */
function randomFrom(number) {
	let state = number;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
