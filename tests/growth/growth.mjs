import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { COMPILER } from '../../src/tools/ensure.mjs';
import { measurePage } from './measure-page.mjs';
import { writeSyntheticAtlas } from './synthetic-atlas.mjs';

/* How the engine grows with the atlas: synthetic atlases of several sizes, compiled, built and opened. */

const ROOT = resolve(import.meta.dirname, '../..');
/** Where the atlases are made and built. */
export const WORK = join(ROOT, '.cache/growth');
/** Prints the peak memory and the time of a process of Node as it ends. */
const AT_EXIT = `process.on('exit',()=>{const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();console.error('\\nUSED '+JSON.stringify({mb:maxRSS/1024,s:(userCPUTime+systemCPUTime)/1e6}))})`;
/** How long a compiler may take, ms. */
const LIMIT = 600_000;

/** @type {readonly import('./synthetic-atlas.mjs').AtlasSize[]} */
const SIZES = [
	{ units: 27, intervals: 135, events: 60, years: 6 },
	{ units: 200, intervals: 4_000, events: 500, years: 60 },
	{ units: 1_000, intervals: 20_000, events: 5_000, years: 60 },
	{ units: 10_000, intervals: 200_000, events: 50_000, years: 600 }
];

/**
 * Measures atlases of some sizes, one after another.
 * @param {readonly number[]} wanted - Numbers of units; none = all sizes.
 * @returns {Promise<Record<string, number | string>[]>} A row for each; a row ends where a step of it failed.
 */
export async function measureGrowth(wanted = []) {
	const rows = [];
	for (const size of SIZES.filter(({ units }) => wanted.length === 0 || wanted.includes(units))) {
		const row = { ...size };
		rows.push(row);
		try {
			await measure(size, row);
		} catch (error) {
			row.failed = error.message.split('\n')[0];
		}
		console.error(JSON.stringify(row));
	}
	return rows;
}

async function measure(size, row) {
	const folder = join(WORK, String(size.units), 'atlas');
	const output = join(WORK, String(size.units), 'site');
	writeSyntheticAtlas(folder, size);
	const env = { ATLAS_FOLDER: folder, ATLAS_OUTPUT: output, ATLAS_PAGES: 'map' };
	const compiled = runNode(['--import', 'tsx', ...COMPILER, folder, output], env);
	row['compile CPU s'] = compiled.s;
	row['compile MB'] = compiled.mb;
	const atlas = join(output, 'src/lib/generated/atlas.json');
	Object.assign(row, bytesOf('atlas', atlas));
	Object.assign(row, JSON.parse(runNode(['--import', 'tsx', 'tests/growth/pages.ts', atlas], env).out));
	runNode(['--import', 'tsx', 'src/tools/fonts.ts', output], env);
	for (const file of ['icon.svg', 'icon-192.png', 'icon-512.png'])
		cpSync(join(ROOT, 'static', file), join(output, 'static', file));
	runNode(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], env);
	Object.assign(row, bytesOf('index.html', join(output, 'build/index.html')));
	Object.assign(row, await measurePage(join(output, 'build')));
}

/** Runs Node in the project; its output, and the memory and time it took. */
function runNode(args, env) {
	const hook = `data:text/javascript,${encodeURIComponent(AT_EXIT)}`;
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', hook, ...args], {
		cwd: ROOT,
		env: { ...process.env, ...env },
		encoding: 'utf8',
		timeout: LIMIT,
		maxBuffer: 1 << 28
	});
	if (status !== 0)
		throw new Error(`${args[2] ?? args[0]}: ${/^.*Error: .*$/m.exec(stderr)?.[0] ?? 'stopped'}`);
	return { out: stdout, ...JSON.parse(stderr.slice(stderr.lastIndexOf('USED ') + 5)) };
}

/** Size of a file, kB, as it is and as it travels. */
function bytesOf(name, path) {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
	return {
		[`${name} kB`]: statSync(path).size / 1000,
		[`${name} brotli kB`]: brotliCompressSync(readFileSync(path), { params }).length / 1000
	};
}

/** The table as text: a row for each figure, a column for each size, and what a unit more costs from one size to the next. */
export function growthTable(rows) {
	const [first] = rows;
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const figure = (value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : (value ?? ''));
	const slope = (name, row, i) => {
		const before = rows[i - 1];
		const rise = row[name] - before?.[name];
		return Number.isFinite(rise) ? ` (+${Number((rise / (row.units - before.units)).toPrecision(2))})` : '';
	};
	const lines = names
		.filter((name) => name !== 'units')
		.map((name) => [name, ...rows.map((row, i) => `${figure(row[name])}${slope(name, row, i)}`)]);
	const head = ['units', ...rows.map(({ units }) => String(units))];
	return first === undefined
		? ''
		: [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
