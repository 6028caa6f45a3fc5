/* Keeping many files of one version, where a network or a store may fail for some of them. */

/** How often a file is asked for before it counts as missing. */
const TRIES = 2;

/** Why files are missing: the host did not give them, or the device has no room for them. */
export type Shortage = 'network' | 'storage';

/** What came of filling a store. */
export interface Filled {
	readonly missing: readonly string[];
	/** `null` = nothing is missing. */
	readonly why: Shortage | null;
}

/** The host and the store of a worker. */
export interface StoreEnds {
	/** Rejects where the host does not answer. */
	fetch(path: string): Promise<Response>;
	/** Why an answer is not this file; `null` when it is. Throws where it is of another version. */
	faultOf(path: string, response: Response): Promise<string | null>;
	/** Rejects where there is no room. */
	put(path: string, response: Response): Promise<void>;
}

/**
 * Fetches and stores files. One that fails is tried again and then left out; the others go on, until there is no room.
 * @throws What `faultOf` throws: files of two versions are never kept together.
 */
export async function fillStore(paths: readonly string[], ends: StoreEnds): Promise<Filled> {
	const missing = new Set(paths);
	let isFull = false;
	let isMixed = false;

	/** An answer that is the file; `null` when there is none. */
	async function answerFor(path: string): Promise<Response | null> {
		let response: Response;
		try {
			response = await ends.fetch(path);
		} catch {
			return null;
		}
		return (await ends.faultOf(path, response)) === null ? response : null;
	}

	async function keep(path: string): Promise<void> {
		for (let tries = 0; tries < TRIES && !isFull && !isMixed; tries++) {
			const answer = await answerFor(path);
			if (!answer) continue;
			try {
				await ends.put(path, answer);
				missing.delete(path);
			} catch {
				isFull = true;
			}
			return;
		}
	}

	const outcomes = await Promise.allSettled(
		paths.map((path) =>
			keep(path).catch((error: unknown) => {
				isMixed = true;
				throw error;
			})
		)
	);
	for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
	return {
		missing: paths.filter((path) => missing.has(path)),
		why: missing.size === 0 ? null : isFull ? 'storage' : 'network'
	};
}
