/* eslint-disable @typescript-eslint/no-require-imports -- the lint rules load a resolver with require() */
const { existsSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

/*
 * Tells the layer rules of eslint.config.js which file an import means: `#lib/…` and relative paths, both written with
 * their extensions. Packages are none of their business.
 */

const ROOT = resolve(__dirname, '../..');

exports.interfaceVersion = 2;

exports.resolve = (source, file) => {
	const path = source.startsWith('#lib/')
		? join(ROOT, 'src/lib', source.slice('#lib/'.length))
		: source.startsWith('.')
			? resolve(dirname(file), source)
			: null;
	return path !== null && existsSync(path) ? { found: true, path } : { found: false };
};
