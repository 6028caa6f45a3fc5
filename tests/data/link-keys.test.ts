import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LINK_KEY_LIST, namesOf } from '#lib/url/link-keys.ts';

const codebook = readFileSync(join(import.meta.dirname, '../../geodata/README.md'), 'utf8');

/** A row of the codebook's table of keys, without the padding of its columns. */
const rowOf = (key: (typeof LINK_KEY_LIST)[number]) =>
	`| ${namesOf(key)
		.map((name) => `\`${name}\``)
		.join(', ')} | ${key.isForTours ? 'yes' : 'no'} | ${key.meaning} |`;

it('the codebook lists every key of a link as the table declares it, and no other', () => {
	const [, table = ''] = /\| key +\| for steps[^\n]*\n[^\n]*\n((?: *\|[^\n]*\n)+)/.exec(codebook) ?? [];
	const rows = table
		.trim()
		.split('\n')
		.map((row) => row.trim().replace(/ +\|/g, ' |').replace(/\| +/g, '| '));
	expect(rows).toEqual(LINK_KEY_LIST.map(rowOf));
});
