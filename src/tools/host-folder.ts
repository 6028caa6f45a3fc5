import { createHash } from 'node:crypto';
import {
	constants,
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { brotli, brotliLevel } from './brotli.mjs';
import { atlasTarget, checkNode, ensurePackages, ensureSite, FACTS, filesBelow } from './ensure.mjs';
import { PACKED_TYPES, type HeaderFacts } from './headers.ts';
import { nginxConfiguration } from './host-files.ts';

/*
 * `npm run hostfiles`: dist/site/, the site with a packed .br and .gz beside each file that becomes smaller, and
 * dist/nginx.conf. Apart from build/, so that no list of the site's files ever meets one of them; packing all takes minutes,
 * and what was packed once is kept by its content.
 */

/** Smaller files fit in one packet anyway, bytes. */
const LEAST = 1024;
/** At once; zlib packs on four threads. */
const AT_ONCE = 4;

interface Packing {
	readonly end: string;
	/** How hard a file is packed. @param path - Below the folder of the site. */
	readonly level: (path: string) => number;
	readonly pack: (content: Buffer, level: number) => Promise<Buffer>;
}

const PACKINGS: readonly Packing[] = [
	{ end: 'gz', level: () => 9, pack: (content, level) => promisify(gzip)(content, { level }) },
	{ end: 'br', level: brotliLevel, pack: brotli }
];

checkNode();
ensurePackages();
const build: string = ensureSite();
const { output } = atlasTarget();
const dist = join(output, 'dist');
const site = join(dist, 'site');
const cache = join(output, '.cache/packed');
const started = performance.now();
rmSync(site, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });
const used = new Set<string>();
const queue: string[] = filesBelow(build);
const count = queue.length;
await Promise.all(Array.from({ length: AT_ONCE }, work));
// What no file of today is made of.
for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name));
const facts = JSON.parse(readFileSync(join(output, FACTS), 'utf8')) as HeaderFacts;
writeFileSync(join(dist, 'nginx.conf'), nginxConfiguration(facts, { listen: '80', root: '/var/www/atlas' }));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`dist/site/: ${count} files, ${used.size} packed beside them, in ${seconds} s\ndist/nginx.conf`);

async function work(): Promise<void> {
	for (let file = queue.pop(); file !== undefined; file = queue.pop()) await put(file);
}

/** Puts a file and its packed forms into the folder. */
async function put(file: string): Promise<void> {
	const path = relative(build, file).replaceAll(sep, '/');
	const target = join(site, path);
	mkdirSync(dirname(target), { recursive: true });
	copyFileSync(file, target, constants.COPYFILE_FICLONE);
	if (!PACKED_TYPES.includes(extname(file).slice(1))) return;
	const content = readFileSync(file);
	if (content.length < LEAST) return;
	const hash = createHash('sha256').update(content).digest('hex');
	for (const { end, level, pack } of PACKINGS) {
		const name = `${hash}.${level(path)}.${end}`;
		const kept = join(cache, name);
		if (!existsSync(kept)) writeFileSync(kept, await pack(content, level(path)));
		used.add(name);
		copyFileSync(kept, `${target}.${end}`, constants.COPYFILE_FICLONE);
	}
}
