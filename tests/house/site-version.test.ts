import { execFileSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/* The version of the site is that of its content: who builds it again unchanged gives readers nothing to fetch. */

const ROOT = resolve(import.meta.dirname, '../..');
const FILE = join(ROOT, 'static/_headers');

/** As a build of its own finds it. */
const version = (env: Record<string, string> = {}) =>
	execFileSync(
		process.execPath,
		['-e', "import('./svelte.config.js').then((config) => console.log(config.default.kit.version.name))"],
		{ cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8' }
	).trim();

it('is the same for the same content, whenever it was written', () => {
	const first = version();
	expect(first).toMatch(/^[\da-f]{16}$/);
	utimesSync(FILE, new Date(), new Date());
	expect(version()).toBe(first);
});

it('differs where a build would differ', () => {
	expect(version({ BASE_PATH: '/atlas' })).not.toBe(version());
});
