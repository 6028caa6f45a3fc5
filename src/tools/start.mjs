import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atlasTarget, checkNode, ensurePackages, ensureSite, FACTS, fail } from './ensure.mjs';

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
const { tsImport } = await import('tsx/esm/api');
const { siteHeaders, headersFor, typeOf } = await tsImport('./headers.ts', import.meta.url);
const facts = JSON.parse(readFileSync(join(atlasTarget().output, FACTS), 'utf8'));
const headers = siteHeaders(facts);
/** The pages of what was not found, by the folders of languages; that at the top comes last. */
const lost = [...Object.keys(facts.languages ?? {}).map((language) => `/${language}/`), '/'].map(
	(folder) => ({
		folder,
		page: readFileSync(join(site, folder, '404.html'))
	})
);
const wanted = Number(process.env.PORT ?? FIRST_PORT);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535)
	fail(`PORT must be a number from 1 to 65535, not “${process.env.PORT}”.`);
const port = await freePort(wanted);
const serve = sirv(site, { etag: true, setHeaders: dress, onNoMatch: answerLost });
const server = createHttpServer(serve).listen(port, '127.0.0.1', () => {
	console.log(`http://127.0.0.1:${port}/`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close(() => process.exit(0)));

/** Gives an answer what every host is to say of a file. */
function dress(response, path) {
	for (const [name, value] of Object.entries(headersFor(headers, path))) response.setHeader(name, value);
	const type = typeOf(path);
	if (type !== null) response.setHeader('content-type', type);
}

/** The page of what was not found, in the language of the folder where it was looked for. */
function answerLost(request, response) {
	const { folder, page } = lost.find((one) => request.url.startsWith(one.folder)) ?? lost.at(-1);
	dress(response, `${folder}404.html`);
	response.writeHead(404, { 'content-length': page.length });
	response.end(request.method === 'HEAD' ? undefined : page);
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
