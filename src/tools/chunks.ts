/*
 * Which files the scripts of the site come in. Left alone, the bundler makes one for each set of pages that share something:
 * some eighty before the map answers, many of a few hundred bytes. What a page needs at once comes in a few.
 */

/** What the bundler knows of its modules. */
interface Graph {
	getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** A file of scripts: what its pages need at once, and the pages before it do not. */
interface Part {
	readonly name: string;
	readonly entries: readonly string[];
}

const EVERYWHERE = ['src/routes/+layout.svelte', 'src/routes/+layout.ts'];
/** The page that frames elsewhere is the lightest that has a map; the map’s own page is what most visits begin with. */
const PARTS: readonly Part[] = [
	{ name: 'map', entries: ['src/routes/embed/+page.svelte', ...EVERYWHERE] },
	{ name: 'explorer', entries: ['src/routes/+page.svelte', ...EVERYWHERE] },
	// Fetched by every page as soon as it runs, in case that the network fails later.
	{ name: 'failure', entries: ['src/routes/+error.svelte'] }
];

/**
 * The file that a module goes into; `null` leaves it to the bundler.
 * @param root - Folder of the project.
 */
export function chunkNamer(root: string): (id: string, graph: Graph) => string | null {
	let known: readonly ReadonlySet<string>[] | undefined;
	return (id, graph) => {
		known ??= PARTS.map(({ entries }) =>
			reachable(
				graph,
				entries.map((entry) => `${root}/${entry}`)
			)
		);
		const [map, explorer] = known;
		const part = PARTS.find((_, i) => known?.[i]?.has(id));
		// What the map’s own page does without must not be part of what it waits for.
		if (part === undefined || (map?.has(id) && !explorer?.has(id))) return null;
		if (part.name === 'failure') return part.name;
		// These change with the record, or with a version of a library; the rest with every version of the site.
		if (id.includes('/generated/')) return 'record';
		return id.includes('/node_modules/') ? 'libraries' : part.name;
	};
}

/** All modules without which those given do not run. */
function reachable(graph: Graph, entries: readonly string[]): Set<string> {
	const found = new Set<string>();
	const waiting = entries.filter((id) => graph.getModuleInfo(id) !== null);
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
	}
	return found;
}
