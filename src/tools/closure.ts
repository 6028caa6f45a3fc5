/** All that is reached from some beginnings, these included, each once. */
export function closureOf<T>(beginnings: readonly T[], next: (one: T) => readonly T[]): Set<T> {
	const found = new Set(beginnings);
	// What is added to a set while it is run through comes in its turn.
	for (const one of found) for (const other of next(one)) found.add(other);
	return found;
}
