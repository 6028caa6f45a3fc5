import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * What a browser stores belongs to the whole host: every store and channel of this site has a name that `storeName` made, of
 * the atlas and the folder it stands in.
 */

const ROOT = resolve(import.meta.dirname, '../..');
/** Every way to open a store or channel, or to reach into one, by name. */
const OPENING =
	/(?:(?:localStorage|sessionStorage)\s*(?:\??\.\s*(?:getItem|setItem|removeItem)|\[)|(?:localStorage|sessionStorage)\.(?!getItem|setItem|removeItem)\w+|indexedDB\s*\.\s*(?:open|deleteDatabase)|new BroadcastChannel|caches\s*\.\s*(?:open|delete|has)|document\.cookie|navigator\.locks\.request|new SharedWorker)\s*\(?\s*([^\s,)\]]*)/g;
/**
 * The files that may, and by which names: each is a constant or parameter that is made by `storeName`, or a name of version
 * 0.1 that is read and left as it is.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
	'src/app.html': ['key', "'preferences'"],
	'src/lib/classroom/tab-store.ts': ['name'],
	'src/lib/lessons/lesson-store.ts': ['name'],
	'src/lib/screens/AudienceScreen.svelte': ['lessonChannelName(core.atlas.id'],
	'src/lib/screens/ConsoleScreen.svelte': ['lessonChannelName(core.atlas.id'],
	'src/lib/start/reload-once.ts': ['key'],
	'src/lib/state/preferences.svelte.ts': ['this.#key', 'key', 'PREFERENCES_KEY'],
	'src/service-worker.ts': ['KEPT', 'SEEN', 'name']
};
/** How the names of these files are made: here, or by who calls them. */
const MAKERS = [
	'src/lib/classroom/channel.ts',
	'src/lib/classroom/tab-store.ts',
	'src/lib/lessons/own-tours.svelte.ts',
	'src/lib/offline/kept-caches.ts',
	'src/lib/start/reload-once.ts',
	'src/lib/state/preferences.svelte.ts'
];

function sources(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(path);
		return /\.(ts|svelte|mjs|html)$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : [];
	});
}

/** The names by which a text opens stores. */
const namesIn = (text: string) => [...text.matchAll(OPENING)].map(([, name = '']) => name);

describe('names of stores and channels', () => {
	it.each([
		["localStorage.getItem('x')", "'x'"],
		['sessionStorage.setItem(`x`, y)', '`x`'],
		["indexedDB.open('lessons', 1)", "'lessons'"],
		['localStorage["x"]', '"x"'],
		["new BroadcastChannel('x')", "'x'"],
		["await caches.open('v1')", "'v1'"]
	])('are found where a store is opened: %s', (text, name) => {
		expect(namesIn(text)).toEqual([name]);
	});

	it.each(['localStorage.theme = 1', 'document.cookie = x', 'localStorage.clear()'])(
		'have no way around: %s',
		(text) => {
			expect(namesIn(text)).toHaveLength(1);
		}
	);

	it('are this atlas’s and this folder’s own', () => {
		const raw = sources(join(ROOT, 'src')).flatMap((path) => {
			const file = relative(ROOT, path);
			const strange = namesIn(readFileSync(path, 'utf8')).filter(
				(name) => KNOWN[file]?.includes(name) !== true
			);
			return strange.map((name) => `${file}: ${name}`);
		});
		expect(raw, 'a name that storeName (src/lib/atlas/store-name.ts) did not make').toEqual([]);
	});

	it.each(MAKERS)('are made by storeName in %s', (file) => {
		expect(readFileSync(join(ROOT, file), 'utf8')).toMatch(/\bstoreName\(/);
	});
});
