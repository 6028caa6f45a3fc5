import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupBy } from '#lib/atlas/group-by.ts';
import { MutatedFolder } from '../mutations/folder.ts';
import { HostileFolder, type Carrier } from './folder.ts';
import { ADDRESSES, REFUSED } from './texts.ts';

/* What the compiler refuses, tried in every text of every file: a new field of the tiny atlas is tried by itself. */

/** Each text is tried with every so-manieth kind; a kind meets every file. */
const EACH = 5;

const texts = new HostileFolder();
const carriers = texts.carriers();
let folder: MutatedFolder;
beforeAll(() => {
	folder = new MutatedFolder(texts.path);
});
afterAll(() => {
	folder.remove();
	texts.remove();
});

const nameOf = ({ file, path }: Pick<Carrier, 'file' | 'path'>) => `${file} ${path.join('.')}`;

/** What no compiler may say of a text that it merely finds wrong. */
const CRASHED = /could not be (?:compiled|built)|^ {4}at /m;

describe('texts that mean harm', () => {
	it('are tried in all that readers see', () => {
		expect(carriers.length).toBeGreaterThan(120);
		for (const [file, [first]] of groupBy(carriers, (carrier) => carrier.file))
			expect(first && folder.faultsWith(file, texts.with(first, first.text)), file).toEqual([]);
	});

	it.each(REFUSED)('are refused: %s', (kind, text) => {
		const nth = REFUSED.findIndex(([other]) => other === kind);
		for (const carrier of carriers.filter((_, i) => (i + nth) % EACH === 0)) {
			const told = folder.faultsWith(carrier.file, texts.with(carrier, text)).join('\n');
			expect(told, `${kind} in ${nameOf(carrier)}: ${told}`).toMatch(
				/markup|invisible or lost|no other kind is opened|as a formula does|must be|parted by one space/
			);
			expect(told, `${kind} in ${nameOf(carrier)}`).not.toMatch(CRASHED);
		}
	});
});

/** Where an address is written that a page makes a link of. */
const LINKS: readonly (readonly [file: string, path: Carrier['path'], write: (address: string) => string])[] =
	[
		['sources.json', [4, 'URL'], String],
		['atlas.yaml', ['licence', 'path'], String],
		['atlas.yaml', ['homepage'], String],
		['about.yaml', ['about', 0, 'text', 0], (address) => `See [here](${address}).`],
		['about.yaml', ['intros', 'on'], (address) => `See [here](${address}).`]
	];

describe('addresses that no link may lead to', () => {
	it.each(LINKS)('are refused in %s %j', (file, path, write) => {
		for (const address of ADDRESSES) {
			const told = folder.faultsWith(file, texts.with({ file, path }, write(address)));
			expect(told.length, `${address} in ${nameOf({ file, path })}: silent`).toBeGreaterThan(0);
			expect(told.join('\n')).not.toMatch(CRASHED);
		}
	});
});
