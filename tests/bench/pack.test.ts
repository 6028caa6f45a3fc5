import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from './pack.mjs';

const ROOT = join(import.meta.dirname, '../..');
/** Runs where the site is built, and never in the folder that is taken elsewhere. */
const AT_HOME = ['tests/bench/pack.mjs', 'tests/bench/peers/build.mjs'];

/** The files that a script of the project imports, and those that these do. */
function importsOf(path: string, known = new Set<string>()): Set<string> {
	if (known.has(path) || AT_HOME.includes(path)) return known;
	known.add(path);
	const text = readFileSync(join(ROOT, path), 'utf8');
	for (const [, name = ''] of text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g))
		importsOf(relative(ROOT, join(ROOT, dirname(path), name)), known);
	return known;
}

it('a packed bench has every script that it runs', () => {
	const needed = [...importsOf('tests/bench/run.mjs')];
	expect(needed).toContain('src/tools/ensure.mjs');
	const isPacked = (path: string) => PROJECT.some((part) => path === part || path.startsWith(`${part}/`));
	expect(needed.filter((path) => !isPacked(path))).toEqual([]);
});
