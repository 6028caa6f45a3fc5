/**
 * The addresses that a route makes files for. Where very large atlases are measured (tests/growth) it makes none: the map
 * alone is built then.
 */
export function madeEntries<Entry>(entries: () => readonly Entry[]): () => Entry[] {
	return () => (process.env['ATLAS_PAGES'] === 'map' ? [] : [...entries()]);
}
