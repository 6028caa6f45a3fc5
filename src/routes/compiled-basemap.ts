import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Basemap } from '#lib/atlas/model/basemap.ts';
import { loadBasemap } from '#lib/data/load-basemap.ts';

/** Where the compiler writes what the site serves as it is. */
export const STATIC_FOLDER = join(process.env['ATLAS_OUTPUT'] ?? '.', 'static');

let basemap: Promise<Basemap | null> | undefined;

/** The basemap as it was compiled, read from the disk while the site is built; `null` for an atlas without one. */
export function compiledBasemap(): Promise<Basemap | null> {
	basemap ??= loadBasemap(join(STATIC_FOLDER, 'data/basemap'), (path) =>
		Promise.resolve(new Response(readFileSync(String(path))))
	);
	return basemap;
}
