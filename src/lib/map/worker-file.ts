import address from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** MapLibre loads its worker from a file of its own; `?worker&url` is what gives it one in the built site too. */
export const WORKER_ADDRESS = address;

/** How long the worker's file may take, ms. */
const PATIENCE = 20_000;

/**
 * Whether the worker's file is to be had: without it the library draws nothing, and says nothing. The browser has it at hand
 * then.
 */
export async function hasWorker(): Promise<boolean> {
	try {
		const response = await fetch(WORKER_ADDRESS, { signal: AbortSignal.timeout(PATIENCE) });
		await response.text();
		return response.ok && response.headers.get('content-type')?.includes('javascript') === true;
	} catch {
		return false;
	}
}
