import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { atlasTarget, checkNode, ensurePackages, ensureSite, ROOT } from './ensure.mjs';

/*
 * `npm run build`: the site in build/, made only when something it is made of changed. With `--atlas FOLDER` that of another
 * atlas, in FOLDER/build.
 */
checkNode();
ensurePackages();
const { folder, output } = atlasTarget();
const site = ensureSite();
if (output !== ROOT) {
	const copy = join(folder, 'build');
	rmSync(copy, { recursive: true, force: true });
	cpSync(site, copy, { recursive: true });
	console.log(`The site: ${copy}`);
}
