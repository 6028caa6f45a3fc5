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
// The one file of each language is put beside the pages later, and has a policy of its own.
const all: readonly string[] = filesBelow(site);
const languages = languagesIn(output);
const whole = [`${id}.html`, ...languages.map((language) => `${id}.${language}.html`)];
const files = all.filter((file) => !whole.some((name) => file === join(site, name)));
const pages = files.filter((file) => file.endsWith('.html'));
const isIn = (file: string, language: string) => file.startsWith(join(site, language) + sep);
const facts: HeaderFacts = {
	atlas: id,
	scripts: scriptsOf(pages.filter((file) => !languages.some((language) => isIn(file, language)))),
	languages: Object.fromEntries(
		languages.map((language) => [language, scriptsOf(pages.filter((file) => isIn(file, language)))])
	)
};
const paths = files.map((file) => `/${relative(site, file).split(sep).join('/')}`);
writeFileSync(join(output, FACTS), JSON.stringify(facts));
writeFileSync(join(site, '_headers'), headersFile(facts, [...paths, ...whole.map((name) => `/${name}`)]));

/** Sources of the scripts that stand in some pages, each once. */
function scriptsOf(some: readonly string[]): string[] {
	return [...new Set(some.flatMap((file) => scriptHashes(readFileSync(file, 'utf8'))))].sort();
}

/** The folders of the site in other languages. */
function languagesIn(folder: string): string[] {
	const all = JSON.parse(readFileSync(join(folder, 'src/lib/generated/languages.json'), 'utf8')) as string[];
	return all.slice(1);
}
