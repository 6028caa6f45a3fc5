/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';
import { essentials, viewInstead } from '#lib/offline/precache.ts';

/*
 * Keeps the application, the atlas, the record, the basemap and the fonts, so that after one visit everything works
 * without a network. A new version is fetched beside the old one and takes over when all windows were closed: nothing
 * changes in the middle of a lesson.
 */

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const KEPT = `kept-${version}`;
/** Pages and hashed files that were met on the way. */
const SEEN = `seen-${version}`;
const strip = (path: string) => path.slice(base.length);
const ESSENTIALS = essentials(build.map(strip), files.map(strip), prerendered.map(strip)).map(
	(path) => base + path
);
const essential = new Set(ESSENTIALS);

worker.addEventListener('install', (event) => {
	event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(ESSENTIALS)));
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		caches
			.keys()
			.then((keys) =>
				Promise.all(keys.filter((key) => key !== KEPT && key !== SEEN).map((key) => caches.delete(key)))
			)
	);
});

worker.addEventListener('message', (event) => {
	const port = event.ports[0];
	event.waitUntil(countMissing().then((missing) => port?.postMessage({ missing })));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	event.respondWith(answer(request, url));
});

async function answer(request: Request, url: URL): Promise<Response> {
	if (essential.has(url.pathname)) {
		const kept = await (await caches.open(KEPT)).match(url.pathname);
		if (kept) return kept;
	}
	const seen = await caches.open(SEEN);
	// Files with a hash in their name never change.
	const isHashed = url.pathname.includes('/_app/immutable/');
	const before = isHashed ? await seen.match(url.pathname) : undefined;
	if (before) return before;
	try {
		const fresh = await fetch(request);
		if (fresh.ok && (isHashed || request.mode === 'navigate')) await seen.put(url.pathname, fresh.clone());
		return fresh;
	} catch (error) {
		const last = await seen.match(url.pathname);
		if (last) return last;
		if (request.mode === 'navigate') return Response.redirect(base + viewInstead(strip(url.pathname)));
		throw error;
	}
}

async function countMissing(): Promise<number> {
	const cache = await caches.open(KEPT);
	const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
	return ESSENTIALS.filter((path) => !there.has(path)).length;
}
