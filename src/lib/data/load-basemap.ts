import type { Basemap, Relief } from '#lib/atlas/model/basemap.ts';

const PARTS = ['borders', 'water', 'transport', 'fronts', 'labels', 'relief'] as const;

/** How long its files may take, ms: what never comes is asked for anew at the next attempt. */
const PATIENCE = 20_000;

/** What is loaded or on its way, by address: the picture, the sheet that is printed and copies of the map share one. */
const loading = new Map<string, Promise<Basemap | null>>();

/**
 * Loads the basemap that was compiled with the atlas. `null` when there is none or it cannot be loaded: the map then
 * stays as it is, which is still a map.
 */
export function loadBasemap(baseUrl: string, fetch: typeof globalThis.fetch): Promise<Basemap | null> {
	const known = loading.get(baseUrl);
	if (known) return known;
	const loaded = fetchBasemap(baseUrl, fetch).then((basemap) => {
		// What failed may be there at the next attempt.
		if (basemap === null) loading.delete(baseUrl);
		return basemap;
	});
	loading.set(baseUrl, loaded);
	return loaded;
}

async function fetchBasemap(baseUrl: string, fetch: typeof globalThis.fetch): Promise<Basemap | null> {
	const late = new AbortController();
	const timer = setTimeout(() => {
		late.abort();
	}, PATIENCE);
	try {
		const { signal } = late;
		const responses = await Promise.all(PARTS.map((part) => fetch(`${baseUrl}/${part}.json`, { signal })));
		if (responses.some((response) => !response.ok)) return null;
		const parts: unknown[] = await Promise.all(responses.map((response) => response.json()));
		const basemap = Object.fromEntries(PARTS.map((part, i) => [part, parts[i]]));
		return { ...basemap, relief: located(basemap['relief'] as Relief | null, baseUrl) } as unknown as Basemap;
	} catch {
		return null;
	} finally {
		clearTimeout(timer);
	}
}

/** The compiled relief names its pictures as files beside it. */
function located(relief: Relief | null, baseUrl: string): Relief | null {
	if (!relief) return null;
	const { light, dark } = relief.pictures;
	return { ...relief, pictures: { light: `${baseUrl}/${light}`, dark: `${baseUrl}/${dark}` } };
}
