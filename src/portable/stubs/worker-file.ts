/** The one file has no live map, and so no file of its worker. */
export function hasWorker(): Promise<boolean> {
	return Promise.resolve(false);
}
