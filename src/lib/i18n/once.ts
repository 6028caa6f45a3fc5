/** What is made when it is first asked for, and then kept: a format of Intl takes an old laptop tens of milliseconds. */
export function once<T extends object>(make: () => T): () => T {
	let made: T | null = null;
	return () => (made ??= make());
}
