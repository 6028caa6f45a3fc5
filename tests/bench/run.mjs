import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkNode, ensurePackages, ensureSite, ROOT } from '../../src/tools/ensure.mjs';

/*
 * `npm run bench`: what the page costs, measured; README.md here tells how to read it. Nothing is asserted.
 */

const { values: options, positionals: wanted } = parseArgs({
	allowPositionals: true,
	options: {
		quick: { type: 'boolean', default: false },
		keep: { type: 'boolean', default: false },
		gpu: { type: 'boolean', default: false },
		software: { type: 'boolean', default: false },
		pack: { type: 'string' },
		out: { type: 'string' }
	}
});
/** A folder made by `--pack` has all it needs, and nothing to build it with. */
const isPacked = existsSync(join(ROOT, 'packed.json'));
const KEPT = join(import.meta.dirname, 'baseline.json');
const PEERS = join(ROOT, '.cache/bench/peers');

checkNode();
if (!isPacked) {
	ensurePackages();
	ensureSite();
	const { buildPeers } = await import('./peers/build.mjs');
	await buildPeers(ROOT, PEERS);
}
const { ensureBrowser } = await import('../find-browser.mjs');
const { chromium } = await import('playwright-core');
const { PROBES } = await import('./probes.mjs');
const unknown = wanted.filter((name) => !(name in PROBES));
if (unknown.length > 0) {
	console.error(`No probe is called ${unknown.join(', ')}. There are: ${Object.keys(PROBES).join(', ')}.`);
	process.exit(2);
}
const executablePath = await ensureBrowser();
if (options.pack) {
	const { pack } = await import('./pack.mjs');
	pack({ root: ROOT, folder: options.pack, executablePath });
} else await measure();

async function measure() {
	const { launchBest, isSoftware } = await import('./browser.mjs');
	const { host } = await import('./host.mjs');
	const { lineOf } = await import('./figures.mjs');
	const site = join(ROOT, 'build');
	const { address, stop } = await host(site, PEERS);
	const wish = options.gpu ? 'gpu' : options.software ? 'software' : 'auto';
	const { browser, renderer } = await launchBest(chromium, executablePath, wish);
	const rounds = options.quick ? 1 : 3;
	const result = {
		made: new Date().toISOString(),
		revision: revision(),
		machine: `${cpus()[0]?.model ?? process.arch}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GB`,
		browser: browser.version(),
		graphics: `${isSoftware(renderer) ? 'software' : 'GPU'}: ${renderer}`,
		rounds,
		busyAtStart: Number(loadavg()[0].toFixed(2)),
		figures: []
	};
	console.log(`${result.machine}; Chromium ${result.browser}`);
	console.log(`Graphics: ${result.graphics}`);
	if (isSoftware(renderer)) console.log('No GPU: what depends on one is not what a reader with one sees.');
	console.log(`Other work on the machine at the start: load ${result.busyAtStart}.`);
	const bench = { chromium, executablePath, browser, address, site, rounds, isQuick: options.quick };
	try {
		for (const [name, probe] of Object.entries(PROBES)) {
			if (wanted.length > 0 && !wanted.includes(name)) continue;
			console.log(`\n${name}`);
			const figures = await probe(bench);
			result.figures.push(...figures);
			for (const entry of figures) console.log(lineOf(entry));
			// What is measured is kept though a later probe fail.
			write(result, join(options.out ?? join(ROOT, '.cache/bench'), 'latest.json'));
		}
	} finally {
		await browser.close();
		stop();
	}
	await tell(result);
}

/** Writes the run, holds it against the kept one and, if that was asked for, keeps it. */
async function tell(result) {
	// Read now and not before: another run may have kept its own since.
	const kept = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : null;
	const { compare, lineOf } = await import('./figures.mjs');
	const folder = options.out ?? join(ROOT, '.cache/bench');
	const path = join(folder, `${result.made.replaceAll(':', '-')}.json`);
	write(result, path);
	write(result, join(folder, 'latest.json'));
	console.log(`\nWritten to ${path}`);
	if (kept && !options.keep) {
		const { isSameMachine, ratios } = compare(result, kept);
		console.log(
			`\nAgainst the kept run of ${kept.made} (${kept.revision}; ${kept.machine}; ${kept.graphics}):`
		);
		if (!isSameMachine)
			console.log(
				'It is of another machine, other graphics or other rounds: only ratios to a page of the same run, bytes and counts are compared.'
			);
		for (const entry of result.figures)
			if (entry.key in ratios) console.log(lineOf(entry, ratios[entry.key]));
	}
	if (!options.keep) return;
	// A run of some probes replaces those figures alone, if the rest is of the same machine.
	const isPart = wanted.length > 0 && kept && compare(result, kept).isSameMachine;
	const measured = new Set(result.figures.map(({ key }) => key));
	const rest = isPart ? kept.figures.filter(({ key }) => !measured.has(key)) : [];
	write({ ...result, figures: [...result.figures, ...rest] }, KEPT);
	console.log(`Kept in ${KEPT}`);
}

function write(result, path) {
	mkdirSync(join(path, '..'), { recursive: true });
	writeFileSync(path, `${JSON.stringify(result, null, '\t')}\n`);
}

function revision() {
	if (isPacked) return JSON.parse(readFileSync(join(ROOT, 'packed.json'), 'utf8')).revision;
	try {
		return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: ROOT, encoding: 'utf8' }).trim();
	} catch {
		return 'unknown';
	}
}
