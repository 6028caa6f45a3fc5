import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** What of the project runs there; the built site without the pages that nothing here opens. */
export const PROJECT = [
	'tests/bench',
	'tests/find-browser.mjs',
	'tests/install-with-apt.mjs',
	'src/tools/brotli.mjs',
	'src/tools/ensure.mjs',
	'src/tools/site-languages.mjs',
	'node_modules/playwright-core',
	'.cache/bench/peers',
	'build'
];
const UNOPENED = /^build\/(?!_app|data|index\.html)[^/]+/;
/** Libraries that every Linux has and that must fit its kernel and loader. */
const SYSTEM = /\/(libc|libm|libpthread|libdl|librt|libresolv|ld-linux[^/]*)\.so/;
/** Libraries that the browser asks for by name while it runs. */
const BY_NAME = ['libsoftokn3.so', 'libfreebl3.so', 'libfreeblpriv3.so', 'libnssckbi.so'];
/** Parts of a browser's folder that a run without a window does not need. */
const UNUSED = /^(locales|chrome_crashpad_handler|libVk(Layer|ICD)_.*|.*\.TOC)$/;

/**
 * Makes a folder to be taken to a Linux machine of the same processor with a GPU and no network: browser, Node, the built
 * site and these scripts, and `go.sh`, which runs them there.
 */
export function pack({ root, folder, executablePath }) {
	const target = resolve(folder);
	if (existsSync(target)) throw new Error(`${target} is there already: name a new folder.`);
	for (const part of PROJECT)
		cpSync(join(root, part), join(target, 'project', part), {
			recursive: true,
			filter: (path) => !UNOPENED.test(relative(root, path))
		});
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	writeFileSync(join(target, 'project/package.json'), JSON.stringify({ type: 'module', version }));
	writeFileSync(join(target, 'project/packed.json'), JSON.stringify({ revision: revisionOf(root) }));
	const browser = programOf(executablePath);
	const name = basename(browser);
	cpSync(dirname(browser), join(target, 'browser'), {
		recursive: true,
		dereference: true,
		filter: (path) => {
			const file = basename(path);
			const isOtherBrowser = /^(chrome|chromium)(-headless-shell)?$/.test(file) && file !== name;
			return path === dirname(browser) || (!UNUSED.test(file) && !isOtherBrowser);
		}
	});
	copyTo(join(target, 'bin/node'), process.execPath);
	copyLibraries([browser, process.execPath], join(target, 'lib'));
	copyFonts(join(target, 'fonts'));
	writeFileSync(join(target, 'browser/name'), name);
	copyTo(join(target, 'go.sh'), join(root, 'tests/bench/go.sh'));
	chmodSync(join(target, 'go.sh'), 0o755);
	const size = execFileSync('du', ['-sh', target], { encoding: 'utf8' }).split('\t')[0];
	console.log(`Packed into ${target} (${size}). There: ./go.sh, with names of probes and --gpu as wanted.`);
}

/** The program that a path starts: distributions put a script before it; one made to run without a window is preferred. */
function programOf(path) {
	const real = realpathSync(path);
	const isScript = readFileSync(real).subarray(0, 2).toString() === '#!';
	const folders = isScript
		? ['/usr/lib/chromium', '/usr/lib/chromium-browser', dirname(real)]
		: [dirname(real)];
	const names = ['chromium-headless-shell', 'headless_shell', isScript ? 'chromium' : basename(real)];
	const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
	if (!found)
		throw new Error(`${path} starts a browser that was not found: set CHROMIUM_PATH to the program itself.`);
	return found;
}

function copyLibraries(programs, folder) {
	const needed = programs.flatMap((program) =>
		execFileSync('ldd', [program], { encoding: 'utf8' })
			.split('\n')
			.map((line) => /=> (\/\S+)/.exec(line)?.[1])
			.filter((path) => path && !SYSTEM.test(path))
	);
	const beside = needed.length > 0 ? dirname(needed[0]) : '/usr/lib';
	const named = [...new Set(needed.map(dirname)), beside].flatMap((from) =>
		BY_NAME.flatMap((name) => [join(from, name), join(from, 'nss', name)]).filter(existsSync)
	);
	for (const path of new Set([...needed, ...named])) copyTo(join(folder, basename(path)), path);
}

/** One font for what the site's own lack, and a configuration that knows it alone. */
function copyFonts(folder) {
	mkdirSync(folder, { recursive: true });
	const font = execFileSync('fc-match', ['-f', '%{file}', 'sans-serif'], { encoding: 'utf8' });
	copyTo(join(folder, basename(font)), font);
	writeFileSync(
		join(folder, 'fonts.conf'),
		'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">.</dir></fontconfig>\n'
	);
}

function copyTo(target, source) {
	mkdirSync(dirname(target), { recursive: true });
	cpSync(realpathSync(source), target);
}

function revisionOf(root) {
	try {
		return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: root, encoding: 'utf8' }).trim();
	} catch {
		return 'unknown';
	}
}
