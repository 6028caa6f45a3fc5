import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { checkNode, ensurePackages, ensureSite, fail } from './ensure.mjs';

/*
 * `npm start`: installs what is missing, builds what is stale, serves the site on this machine alone, and prints its
 * address as the last line. PORT chooses the port; the next free one is taken when it is in use.
 */

const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

checkNode();
ensurePackages();
const site = ensureSite();
const { default: sirv } = await import('sirv');
const wanted = Number(process.env.PORT ?? FIRST_PORT);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535)
	fail(`PORT must be a number from 1 to 65535, not “${process.env.PORT}”.`);
const port = await freePort(wanted);
const serve = sirv(site, { etag: true, single: '404.html', setHeaders: letOthersRead });
const server = createHttpServer(serve).listen(port, '127.0.0.1', () => {
	console.log(`http://127.0.0.1:${port}/`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close(() => process.exit(0)));

/** The downloads, the feed and what embedding programs read may be fetched by pages of any origin: they are open data and hold nothing of a reader. */
function letOthersRead(response, path) {
	if (/^\/(data|oembed)\/|^\/changes\.atom$/.test(path))
		response.setHeader('access-control-allow-origin', '*');
}

async function freePort(first) {
	for (let candidate = first; candidate < Math.min(first + PORTS_TRIED, 65_536); candidate++)
		if (await isFree(candidate)) return candidate;
	return fail(`No free port from ${first} on.`);
}

function isFree(candidate) {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', () => {
			resolve(false);
		});
		probe.listen(candidate, '127.0.0.1', () => {
			probe.close(() => {
				resolve(true);
			});
		});
	});
}
