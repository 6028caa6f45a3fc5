/*
 * The pictures of README.md. Each stands there once, as an image that is a link: what it shows is what the link shows, so
 * that neither can change without the other.
 */

/** Bytes that a picture may have: README.md is read over slow lines too. */
export const MOST_BYTES = 120 * 1024;

/**
 * @param {string} readme - Text of README.md.
 * @returns {{ alt: string, path: string, fragment: string }[]} pictures in order: the path from the top of the project, and
 * the state of the map as a fragment without its `#`.
 */
export function picturesOf(readme) {
	return [...readme.matchAll(/\[!\[([^\]]+)\]\(([^)\s]+)\)\]\(([^)\s]+)\)/gu)].map(
		([, alt, path, address]) => ({
			alt,
			path,
			fragment: new URL(address).hash.slice(1)
		})
	);
}
