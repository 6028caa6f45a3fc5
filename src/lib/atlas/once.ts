/** What is made when it is first asked for, and then kept: a format of Intl takes an old laptop tens of milliseconds. */
export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => (made ??= { value: make() }).value;
}
