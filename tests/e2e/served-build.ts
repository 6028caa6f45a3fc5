import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** The folder of the built site. */
export const BUILD = join(import.meta.dirname, '../../build');

/** The built site on a server of a test's own. */
export interface ServedBuild {
	readonly url: string;
	/** Puts a later version of the service worker in the place of the built one: of another name, and so with caches of its own. */
	publish(version: string): void;
	/** Takes the network away for good. */
	stop(): Promise<void>;
}

/** Serves the built site, so that a test can publish a new version of it or take it away. */
export async function serveBuild(): Promise<ServedBuild> {
	const serve = sirv(BUILD, { single: '404.html' });
	const worker = readFileSync(join(BUILD, 'service-worker.js'), 'utf8');
	const { version: built } = JSON.parse(readFileSync(join(BUILD, '_app/version.json'), 'utf8')) as {
		version: string;
	};
	let version = built;
	const server: Server = createServer((request, response) => {
		if (request.url === '/service-worker.js' && version !== built) {
			response.setHeader('content-type', 'text/javascript');
			response.end(worker.replaceAll(built, version));
		} else serve(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		publish: (later) => {
			version = later;
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
