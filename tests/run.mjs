import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensureAtlas, ensurePackages, ROOT } from '../src/tools/ensure.mjs';

/*
 * `npm test`: every suite, then one line with the counts of all. What keeps one core busy runs beside something else that
 * does; each suite goes on after a failed one, so that a single run tells everything; a suite that counts nothing by
 * itself counts as one.
 */

checkNode();
ensurePackages();
ensureAtlas();
const isQuick = process.argv.includes('--quick');
const RESULTS = join(ROOT, '.cache/results');
// A quick run leaves what the last whole one measured.
if (!isQuick) rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const env = { ...process.env, NO_COLOR: '1' };
if (!isQuick) {
	const { ensureBrowser } = await import('./find-browser.mjs');
	env.CHROMIUM_PATH = await ensureBrowser();
}
// Some tools take its mere presence for a wish.
delete env.FORCE_COLOR;
const tool = (script, ...args) => [process.execPath, [join(ROOT, 'node_modules', script), ...args]];
const result = (name) => join(RESULTS, `${name}.json`);

const FORMAT = {
	name: 'format',
	command: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')
};
const LINT = { name: 'lint', command: tool('eslint/bin/eslint.js', '--max-warnings', '0', '.') };
const TYPES = {
	name: 'types',
	command: tool(
		'svelte-check/bin/svelte-check',
		'--tsconfig',
		'./tsconfig.json',
		'--fail-on-warnings',
		'--output',
		'human'
	)
};
const BUILD = { name: 'build', command: [process.execPath, [join(ROOT, 'src/tools/build.mjs')]] };
const UNIT = {
	name: 'unit and data',
	command: tool(
		'vitest/vitest.mjs',
		'run',
		'--reporter=dot',
		'--reporter=json',
		`--outputFile.json=${result('vitest')}`
	),
	count: () => vitestCounts(result('vitest'))
};
const BROWSER = {
	name: 'browser',
	command: tool('@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'),
	count: () => playwrightCounts(result('playwright'))
};
/** Ten acts in Chromium, Firefox and WebKit; the latter two are skipped, in a line that says so, where they cannot be had. */
const BROWSERS = {
	name: 'browsers',
	command: tool('@playwright/test/cli.js', 'test', '--config', 'tests/browsers/playwright.config.ts'),
	count: () => playwrightCounts(result('browsers'))
};
/*
 * `npm run test:quick`, for the working loop: without build and browser. What was right before is not read again; types
 * of another file may change what lint says of this one, so the whole run keeps no such memory.
 */
const QUICK = [
	[
		[
			{
				...FORMAT,
				command: tool(
					'prettier/bin/prettier.cjs',
					'--check',
					'--log-level',
					'warn',
					'--cache',
					'--cache-strategy',
					'content',
					'--cache-location',
					'.cache/quick/prettier',
					'.'
				)
			},
			{
				...LINT,
				command: tool(
					'eslint/bin/eslint.js',
					'--max-warnings',
					'0',
					'--cache',
					'--cache-strategy',
					'content',
					'--cache-location',
					'.cache/quick/eslint',
					'.'
				)
			}
		],
		[
			TYPES,
			{
				...UNIT,
				name: 'unit',
				command: [UNIT.command[0], [...UNIT.command[1], '--project', 'unit', 'src/']]
			}
		]
	]
];
/** Stages, one after the other; the lanes of a stage run beside each other, the suites of a lane in turn. */
const STAGES = [[[FORMAT, LINT, TYPES], [BUILD]], [[UNIT]], [[BROWSER, BROWSERS]]];

const only = process.argv.slice(2).filter((word) => word !== '--quick');
const isWanted = ({ name }) => only.length === 0 || only.includes(name);
let passed = 0;
let failed = 0;
for (const stage of isQuick ? QUICK : STAGES) {
	const lanes = stage.map((lane) => lane.filter(isWanted)).filter((lane) => lane.length > 0);
	await Promise.all(lanes.map((lane) => runLane(lane, lanes.length > 1)));
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** Runs suites in turn; beside another lane each speaks when it has ended, so that they do not talk across each other. */
async function runLane(suites, isBeside) {
	for (const suite of suites) {
		if (!isBeside) console.log(`\n— ${suite.name}`);
		const started = performance.now();
		const { code, output } = await runSuite(suite, isBeside);
		const counts = countsOf(suite, code === 0);
		passed += counts.passed;
		failed += counts.failed;
		if (isBeside) process.stdout.write(`\n— ${suite.name}\n${output}`);
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		console.log(`— ${suite.name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
	}
}

/** The exit code of a suite and, where it is kept back, what it said. */
function runSuite({ command: [program, args] }, isKept) {
	return new Promise((resolve) => {
		const said = [];
		const child = spawn(program, args, {
			cwd: ROOT,
			stdio: isKept ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
			env
		});
		for (const stream of isKept ? [child.stdout, child.stderr] : [])
			stream.on('data', (text) => said.push(text));
		const end = (code) => {
			resolve({ code, output: Buffer.concat(said).toString() });
		};
		child.on('close', end).on('error', () => {
			end(1);
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
	if (!report) return undefined;
	const { expected, flaky, unexpected } = report.stats;
	// The reporter has told the failed attempt.
	if (flaky > 0) console.log(`${flaky} passed at the second attempt only`);
	return { passed: expected + flaky, failed: unexpected };
}

function readJson(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return undefined;
	}
}
