/**
 * A list in which some items stand in the place of others; the same list where each is as the one whose place it takes.
 * @param places - The index and the new item of each.
 */
export function remade<T extends object>(
	items: readonly T[],
	places: Iterable<readonly [at: number, item: T]>
): readonly T[] {
	let copy: T[] | null = null;
	for (const [at, item] of places) {
		const before = items[at];
		if (before !== undefined && isAlike(before, item)) continue;
		copy ??= [...items];
		copy[at] = item;
	}
	return copy ?? items;
}

/** Whether two objects have the same values under the same keys. */
function isAlike<T extends object>(one: T, other: T): boolean {
	return one === other || (Object.keys(other) as (keyof T)[]).every((key) => one[key] === other[key]);
}
