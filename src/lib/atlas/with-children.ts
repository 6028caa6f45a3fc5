/**
 * An object or a list with other children: itself where none differs, else a copy. Thousands of records pass here while a page
 * starts, so nothing is made of one that stays as it is.
 * @param change - What takes the place of a child; the child itself leaves it.
 */
export function withChildren(value: object, change: (key: string, child: unknown) => unknown): object {
	let copy: Record<string, unknown> | null = null;
	const children = value as Readonly<Record<string, unknown>>;
	for (const key of Object.keys(value)) {
		const child = children[key];
		const next = change(key, child);
		if (next === child) continue;
		copy ??= (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
		copy[key] = next;
	}
	return copy ?? value;
}
