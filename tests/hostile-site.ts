import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { atlasTarget, checkNode, ensureAtlas, ensurePackages } from '../src/tools/ensure.mjs';
import { exchangedJson, hostileDownloads, markedFolder } from './data/hostile/atlas.ts';

/*
 * Serves the site of an atlas all of whose texts are hostile: tests/e2e/hostile.spec.ts. Called with ATLAS_FOLDER, where the
 * atlas is written, ATLAS_OUTPUT and SITE_ORIGIN.
 */

checkNode();
ensurePackages();
// Written first: what is no atlas yet cannot be served.
markedFolder(resolve(process.env['ATLAS_FOLDER'] ?? ''));
const { folder, output } = atlasTarget();
ensureAtlas();
const generated = join(output, 'src/lib/generated');
for (const name of readdirSync(generated).filter((file) => file.endsWith('.json')))
	change(join(generated, name), exchangedJson);
for (const [name, content] of hostileDownloads(folder, process.env['SITE_ORIGIN'] ?? null))
	writeFileSync(join(output, 'static/data', name), content);
await import('../src/tools/start.mjs');

function change(path: string, make: (text: string) => string): void {
	const before = readFileSync(path, 'utf8');
	const after = make(before);
	if (after !== before) writeFileSync(path, after);
}
