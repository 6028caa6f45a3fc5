import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { closureOf } from './closure.ts';

/*
 * Which files the scripts of the site come in, and with them their styles. Left alone, the bundler makes one for each set of
 * pages that share something: some eighty before the map answers, many of a few hundred bytes. What the map's own page needs
 * at once comes in a few.
 */

/** What the bundler knows of its modules. */
interface Graph {
	getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const MAP_PAGE = 'src/routes/+page.svelte';
const EMBED_PAGE = 'src/routes/embed/+page.svelte';
/** Pages of text need styles alone, and none of what only a map is dressed by. */
const TEXT_PAGES = 'src/routes/(pages)';
const EVERYWHERE = ['src/hooks.client.ts', 'src/routes/+layout.svelte', 'src/routes/+layout.ts'];

interface Reach {
	readonly map: ReadonlySet<string>;
	readonly embed: ReadonlySet<string>;
	readonly text: ReadonlySet<string>;
}

/** From what all others stand on to what stands on all others: a file takes along what its modules need and no earlier one has. */
const NAMES = ['record', 'libraries', 'shared', 'map', 'explorer'] as const;

/** A rule of the bundler: what goes into one file. */
interface ChunkGroup {
	readonly name: (id: string, graph: Graph) => string | null;
	readonly priority: number;
}

/**
 * The files of scripts that are not left to the bundler.
 * @param root - Folder of the project.
 */
export function chunkGroups(root: string): ChunkGroup[] {
	const nameOf = chunkNamer(root);
	return NAMES.map((name, i) => ({
		name: (id, graph) => (nameOf(id, graph) === name ? name : null),
		priority: NAMES.length - i
	}));
}

/** The file that a module goes into; `null` leaves it to the bundler. */
function chunkNamer(root: string): (id: string, graph: Graph) => (typeof NAMES)[number] | null {
	let known: Reach | undefined;
	const from = (graph: Graph, entries: readonly string[]) =>
		reachable(
			graph,
			entries.map((entry) => `${root}/${entry}`)
		);
	return (id, graph) => {
		known ??= {
			map: from(graph, [MAP_PAGE, ...EVERYWHERE]),
			embed: from(graph, [EMBED_PAGE, ...EVERYWHERE]),
			text: from(graph, [...textPages(root), ...EVERYWHERE])
		};
		if (!known.map.has(id)) return null;
		// These change with the record, or with a version of a library; the rest with every version of the site.
		if (id.includes('/generated/') && id.endsWith('.json')) return 'record';
		if (id.includes('/node_modules/')) return 'libraries';
		if (known.text.has(id)) return 'shared';
		return known.embed.has(id) ? 'map' : 'explorer';
	};
}

/** All modules without which those given do not run. */
function reachable(graph: Graph, entries: readonly string[]): Set<string> {
	return closureOf(
		entries.filter((id) => graph.getModuleInfo(id) !== null),
		(id) => graph.getModuleInfo(id)?.importedIds ?? []
	);
}

/** The modules of the pages of text, as paths below the folder of the project. */
function textPages(root: string): string[] {
	return readdirSync(join(root, TEXT_PAGES), { recursive: true, encoding: 'utf8' })
		.filter((path) => /\+(page|layout)\.(svelte|ts)$/.test(path))
		.map((path) => `${TEXT_PAGES}/${path}`);
}
