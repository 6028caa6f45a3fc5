/** In one file there is no folder to be in. */
export const base = '';

/** The address of a page within this file: the file itself, or it with `?page=`. */
export function resolve(path: string): string {
	const page = path.replaceAll('/', '');
	return page === '' ? location.pathname : `${location.pathname}?page=${page}`;
}
