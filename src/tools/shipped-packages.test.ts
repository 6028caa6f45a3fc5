import { describe, expect, it } from 'vitest';
import { addressOf, licenceInReadme, licenceOf, makerOf, packageFolders } from './shipped-packages.ts';

describe('a shipped package', () => {
	it.each([
		['/a/node_modules/fflate/esm/browser.js', ['/a/node_modules/fflate']],
		['\0/a/node_modules/@turf/area/dist/index.js?commonjs', ['/a/node_modules/@turf/area']],
		['/a/node_modules/b/node_modules/c/d.css?inline', ['/a/node_modules/b/node_modules/c']],
		['/a/node_modules/b/dist/node_modules/@d/e/f.js', ['/a/node_modules/b', '/a/node_modules/@d/e']],
		['/a/node_modules/b/dist/node_modules/unknown/f.js', ['/a/node_modules/b']],
		['/a/src/lib/node.ts', []]
	])('of %j lies in %j', (id, folders) => {
		const known = ['fflate', '@turf/area', 'b', 'b/node_modules/c', '@d/e'].map(
			(name) => `/a/node_modules/${name}`
		);
		expect(packageFolders(id, (folder) => known.includes(folder))).toEqual(folders);
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

	it.each([
		['# A\n\nText\n\n## License (MIT)\n\nCopyright\n\nAll\n', 'Copyright\n\nAll'],
		['# A\n\n## Licence\nMIT\n\n## Use\n\nSo\n', 'MIT'],
		['# A\n\nNo license\n', '']
	])('with the readme %j has in it the licence %j', (readme, text) => {
		expect(licenceInReadme(readme)).toBe(text);
	});

	it('is by whom its licence says, else by its author', () => {
		expect(makerOf({ author: 'Ann' }, 'MIT\n\nCopyright (c) 2020 Bea <b@example.org>\n\nAll')).toBe(
			'Copyright (c) 2020 Bea'
		);
		expect(makerOf({ author: { name: 'Ann' } }, 'The above copyright notice shall be kept')).toBe('Ann');
		expect(makerOf({}, '')).toBe('');
	});
});
