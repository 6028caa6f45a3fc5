/** Each item of a list with the one before it; empty for fewer than two. */
export function pairwise<T>(items: readonly T[]): [before: T, item: T][] {
	return items.slice(1).map((item, i) => [items[i] as T, item]);
}
