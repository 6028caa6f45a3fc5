import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { rulesOfCompiler } from './checks.ts';

const LIST = resolve(import.meta.dirname, '../../docs/checks.md');

/** The rules of the list, each with the file that checks it. */
function listed(): string[] {
	const rows = readFileSync(LIST, 'utf8').matchAll(/^\| (.+?) +\| `(.+?)` +\|$/gm);
	return [...rows].map(([, rule = '', file = '']) => `${file}: ${rule.replaceAll('\\|', '|')}`);
}

it('lists every rule that the compiler checks, and none that it does not', () => {
	const checked = [...rulesOfCompiler()].flatMap(([file, rules]) =>
		[...rules].map((rule) => `${file}: ${rule}`)
	);
	expect(checked.length).toBeGreaterThan(150);
	const written = listed();
	expect(written.filter((rule) => !checked.includes(rule))).toEqual([]);
	expect(checked.filter((rule) => !written.includes(rule))).toEqual([]);
});
