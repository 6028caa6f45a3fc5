import { lazy } from '#lib/loading/lazy.ts';

const fetchOpening = lazy(() => import('#lib/generated/opening.json'));

/**
 * Loads the sentences that introduce the atlas, as a chunk of their own; empty when it has none.
 * @throws TypeError when the chunk cannot be loaded, LateError when it does not arrive.
 */
export async function loadOpening(): Promise<readonly string[]> {
	const { default: sentences } = await fetchOpening();
	return sentences as readonly string[];
}
