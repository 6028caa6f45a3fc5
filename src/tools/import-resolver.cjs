/* eslint-disable @typescript-eslint/no-require-imports -- the lint rules load a resolver with require() */
const { existsSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

/*
 * Tells the layer rules of eslint.config.js which file an import means: `#lib/…`, `#compiler/…` and relative paths, both written with
 * their extensions. Packages are none of their business.
 */

const ROOT = resolve(__dirname, '../..');

exports.interfaceVersion = 2;

exports.resolve = (source, file) => {
	const [, alias, rest] = /^#(lib|compiler)\/(.*)/.exec(source) ?? [];
	const path = alias
		? join(ROOT, alias === 'lib' ? 'src/lib' : 'src/compiler', rest)
		: source.startsWith('.')
			? resolve(dirname(file), source)
			: null;
	return path !== null && existsSync(path) ? { found: true, path } : { found: false };
};
