import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';

/** The folder of the built site. */
export const BUILD = join(import.meta.dirname, '../../build');

/** What a host says of how long its files may be kept. */
export type CachePolicy = 'ten minutes' | 'dated 30 days ago' | 'ask each time' | 'for a year';

/** The built site on a server of a test's own. */
export interface ServedBuild {
	readonly url: string;
	/** Version that the host has. */
	readonly version: string;
	/** Paths that were asked for since the last version was published. */
	readonly asked: readonly string[];
	/**
	 * Puts a later build in place of the present one. Every file with a hash in its name has another name, wherever one
	 * file refers to another, and those of the build before are gone; a second run of Vite would tell no more, and take
	 * a minute.
	 * @param late - Pages that the host still has in the version before, until `complete` is called.
	 */
	publish(version: string, late?: readonly string[]): void;
	/** Loses files, as a host that is just being filled lacks them: those whose path matches, until `complete` is called. */
	lose(paths: RegExp): void;
	/** Brings the pages that were late, and the files that were lost. */
	complete(): void;
	/** Takes the network away for good. */
	stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml'
};
const AGES = { 'ten minutes': 'max-age=600', 'ask each time': 'no-cache', 'for a year': 'max-age=31536000' };
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toUTCString();

/**
 * Serves the built site, so that a test can publish a new version of it or take it away.
 * @param policy - What the host says of keeping. Without a word of it browsers keep a file for a tenth of its age.
 * @param worker - A service worker in place of the built one, until something is published.
 */
export async function serveBuild(
	policy: CachePolicy = 'ask each time',
	worker?: string
): Promise<ServedBuild> {
	const { version: built } = JSON.parse(readFileSync(join(BUILD, '_app/version.json'), 'utf8')) as {
		version: string;
	};
	const hashed = readdirSync(join(BUILD, '_app/immutable'), { recursive: true, encoding: 'utf8' })
		.filter((name) => extname(name) !== '')
		.map((name) => basename(name));
	let version = built;
	let before = built;
	let late: ReadonlySet<string> = new Set();
	let lost: RegExp | null = null;
	const asked: string[] = [];

	const nameIn = (name: string, of: string) => (of === built ? name : name.replace(/\.(\w+)$/, `-${of}.$1`));
	const translated = new Map<string, ReadonlyMap<string, string>>();
	const namesOf = (of: string) => {
		const names = translated.get(of) ?? new Map(hashed.map((name) => [name, nameIn(name, of)]));
		translated.set(of, names);
		return names;
	};

	/** The file that a path means in the present version; `null` when there is none. */
	function fileOf(path: string): string | null {
		const name = basename(path);
		if (!path.startsWith('/_app/immutable/'))
			return join(BUILD, path.endsWith('/') ? `${path}index.html` : path);
		const source = hashed.find((original) => nameIn(original, version) === name);
		return source === undefined ? null : join(BUILD, path.slice(0, -name.length), source);
	}

	function contentOf(file: string, path: string): Buffer {
		const content = readFileSync(file);
		const of = late.has(path) ? before : version;
		if (of === built || TYPES[extname(file)] === undefined) return content;
		const names = namesOf(of);
		return Buffer.from(
			content
				.toString()
				.replaceAll(/[\w.-]+\.(?:js|css|woff2|json|webp)\b/g, (name) => names.get(name) ?? name)
				.replaceAll(built, of)
		);
	}

	function serve(request: IncomingMessage, response: ServerResponse): void {
		const path = new URL(request.url ?? '/', 'http://host').pathname;
		asked.push(path);
		const file = fileOf(path);
		if (file === null || lost?.test(path) === true || !existsSync(file) || extname(file) === '') {
			response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
			return;
		}
		const isOther = path === '/service-worker.js' && worker !== undefined && version === built;
		const content = isOther ? Buffer.from(worker) : contentOf(file, path);
		const etag = `"${createHash('sha1').update(content).digest('hex')}"`;
		response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
		if (isKnown(request, response, etag)) response.writeHead(304).end();
		else response.end(content);
	}

	/** Says what the policy says of keeping; whether the browser has this very file already. */
	function isKnown({ headers }: IncomingMessage, response: ServerResponse, etag: string): boolean {
		if (policy === 'dated 30 days ago') {
			const date = daysAgo(version === built ? 30 : 20);
			response.setHeader('last-modified', date);
			return headers['if-modified-since'] === date;
		}
		response.setHeader('cache-control', AGES[policy]);
		response.setHeader('etag', etag);
		return headers['if-none-match'] === etag;
	}

	const server = createServer(serve);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		get version() {
			return version;
		},
		asked,
		publish: (next, pages = []) => {
			before = version;
			version = next;
			late = new Set(pages);
			asked.length = 0;
		},
		lose: (paths) => {
			lost = paths;
		},
		complete: () => {
			late = new Set();
			lost = null;
		},
		stop: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			})
	};
}
