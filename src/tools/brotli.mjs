import { brotliCompress, constants } from 'node:zlib';
import { promisify } from 'node:util';

/*
 * How the site is packed for a server that keeps its files so, and for the bench, which measures what such a server sends.
 */

/** Windows of a lesson lie as deep as pages of one thing, but are two. */
const PAGE_OF_ONE_THING = /^(?!(?:.+\/)?present\/)[^/]+\/.+\/index\.html$/;

/**
 * How hard a file is packed: what every visit needs as hard as brotli can, the thousands of pages of one thing or day nearly as hard in a
 * tenth of the time.
 * @param path - Below the folder of the site, with slashes: `place/harbour/index.html`.
 */
export function brotliLevel(path) {
	return PAGE_OF_ONE_THING.test(path) ? 9 : 11;
}

/**
 * Bytes as brotli.
 * @param content - Bytes.
 * @param level - 0 to 11.
 */
export async function brotli(content, level) {
	return promisify(brotliCompress)(content, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: level,
			[constants.BROTLI_PARAM_SIZE_HINT]: content.length
		}
	});
}
