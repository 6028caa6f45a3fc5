import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensureAtlas, ensurePackages, ROOT } from '../src/tools/ensure.mjs';

/*
 * `npm test`: every suite, one after the other, then one line with the counts of all. Each suite goes on after a failed
 * one, so that a single run tells everything; a suite that counts nothing by itself counts as one.
 */

checkNode();
ensurePackages();
ensureAtlas();
const { ensureBrowser } = await import('./find-browser.mjs');
const RESULTS = join(ROOT, '.cache/results');
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const env = { ...process.env, CHROMIUM_PATH: await ensureBrowser(), FORCE_COLOR: '0' };
const tool = (script, ...args) => [process.execPath, [join(ROOT, 'node_modules', script), ...args]];
const result = (name) => join(RESULTS, `${name}.json`);

const SUITES = [
	{ name: 'format', command: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
	{ name: 'lint', command: tool('eslint/bin/eslint.js', '--max-warnings', '0', '.') },
	{
		name: 'types',
		command: tool(
			'svelte-check/bin/svelte-check',
			'--tsconfig',
			'./tsconfig.json',
			'--fail-on-warnings',
			'--output',
			'human'
		)
	},
	{
		name: 'unit and data',
		command: tool(
			'vitest/vitest.mjs',
			'run',
			'--reporter=dot',
			'--reporter=json',
			`--outputFile.json=${result('vitest')}`
		),
		count: () => vitestCounts(result('vitest'))
	},
	{ name: 'build', command: [process.execPath, [join(ROOT, 'src/tools/build.mjs')]] },
	{
		name: 'browser',
		command: tool('@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'),
		count: () => playwrightCounts(result('playwright'))
	}
];

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const suite of SUITES.filter(({ name }) => only.length === 0 || only.includes(name))) {
	console.log(`\n— ${suite.name}`);
	const started = performance.now();
	const isGood = (await exitCode(suite.command)) === 0;
	const counts = countsOf(suite, isGood);
	passed += counts.passed;
	failed += counts.failed;
	console.log(
		`— ${suite.name}: ${counts.passed} passed, ${counts.failed} failed, ${((performance.now() - started) / 1000).toFixed(1)} s`
	);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function exitCode([command, args]) {
	return new Promise((resolve) => {
		spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env })
			.on('close', resolve)
			.on('error', () => {
				resolve(1);
			});
	});
}

/** A suite that failed without a failed test (it could not start, say) still counts as a failure. */
function countsOf(suite, isGood) {
	const counts = suite.count?.() ?? (isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
	return isGood || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function vitestCounts(path) {
	const report = readJson(path);
	return report && { passed: report.numPassedTests, failed: report.numFailedTests };
}

function playwrightCounts(path) {
	const report = readJson(path);
	return report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
}

function readJson(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return undefined;
	}
}
