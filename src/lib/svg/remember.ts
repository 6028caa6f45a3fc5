/**
 * A function that gives its last result again as long as nothing that the result depends on has changed.
 * @param dependsOn - What it depends on, of the arguments: each part is compared as it is.
 */
export function remember<A extends readonly unknown[], T>(
	dependsOn: (...args: A) => readonly unknown[],
	make: (...args: A) => T
): (...args: A) => T {
	let known: { readonly of: readonly unknown[]; readonly result: T } | null = null;
	return (...args) => {
		const of = dependsOn(...args);
		if (!known?.of.every((part, i) => part === of[i])) known = { of, result: make(...args) };
		return known.result;
	};
}
