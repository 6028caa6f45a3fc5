/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';
import { fillStore, type Filled, type Shortage, type StoreEnds } from '#lib/offline/fill-store.ts';
import type { KeptAnswer } from '#lib/offline/kept-answer.ts';
import { cacheNames, isOwnUnscoped, olderCaches, unscopedVersion } from '#lib/offline/kept-caches.ts';
import { chunksOf, HASHED, strangeIn } from '#lib/offline/kept-page.ts';
import { essentials, viewInstead } from '#lib/offline/precache.ts';

/*
 * Keeps the application, the atlas, the record, the basemap and the fonts, so that after one visit everything works
 * without a network. A new version is fetched beside the old one and takes over when all windows were closed: nothing
 * changes in the middle of a lesson. It takes over only with files that belong together, whatever caches lie between.
 */

/** Id of the atlas; vite.config.ts. */
declare const __ATLAS_ID__: string;

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const SITE = { atlas: __ATLAS_ID__, base, version };
/** What is fetched beforehand; and pages and hashed files that were met on the way. */
const { kept: KEPT, seen: SEEN } = cacheNames(SITE);
const VERSION_FILE = `${base}/_app/version.json`;
const strip = (path: string) => path.slice(base.length);
const ESSENTIALS = essentials(build.map(strip), files.map(strip), prerendered.map(strip)).map(
	(path) => base + path
);
const essential = new Set(ESSENTIALS);
const chunks = new Set(build);
/** Everything of this version: a neighbour may live in a folder below. */
const own = new Set([...build, ...files, ...prerendered]);
/** What is missing is fetched once, however many windows ask. */
let filling: Promise<KeptAnswer> | null = null;

worker.addEventListener('install', (event) => {
	event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(clearOlder());
});

worker.addEventListener('message', (event) => {
	const port = event.ports[0];
	filling ??= refill().finally(() => (filling = null));
	event.waitUntil(filling.then((answer) => port?.postMessage(answer)));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	const isOwn = own.has(pathname) || own.has(`${pathname}/`) || pathname.startsWith(base + HASHED);
	if (!isOwn) return;
	event.respondWith(request.mode === 'navigate' ? answerPage(event, pathname) : answerFile(event, pathname));
});

async function install(): Promise<void> {
	try {
		const { missing, why } = await fill(ESSENTIALS);
		// A first worker begins with what there is, and fetches the rest later. The one before a later worker has all.
		if (missing.length > 0 && worker.registration.active !== null)
			throw new Error(`${missing.length} files are missing: ${why}`);
	} catch (error) {
		// The browser tries again on a later visit; what was fetched until now may be of two versions.
		await caches.delete(KEPT);
		throw error;
	}
	if (await isDead(await unscopedCaches())) await worker.skipWaiting();
}

/**
 * Fetches files of this version from the host itself, never from the browser's cache, and keeps them.
 * @throws When one belongs to another version.
 */
async function fill(paths: readonly string[]): Promise<Filled> {
	const cache = await caches.open(KEPT);
	const ends: StoreEnds = {
		fetch: (path) => fetch(path, { cache: 'reload' }),
		faultOf,
		put: async (path, response) => {
			// A redirected answer would be refused as a page.
			const plain = response.redirected
				? new Response(await response.blob(), { headers: response.headers })
				: response;
			await cache.put(path, plain);
		}
	};
	// Pages first: they show whether the host has this version, before two megabytes are fetched.
	const parts = [
		await fillStore(paths.filter(isPagePath), ends),
		await fillStore(
			paths.filter((path) => !isPagePath(path)),
			ends
		)
	];
	// The basemap has no version in it: the host had this version before it, and has it still.
	const now: unknown = await (await fetch(VERSION_FILE, { cache: 'reload' })).json();
	if (typeof now !== 'object' || now === null || !('version' in now) || now.version !== version)
		throw new Error(`${VERSION_FILE}: another version was put on the host meanwhile`);
	return {
		missing: parts.flatMap(({ missing }) => missing),
		why: parts.find(({ why }) => why !== null)?.why ?? null
	};
}

/**
 * Why an answer is not a file of this version; `null` when it is.
 * @throws When it is of another version.
 */
async function faultOf(path: string, response: Response): Promise<string | null> {
	if (!response.ok) return `status ${response.status}`;
	if (isPagePath(path)) {
		const strange = strangeIn(await response.clone().text(), { base, version, build: chunks });
		if (strange !== null) throw new Error(`${path}: ${strange}`);
		return null;
	}
	// Some hosts answer what they do not have with a page.
	return isPage(response) ? 'a page instead of a file' : null;
}

const isPagePath = (path: string) => path.endsWith('/');
const isPage = (response: Response) => response.headers.get('content-type')?.startsWith('text/html') === true;

/** Removes what other versions of this site left, and nothing of any other site of the host. */
async function clearOlder(): Promise<void> {
	const unscoped = await unscopedCaches();
	const wasDead = await isDead(unscoped);
	const older = olderCaches(SITE, await caches.keys());
	await Promise.all([...older, ...unscoped].map((name) => caches.delete(name)));
	if (!wasDead) return;
	await worker.clients.claim();
	const windows = await worker.clients.matchAll({ type: 'window' });
	// Not waited for: a page is answered only after this.
	for (const client of windows) client.navigate(client.url).catch(() => null);
}

/** The caches of version 0.1 of this site. */
async function unscopedCaches(): Promise<readonly string[]> {
	const names = await caches.keys();
	const found: string[] = [];
	for (const name of names) {
		const old = unscopedVersion(name);
		if (old === null || !isOwnUnscoped(base, await pathsIn(name))) continue;
		found.push(name);
		if (names.includes(`seen-${old}`)) found.push(`seen-${old}`);
	}
	return found;
}

/**
 * Whether a worker of version 0.1 serves a page whose scripts are gone: it took pages from the browser's cache, and shows the
 * same dead page at every visit. Nobody works in such windows, so they need not be waited for.
 */
async function isDead(unscoped: readonly string[]): Promise<boolean> {
	for (const name of unscoped) {
		const cache = await caches.open(name);
		for (const path of await pathsIn(name)) {
			const page = isPagePath(path) ? await cache.match(path) : undefined;
			const lost = page && (await lostChunk(page));
			if (lost !== undefined && (await isGone(lost))) return true;
		}
	}
	return false;
}

/** Whether the host says that it has a file no more; without a network nothing is known. */
async function isGone(path: string): Promise<boolean> {
	try {
		const answer = await fetch(path, { method: 'HEAD', cache: 'no-store' });
		return !answer.ok || isPage(answer);
	} catch {
		return false;
	}
}

/** A page: as it was kept, where all it needs was kept too; else from the host, for only a page of today has scripts there. */
async function answerPage(event: FetchEvent, path: string): Promise<Response> {
	const kept = essential.has(path) ? await stored(() => keptWhole(path)) : undefined;
	if (kept) return kept;
	let fresh: Response;
	try {
		fresh = await fetch(event.request, { cache: 'reload' });
	} catch (error) {
		const last = await stored(() => lastSeen(path));
		if (last) return last;
		const instead = base + viewInstead(strip(path));
		if (instead === path) throw error;
		return Response.redirect(instead);
	}
	if (fresh.ok) keepAside(event, SEEN, path, fresh);
	return fresh;
}

async function keptWhole(path: string): Promise<Response | undefined> {
	return (await missing()).length === 0 ? (await caches.open(KEPT)).match(path) : undefined;
}

/** A page as it was kept or met before, if its scripts are still there. */
async function lastSeen(path: string): Promise<Response | undefined> {
	for (const name of [SEEN, KEPT]) {
		const last = await (await caches.open(name)).match(path);
		if (last && (await lostChunk(last.clone())) === undefined) return last;
	}
	return undefined;
}

async function answerFile(event: FetchEvent, path: string): Promise<Response> {
	const isEssential = essential.has(path);
	const name = isEssential ? KEPT : SEEN;
	const fromStore = () => stored(async () => (await caches.open(name)).match(path));
	const isHashed = path.startsWith(base + HASHED);
	// Files with a hash in their name never change.
	const before = isEssential || isHashed ? await fromStore() : undefined;
	if (before) return before;
	let fresh: Response;
	try {
		fresh = await fetch(event.request);
	} catch (error) {
		const last = await fromStore();
		if (last) return last;
		throw error;
	}
	if (isHashed && fresh.ok && !isPage(fresh)) keepAside(event, name, path, fresh);
	return fresh;
}

/** What the store of the browser gives; nothing where it fails, which is no fault of the network. */
async function stored<T>(read: () => Promise<T | undefined>): Promise<T | undefined> {
	try {
		return await read();
	} catch {
		return undefined;
	}
}

/** Keeps an answer while it is given: neither a slow store nor a full one is in the reader's way. */
function keepAside(event: FetchEvent, name: string, path: string, response: Response): void {
	const copy = response.clone();
	event.waitUntil(stored(async () => (await caches.open(name)).put(path, copy)));
}

/** What should be kept and is not: a browser short of room may have thrown it away. */
async function missing(): Promise<readonly string[]> {
	const there = await pathsIn(KEPT);
	return ESSENTIALS.filter((path) => !there.has(path));
}

/** Fetches what is missing as long as the host still has this version, and tells how much is kept then. */
async function refill(): Promise<KeptAnswer> {
	let why: Shortage | null = null;
	try {
		const before = await missing();
		if (before.length > 0) ({ why } = await fill(before));
	} catch {
		// Pages come from the host until the next version is here.
		why = 'network';
	}
	const lost = (await stored(missing))?.length ?? ESSENTIALS.length;
	return { missing: lost, kept: ESSENTIALS.length - lost, why };
}

/** The first script, style or font of a page that no cache of this host holds. */
async function lostChunk(page: Response): Promise<string | undefined> {
	for (const path of chunksOf(await page.text(), base)) if (!(await caches.match(path))) return path;
	return undefined;
}

async function pathsIn(name: string): Promise<ReadonlySet<string>> {
	const requests = await (await caches.open(name)).keys();
	return new Set(requests.map(({ url }) => new URL(url).pathname));
}
