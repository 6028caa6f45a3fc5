/**
 * The name of a store or channel of the browser. All that stands on a host shares them, so a name says whose it is.
 * @param atlas - Id of the atlas.
 * @param base - Folder of the site on its host, as the router gives it: `''` or `/atlas`.
 * @param content - What the store holds; may be left empty for what all names of this site begin with.
 */
export function storeName(atlas: string, base: string, content: string): string {
	// No address holds a space: the names of a folder within this one begin otherwise.
	return `${atlas} ${base}/ ${content}`;
}
