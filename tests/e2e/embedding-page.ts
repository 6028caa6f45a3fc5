import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** A page of another origin that frames the map, as an article would, and remembers what the map tells it. */
export async function embeddingPage(
	source: (origin: string) => string
): Promise<{ server: Server; origin: string }> {
	const server = createServer((_, response) => {
		response.setHeader('content-type', 'text/html');
		response.end(`<!doctype html><title>Article</title><body style="height:3000px"><h1>Article</h1>
			<iframe id="map" src="${source(origin())}" width="800" height="520" title="Map"></iframe>
			<script>window.heard = []; addEventListener('message', (event) => heard.push([event.origin, event.data]));</script>`);
	});
	const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { server, origin: origin() };
}

interface Told {
	readonly type: string;
	readonly hash: string;
	readonly date: string;
	readonly link: string;
	readonly tour: unknown;
}

/** All that the map has told the page around it. */
export function allHeard(page: Page): Promise<Told[]> {
	return page.evaluate(() =>
		(window as unknown as { heard: [origin: string, data: Told][] }).heard.map(([, data]) => data)
	);
}

/** What it told last. */
export async function lastHeard(page: Page): Promise<Told | undefined> {
	return (await allHeard(page)).at(-1);
}

/** Sends the map a message. */
export async function send(page: Page, message: object): Promise<void> {
	await page.evaluate((data) => {
		document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
	}, message);
}
