import type { Shortage } from './fill-store.ts';

/** What the service worker answers when it is asked what is kept; it fetches what is missing before. */
export interface KeptAnswer {
	/** Number of files. */
	readonly missing: number;
	readonly kept: number;
	/** Why some are missing, as far as it is known. */
	readonly why: Shortage | null;
}

/** Reads an answer; `null` = of a worker that says less, of an older version. */
export function readKeptAnswer(data: unknown): KeptAnswer | null {
	if (typeof data !== 'object' || data === null) return null;
	const { missing, kept, why } = data as Record<string, unknown>;
	if (typeof missing !== 'number') return null;
	return {
		missing,
		kept: typeof kept === 'number' ? kept : 0,
		why: why === 'network' || why === 'storage' ? why : null
	};
}
