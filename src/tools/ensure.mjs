import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { siteLanguages } from './site-languages.mjs';

/*
 * What has to be there before anything runs: packages, the compiled atlas, the fonts, the built site. Plain JavaScript
 * without dependencies, because it runs before any is installed.
 */

/** Top folder of the project. */
export const ROOT = resolve(import.meta.dirname, '../..');
const SMALLEST_NODE = [20, 19];

/** Runs a command in the project and ends this process with its code when it fails. */
function run(command, args, options = {}) {
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

/** The messages of the interface. */
const CATALOGUE = 'src/lib/i18n/en.json';

let target;

/**
 * Which atlas is meant, and where it is worked on: this project's own in place; or the one of `--atlas FOLDER` (for tests
 * and tools ATLAS_FOLDER), in a folder of its own below .cache/ (or ATLAS_OUTPUT), with the same code. What is started from here
 * finds both in the environment.
 */
export function atlasTarget() {
	target ??= findTarget();
	return target;
}

function findTarget() {
	const { atlas } = givenWords();
	const folder = atlas ?? process.env.ATLAS_FOLDER;
	if (folder === undefined) {
		if (process.env.ATLAS_OUTPUT) fail('ATLAS_OUTPUT without an atlas: say which with --atlas FOLDER.');
		return { folder: 'geodata', output: ROOT };
	}
	// Where the reader stands; npm itself runs in the project.
	const path = resolve(atlas === undefined ? ROOT : (process.env.INIT_CWD ?? process.cwd()), folder);
	if (!existsSync(join(path, 'atlas.yaml')))
		fail(`${path} holds no atlas.yaml. “npm run new-atlas ${folder}” makes an atlas to begin with.`);
	const name = `${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;
	const output = resolve(ROOT, process.env.ATLAS_OUTPUT ?? join('.cache/atlases', name));
	// Built elsewhere, the site would find none of the packages that it is built with.
	if (!output.startsWith(ROOT + sep))
		fail(
			`ATLAS_OUTPUT must lie in ${ROOT}, not in ${output}. Use --atlas FOLDER, and copy the site from FOLDER/build.`
		);
	Object.assign(process.env, { ATLAS_FOLDER: path, ATLAS_OUTPUT: output });
	return { folder: path, output };
}

/** The words of the command line: the folder after `--atlas`, and the others. */
export function givenWords() {
	const words = process.argv.slice(2);
	const at = words.indexOf('--atlas');
	if (at === -1) return { atlas: undefined, others: words };
	const [, atlas] = words.splice(at, 2);
	if (!atlas || atlas.startsWith('-')) fail('--atlas needs a folder: npm run build -- --atlas FOLDER');
	return { atlas, others: words };
}

/** What an atlas is made of: its files, without the site that was built beside them. */
function sourcesOfAtlas(folder) {
	const path = resolve(ROOT, folder);
	return readdirSync(path)
		.filter((name) => name !== 'build')
		.sort()
		.map((name) => join(path, name));
}

/**
 * What runs the compiler, for tsx or Node: 4 MB of what is young. V8 would take four times as much, three times over, for a fiftieth
 * less time; it heeds that only as it starts.
 */
export const COMPILER = ['--max-semi-space-size=4', 'src/compiler/main.ts'];

/** Compiles the atlas and says what it found, whether or not anything changed. */
export function compileAtlas() {
	const { folder, output } = atlasTarget();
	runTool('tsx/dist/cli.mjs', [...COMPILER, folder, output]);
	if (output !== ROOT) runTool('tsx/dist/cli.mjs', ['src/tools/icon.ts', output]);
}

/** The languages that the site of the atlas is built in beside the one that it is written in. */
function otherLanguages() {
	return siteLanguages(resolve(ROOT, atlasTarget().folder));
}

/** Compiles the atlas and cuts the fonts when their inputs changed. */
export function ensureAtlas() {
	const { folder, output } = atlasTarget();
	const generated = join(output, 'src/lib/generated');
	// What of the source the compiler reads: eslint.config.js says so too.
	const layers = ['atlas', 'lessons', 'paint', 'search', 'stage', 'svg', 'url'].map(
		(layer) => `src/lib/${layer}`
	);
	const inputs = [
		'src/tools/icon.ts',
		...sourcesOfAtlas(folder),
		'src/compiler',
		...layers,
		CATALOGUE,
		'package-lock.json'
	];
	once(
		'atlas',
		inputs,
		[join(generated, 'atlas.json'), join(generated, 'words.json'), join(output, 'static/data/control.csv')],
		() => {
			compileAtlas();
		},
		// What is compiled names them.
		otherLanguages().join()
	);
	once(
		'fonts',
		[
			'src/tools/fonts.ts',
			'src/tools/font-metrics.ts',
			'src/tools/glyph-outlines.ts',
			'src/tools/shipped-packages.ts',
			CATALOGUE,
			join(generated, 'atlas.json'),
			join(generated, 'words.json'),
			'package-lock.json'
		],
		['fonts.css', 'awaited.json', 'outlines.json', 'packages.json'].map((name) =>
			join(generated, 'fonts', name)
		),
		() => {
			runTool('tsx/dist/cli.mjs', ['src/tools/fonts.ts', output]);
		}
	);
	if (!existsSync(join(ROOT, '.svelte-kit/tsconfig.json'))) runTool('@sveltejs/kit/svelte-kit.js', ['sync']);
}

/** What the headers of the site depend on, below its folder; {@link file://./headers.ts}. */
export const FACTS = '.cache/header-facts.json';

/** Builds the site when any of its inputs changed, and puts the one file into it: readers save it with a lesson of theirs. */
export function ensureSite() {
	ensureAtlas();
	const { output } = atlasTarget();
	const languages = otherLanguages();
	run(process.execPath, [join(import.meta.dirname, 'build-beside.mjs'), OWN_LANGUAGE, ...languages]);
	const site = join(output, 'build');
	const copies = languages.map((language) => [builtIn(language), join(site, language)]);
	const versions = [site, ...copies.map(([built]) => built)].map((path) => join(path, '_app/version.json'));
	const made = ['build/_headers', FACTS].map((path) => join(output, path));
	once('folders', versions, [...made, ...copies.map(([, copy]) => join(copy, 'index.html'))], () => {
		for (const [built, copy] of copies) {
			rmSync(copy, { recursive: true, force: true });
			cpSync(built, copy, { recursive: true });
		}
		runTool('tsx/dist/cli.mjs', ['src/tools/write-headers.ts', output]);
	});
	for (const { name, page } of ensurePortables()) copyFileSync(page, join(site, name));
	return site;
}

/** Stands for the language that the atlas is written in, whose site is the top of the others. */
export const OWN_LANGUAGE = '-';

/** Where the site in another language is built. */
function builtIn(language) {
	return join(atlasTarget().output, '.cache/languages', language, 'build');
}

/** Builds the site in the language that the atlas is written in, when any of its inputs changed. */
export function ensureOwnSite() {
	const { output } = atlasTarget();
	once('site', siteInputs(), [join(output, 'build/index.html')], () => {
		console.log('Building the site …');
		runTool('vite/bin/vite.js', ['build', '--logLevel', 'error']);
	});
}

/**
 * Builds the site in another language, with the same code and in a folder of its own, when any of its inputs changed. It is told by its
 * own record and catalogues, and lives in a folder of the site.
 */
export function ensureLanguage(language) {
	const { folder, output: original } = atlasTarget();
	const { output, env } = targetIn(language);
	const generated = join(output, 'src/lib/generated');
	const compiled = join(original, 'src/lib/generated');
	onceIn(
		output,
		'atlas',
		[compiled, ...sourcesOfAtlas(folder), 'src/compiler', 'src/tools/made-languages.ts'],
		[join(generated, 'atlas.json')],
		() => {
			runTool('tsx/dist/cli.mjs', [...COMPILER, folder, output, language, original]);
			for (const file of ['icon.svg', 'icon-192.png', 'icon-512.png', 'data'])
				cpSync(join(original, 'static', file), join(output, 'static', file), {
					recursive: true,
					// The basemap is lettered in the language.
					filter: (path) => !path.includes('basemap')
				});
		},
		otherLanguages().join()
	);
	const source = [...siteSources(), 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
	onceIn(output, 'fonts', [...source, generated], [join(generated, 'fonts/fonts.css')], () => {
		runTool('tsx/dist/cli.mjs', ['src/tools/fonts.ts', output], { env });
	});
	const page = join(builtIn(language), 'index.html');
	onceIn(output, 'site', [...source, generated, join(output, 'static')], [page], () => {
		console.log(`Building the site in ${language} …`);
		runTool('vite/bin/vite.js', ['build', '--logLevel', 'error'], { env });
	});
}

/** Where the site is built in another language, and what tells its tools so. */
function targetIn(language) {
	const { folder, output: original } = atlasTarget();
	const output = join(original, '.cache/languages', language);
	const env = {
		...process.env,
		ATLAS_FOLDER: resolve(ROOT, folder),
		ATLAS_OUTPUT: output,
		ATLAS_LANGUAGE: language,
		BASE_PATH: `${process.env.BASE_PATH ?? ''}/${language}`
	};
	return { output, env };
}

/** The source of the site: what the compiler is made of shows only in what it compiles. */
function siteSources() {
	return readdirSync(join(ROOT, 'src'))
		.filter((name) => name !== 'compiler')
		.sort()
		.map((name) => join('src', name));
}

/** All that decides what the site is. */
function siteInputs() {
	const { output } = atlasTarget();
	return [
		...siteSources(),
		'svelte.config.js',
		'vite.config.ts',
		'package-lock.json',
		join(output, 'src/lib/generated'),
		join(output, 'static')
	];
}

/**
 * The version of the site, by what it is made of: one that is built again unchanged is the same, and its readers fetch nothing
 * anew.
 */
export function siteVersion() {
	return fingerprintOf(siteInputs()).slice(0, 16);
}

/** The site as one HTML file, in each of its languages: where it was built, and its name at the top of the site. */
export function ensurePortables() {
	ensureAtlas();
	const { output } = atlasTarget();
	const { id } = JSON.parse(readFileSync(join(output, 'src/lib/generated/atlas.json'), 'utf8'));
	return [OWN_LANGUAGE, ...otherLanguages()].map((language) => ({
		name: language === OWN_LANGUAGE ? `${id}.html` : `${id}.${language}.html`,
		page: ensurePortable(language)
	}));
}

/** Builds the site in a language as one HTML file when any of its inputs changed; returns its path. */
export function ensurePortable(language) {
	const { output, env } =
		language === OWN_LANGUAGE ? { output: atlasTarget().output, env: {} } : targetIn(language);
	const page = join(output, '.cache/portable/index.html');
	const inputs = [
		...siteSources(),
		'package-lock.json',
		join(output, 'src/lib/generated'),
		join(output, 'static')
	];
	onceIn(output, 'portable', inputs, [page], () => {
		console.log(`Building the one file${env.ATLAS_LANGUAGE ? ` in ${env.ATLAS_LANGUAGE}` : ''} …`);
		runTool('vite/bin/vite.js', ['build', '--config', 'src/portable/vite.config.ts', '--mode', 'portable'], {
			env: { ...process.env, ...env }
		});
	});
	return page;
}

/** Runs `make` unless it ran before on the same inputs and its outputs are still there. */
function once(name, inputs, outputs, make, also) {
	onceIn(atlasTarget().output, name, inputs, outputs, make, also);
}

/** As {@link once}, with its stamp in a folder. @param also - What else decides the outcome. */
function onceIn(output, name, inputs, outputs, make, also = '') {
	const stamp = join(output, '.cache', `${name}.sha256`);
	const isFresh =
		existsSync(stamp) &&
		readFileSync(stamp, 'utf8') === fingerprintOf(inputs, also) &&
		outputs.every((path) => existsSync(path));
	if (isFresh) return;
	make();
	mkdirSync(dirname(stamp), { recursive: true });
	// Inputs may be made by the step itself (editor schemas): the stamp is taken after it.
	writeFileSync(stamp, fingerprintOf(inputs, also));
}

/** A hash of the names and contents of files and folders, and of what else decides the outcome. */
function fingerprintOf(inputs, also = '') {
	const hash = createHash('sha256').update(
		`${process.version} ${process.env.BASE_PATH ?? ''} ${process.env.ATLAS_FOLDER ?? ''} ${process.env.SITE_ORIGIN ?? ''} ${process.env.ATLAS_LANGUAGE ?? ''}${process.env.ATLAS_TILES_FROM ?? ''}${also}`
	);
	for (const input of inputs)
		for (const file of filesBelow(resolve(ROOT, input)))
			hash.update(file.slice(ROOT.length)).update(readFileSync(file));
	return hash.digest('hex');
}

/** All files in a folder and its folders, in the order of their names. */
export function filesBelow(path) {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [path];
	return readdirSync(path, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => filesBelow(join(path, entry.name)));
}
