import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	atlasTarget,
	checkNode,
	ensurePackages,
	ensurePortables,
	ensureSite,
	filesBelow
} from './ensure.mjs';

/*
 * `npm run package`: dist/<atlas>.html, the whole atlas in one file that opens from a disk by a double click, the same in each other language
 * as dist/<atlas>.<language>.html, and dist/<atlas>.zip, those files beside the site for a web server. The archive of one build is the
 * same to the byte.
 */

checkNode();
ensurePackages();
const site = ensureSite();
const { output } = atlasTarget();
const { id, title } = JSON.parse(readFileSync(join(output, 'src/lib/generated/atlas.json'), 'utf8'));
const pages = ensurePortables().map(({ name, page }) => ({ name, page: readFileSync(page) }));
const { zipSync } = await import('fflate');

/** Already compressed: trying again costs time and saves nothing. */
const COMPRESSED = /\.(png|webp|woff2)$/;
/** Archives keep the time of day without a zone: read as local time, this is the same everywhere. */
const NO_TIME = new Date(1980, 0, 1);
const others = pages
	.slice(1)
	.map(({ name }) => `${name}\n             The same in another language.\n`)
	.join('');
const README = `${title}

${id}.html   Double-click it: the whole atlas in one file, without installation and without a network.
${others}site/        The web site, for any web server: copy the folder there. (Opened from a disk it shows its pages, not its map.)
`;

const files = {
	'README.txt': Buffer.from(README),
	...Object.fromEntries(pages.map(({ name, page }) => [name, page])),
	...Object.fromEntries(
		filesBelow(site).map((path) => [
			`site/${path.slice(site.length + 1).replaceAll('\\', '/')}`,
			readFileSync(path)
		])
	)
};
const archive = zipSync(
	Object.fromEntries(
		Object.entries(files).map(([name, bytes]) => [
			`${id}/${name}`,
			[new Uint8Array(bytes), { level: COMPRESSED.test(name) ? 0 : 6 }]
		])
	),
	{ mtime: NO_TIME }
);
const dist = join(output, 'dist');
mkdirSync(dist, { recursive: true });
for (const { name, page } of pages) write(name, page);
write(`${id}.zip`, archive);

function write(name, bytes) {
	writeFileSync(join(dist, name), bytes);
	console.log(`dist/${name}: ${(bytes.length / 1024 / 1024).toFixed(1)} MB`);
}
