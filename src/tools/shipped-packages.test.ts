import { describe, expect, it } from 'vitest';
import { addressOf, licenceOf, makerOf, packageFolder } from './shipped-packages.ts';

describe('a shipped package', () => {
	it.each([
		['/a/node_modules/fflate/esm/browser.js', '/a/node_modules/fflate'],
		['\0/a/node_modules/@turf/area/dist/index.js?commonjs', '/a/node_modules/@turf/area'],
		['/a/node_modules/b/node_modules/c/d.css?inline', '/a/node_modules/b/node_modules/c'],
		['/a/src/lib/node.ts', null]
	])('of %j lies in %j', (id, folder) => {
		expect(packageFolder(id)).toBe(folder);
	});

	it.each([
		['git+https://github.com/a/b.git', 'https://github.com/a/b'],
		['git://github.com/a/b.git', 'https://github.com/a/b'],
		['git+ssh://git@gitlab.com/a/b.git', 'https://gitlab.com/a/b'],
		['github:a/b', 'https://github.com/a/b'],
		['a/b.git', 'https://github.com/a/b'],
		['git@github.com:a/b.git', 'https://github.com/a/b'],
		['javascript:hit()', 'https://www.npmjs.com/package/c'],
		['', 'https://www.npmjs.com/package/c']
	])('from %j has the address %j', (repository, address) => {
		expect(addressOf({ name: 'c', repository: { url: repository } })).toBe(address);
	});

	it.each([
		[{ license: 'MIT' }, '', 'MIT'],
		[{ licenses: [{ type: 'MIT' }, { type: 'ISC' }] }, '', 'MIT OR ISC'],
		[{ licenses: [{ type: 'BSD' }] }, 'Neither the name of', 'BSD-3-Clause'],
		[{ license: 'BSD' }, 'Redistribution and use', 'BSD-2-Clause'],
		[{}, 'Some words', '']
	])('that says %j has the licence %j', (manifest, text, licence) => {
		expect(licenceOf(manifest, text)).toBe(licence);
	});

	it('is by whom its licence says, else by its author', () => {
		expect(makerOf({ author: 'Ann' }, 'MIT\n\nCopyright (c) 2020 Bea <b@example.org>\n\nAll')).toBe(
			'Copyright (c) 2020 Bea'
		);
		expect(makerOf({ author: { name: 'Ann' } }, 'The above copyright notice shall be kept')).toBe('Ann');
		expect(makerOf({}, '')).toBe('');
	});
});
