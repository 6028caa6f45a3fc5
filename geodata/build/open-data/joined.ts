/** A list as one value, which every program can read; `null` where it is empty. */
export function joined(items: readonly string[]): string | null {
	return items.length === 0 ? null : items.join('|');
}
