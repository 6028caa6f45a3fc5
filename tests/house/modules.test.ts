import { describe, expect, it } from 'vitest';
import { readModules, type Module } from './modules.ts';

/* Modules export what others use, and import each other in one direction only. */

const modules = readModules(['src', 'tests', 'vite.config.ts', 'svelte.config.js', 'eslint.config.js']);
const byPath = new Map(modules.map((module) => [module.path, module]));

/** Those whose exports the framework or a tool asks for by their names. */
const ASKED_FOR_BY_NAME = [
	/^src\/routes\/.*\+/,
	/^src\/(hooks\.|params\/)/,
	// In the place of other modules, in the site in one file.
	/^src\/portable\/stubs\//,
	// Called by a script within the page, which is text.
	/^src\/lib\/start\/watch-start\.ts$/,
	// Named to Playwright by its path.
	/^tests\/spec-lines\.mjs$/,
	/\.config\.[jt]s$/
];

describe('modules', () => {
	it('are found, with what they import of each other', () => {
		expect(modules.length).toBeGreaterThan(400);
		const lost = modules.flatMap(({ path, imports }) =>
			imports
				.filter(({ from }) => /^(src|tests)\/.*\.(ts|svelte|mjs)$/.test(from) && !byPath.has(from))
				.map(({ from }) => `${path}: ${from}`)
		);
		expect(lost).toEqual([]);
	});

	it('export nothing that no other imports', () => {
		const used = usedNames();
		const unused = modules
			.filter(({ path }) => !ASKED_FOR_BY_NAME.some((pattern) => pattern.test(path)))
			.flatMap(({ path, exports, signatures }) =>
				[...exports].filter((name) => !signatures.has(name)).map((name) => `${path}: ${name}`)
			)
			.filter((one) => !used.has(one));
		expect(unused).toEqual([]);
	});

	it('never import each other in a circle, for types neither', () => {
		expect(circles()).toEqual([]);
	});
});

/** What is imported somewhere, as `path: name`. */
function usedNames(): Set<string> {
	const used = new Set<string>();
	const use = (path: string, name: string) => {
		const module = byPath.get(path);
		if (!module) return;
		if (module.exports.has(name)) used.add(`${path}: ${name}`);
		else for (const { from, isHandedOn } of module.imports) if (isHandedOn) use(from, name);
	};
	for (const { imports } of modules)
		for (const { from, names } of imports)
			for (const name of names ?? byPath.get(from)?.exports ?? []) use(from, name);
	return used;
}

/** The circles of imports, each told from the module in it that is met first. */
function circles(): string[] {
	const found: string[] = [];
	const done = new Set<Module>();
	const visit = (module: Module, way: readonly string[]) => {
		if (way.includes(module.path)) {
			found.push([...way.slice(way.indexOf(module.path)), module.path].join(' → '));
			return;
		}
		if (done.has(module)) return;
		for (const { from, isLate } of module.imports) {
			const next = byPath.get(from);
			if (next && !isLate) visit(next, [...way, module.path]);
		}
		done.add(module);
	};
	for (const module of modules) visit(module, []);
	return found;
}
