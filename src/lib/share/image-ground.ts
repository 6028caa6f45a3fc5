import { loadBasemap } from '#lib/data/load-basemap.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Basemap, Relief } from '#lib/atlas/model/basemap.ts';
import type { Theme } from '#lib/atlas/model/polity.ts';
import { backdropGround, hasBasemap } from '#lib/svg/backdrop.ts';
import { groundOfBasemap, type PictureGround } from '#lib/svg/ground.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';
import { dataUrl } from './embedded-fonts.ts';

/** What lies under and around the map of an exported image. */
export interface ImageGround {
	readonly ground: PictureGround | null;
	/** The shaded relief as a data URL. */
	readonly relief: string | null;
}

type ReliefTheme = keyof Relief['pictures'];

let basemap: Basemap | null = null;
const reliefs = new Map<ReliefTheme, string>();

/** Fetches rivers, borders, lettering and the relief of a theme; what is there already is not fetched again. */
export async function loadImageGround(baseUrl: string, theme: Theme): Promise<void> {
	if (!hasBasemap) return;
	basemap ??= await loadBasemap(baseUrl, fetch);
	const name = reliefOf(theme);
	if (!basemap?.relief || reliefs.has(name)) return;
	try {
		reliefs.set(name, await dataUrl(basemap.relief.pictures[name]));
	} catch {
		// An exported image without relief is still a map.
	}
}

/** What has been fetched so far: a page that is being printed cannot wait for more. Without it, what came with the page. */
export function imageGround(atlas: Atlas, theme: Theme): ImageGround {
	if (!basemap) return { ground: backdropGround(atlas.home), relief: null };
	return {
		ground: groundOfBasemap(basemap, createPictureGeometry(atlas).plane),
		relief: reliefs.get(reliefOf(theme)) ?? null
	};
}

function reliefOf(theme: Theme): ReliefTheme {
	return theme === 'dark' ? 'dark' : 'light';
}
