import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotli, brotliLevel } from '../../src/tools/brotli.mjs';

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.geojson': 'application/geo+json',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
	'.webp': 'image/webp',
	'.png': 'image/png'
};
/** Formats that are compressed already. */
const PACKED = new Set(['.woff2', '.webp', '.png']);

/**
 * Serves folders as a host that keeps its files compressed: brotli, over one origin. The first folder that has a file
 * answers.
 * @returns its address, which ends with a slash, and what ends the server.
 */
export async function host(...folders) {
	const kept = new Map();
	const server = createServer(async (request, response) => {
		const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
		const name = normalize(path.endsWith('/') ? `${path}index.html` : path);
		const folder = folders.find((candidate) => extname(name) && existsSync(join(candidate, name)));
		if (!folder) {
			response.statusCode = 404;
			response.end();
			return;
		}
		const file = join(folder, name);
		const type = extname(file);
		if (!kept.has(file)) kept.set(file, sentBytes(folder, name));
		const bytes = await kept.get(file);
		const tag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
		response.setHeader('content-type', TYPES[type] ?? 'application/octet-stream');
		// As the configurations of deploy/ have it.
		response.setHeader(
			'cache-control',
			/\/immutable\//.test(path) ? 'max-age=31536000, immutable' : 'no-cache'
		);
		response.setHeader('etag', tag);
		if (request.headers['if-none-match'] === tag) {
			response.statusCode = 304;
			response.end();
			return;
		}
		if (!PACKED.has(type)) response.setHeader('content-encoding', 'br');
		response.end(bytes);
	}).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const stop = () => {
		server.closeAllConnections();
		server.close();
	};
	return { address: `http://127.0.0.1:${server.address().port}/`, stop };
}

/** A file of a site as a host sends it that keeps it packed: pictures and fonts as they are. */
async function sentBytes(site, path) {
	const bytes = readFileSync(join(site, path));
	return PACKED.has(extname(path)) ? bytes : brotli(bytes, brotliLevel(join('/', path).slice(1)));
}

/** KB that files of a site take as a host sends them. */
export async function sentKb(site, ...paths) {
	const files = await Promise.all(paths.map((path) => sentBytes(site, path)));
	return files.reduce((total, { length }) => total + length, 0) / 1024;
}
