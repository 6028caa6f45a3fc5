import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/*
 * What has to be there before anything runs: packages, the compiled atlas, the fonts, the built site. Plain JavaScript
 * without dependencies, because it runs before any is installed.
 */

/** Top folder of the project. */
export const ROOT = resolve(import.meta.dirname, '../..');
const STAMPS = join(ROOT, '.cache');
const SMALLEST_NODE = [20, 19];

/** Runs a command in the project and ends this process with its code when it fails. */
export function run(command, args, options = {}) {
	const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
	if (error) fail(`${command} could not be started: ${error.message}`);
	if (status !== 0) process.exit(status ?? 1);
}

/** Says why and stops. */
export function fail(message) {
	console.error(message);
	process.exit(1);
}

/** Runs a program of an installed package with this Node, without a shell in between that would outlive it. */
export function runTool(script, args = [], options = {}) {
	run(process.execPath, [join(ROOT, 'node_modules', script), ...args], options);
}

/** Stops with a clear message on a Node that is too old. */
export function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	const [needMajor, needMinor] = SMALLEST_NODE;
	if (major < needMajor || (major === needMajor && minor < needMinor)) {
		fail(`Node ${needMajor}.${needMinor} or newer is needed; this is ${process.version}.`);
	}
}

/** Installs packages when node_modules is absent or older than the lockfile. */
export function ensurePackages() {
	const installed = join(ROOT, 'node_modules/.package-lock.json');
	const lock = join(ROOT, 'package-lock.json');
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
	console.log('Installing packages …');
	run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Compiles the atlas and cuts the fonts when their inputs changed. `folder` is an atlas other than geodata/. */
export function ensureAtlas(folder = 'geodata') {
	once(
		`atlas`,
		[folder, 'geodata/build', 'src/lib/atlas'],
		folder,
		['src/lib/generated/atlas.json', 'static/data/control.csv'],
		() => {
			runTool('tsx/dist/cli.mjs', ['geodata/build/main.ts', folder]);
		}
	);
	once(
		'fonts',
		['src/tools/fonts.ts', 'src/lib/i18n', 'src/lib/generated/atlas.json', 'package-lock.json'],
		'',
		['src/lib/generated/fonts/fonts.css'],
		() => {
			runTool('tsx/dist/cli.mjs', ['src/tools/fonts.ts']);
		}
	);
	if (!existsSync(join(ROOT, '.svelte-kit/tsconfig.json'))) runTool('@sveltejs/kit/svelte-kit.js', ['sync']);
}

/** Builds the site when any of its inputs changed. */
export function ensureSite(folder = 'geodata') {
	ensureAtlas(folder);
	const inputs = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
	once('site', inputs, `${folder} ${process.env.BASE_PATH ?? ''}`, ['build/index.html'], () => {
		console.log('Building the site …');
		runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
	});
}

/** Runs `make` unless it ran before on the same inputs and its outputs are still there. */
function once(name, inputs, extra, outputs, make) {
	const stamp = join(STAMPS, `${name}.sha256`);
	const fingerprint = fingerprintOf(inputs, extra);
	const isFresh =
		existsSync(stamp) &&
		readFileSync(stamp, 'utf8') === fingerprint &&
		outputs.every((path) => existsSync(join(ROOT, path)));
	if (isFresh) return;
	make();
	mkdirSync(dirname(stamp), { recursive: true });
	// Inputs may be made by the step itself (editor schemas): the stamp is taken after it.
	writeFileSync(stamp, fingerprintOf(inputs, extra));
}

/** A hash of names, sizes and contents of files and folders. */
function fingerprintOf(inputs, extra) {
	const hash = createHash('sha256').update(extra).update(process.version);
	for (const input of inputs)
		for (const file of filesBelow(join(ROOT, input)))
			hash.update(file.slice(ROOT.length)).update(readFileSync(file));
	return hash.digest('hex');
}

function filesBelow(path) {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [path];
	return readdirSync(path, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => filesBelow(join(path, entry.name)));
}
