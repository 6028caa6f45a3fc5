import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** MapLibre loads its worker from a file of its own; `?worker&url` is what gives it one in the built site too. */
setWorkerUrl(workerUrl);

/** How long the worker's file may take, ms. */
const PATIENCE = 20_000;

/**
 * Whether the worker's file is to be had: without it the library draws nothing, and says nothing. The browser has it at hand
 * then.
 */
export async function hasWorker(): Promise<boolean> {
	const late = new AbortController();
	const timer = setTimeout(() => {
		late.abort();
	}, PATIENCE);
	try {
		const response = await fetch(workerUrl, { signal: late.signal });
		await response.text();
		return response.ok && response.headers.get('content-type')?.includes('javascript') === true;
	} catch {
		return false;
	} finally {
		clearTimeout(timer);
	}
}
