import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { scriptHashes } from './content-policy.ts';
import { FACTS, filesBelow } from './ensure.mjs';
import type { HeaderFacts } from './headers.ts';
import { headersFile } from './host-files.ts';

/*
 * After the site is built: finds the scripts that stand in its pages, and writes `_headers` into it. Takes the folder that
 * the site was built into as `build/`.
 */

const [output = '.'] = process.argv.slice(2);
const site = join(output, 'build');
const { id } = JSON.parse(readFileSync(join(output, 'src/lib/generated/atlas.json'), 'utf8')) as {
	id: string;
};
// The one file is put beside the pages later, and has a policy of its own.
const all: readonly string[] = filesBelow(site);
const files = all.filter((file) => file !== join(site, `${id}.html`));
const pages = files.filter((file) => file.endsWith('.html'));
const scripts = new Set(pages.flatMap((file) => scriptHashes(readFileSync(file, 'utf8'))));
const facts: HeaderFacts = { atlas: id, scripts: [...scripts].sort() };
const paths = files.map((file) => `/${relative(site, file).split(sep).join('/')}`);
writeFileSync(join(output, FACTS), JSON.stringify(facts));
writeFileSync(join(site, '_headers'), headersFile(facts, [...paths, `/${id}.html`]));
