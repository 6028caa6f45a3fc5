/** A shallow copy without some keys. */
export function omit<T extends object, K extends keyof T>(record: T, ...keys: readonly K[]): Omit<T, K> {
	const left: ReadonlySet<PropertyKey> = new Set<PropertyKey>(keys);
	return Object.fromEntries(Object.entries(record).filter(([key]) => !left.has(key))) as Omit<T, K>;
}
