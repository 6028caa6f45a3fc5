import type { Basemap } from '#lib/atlas/model/basemap.ts';
import { loadBasemap } from '#lib/data/load-basemap.ts';
import { pageTheme, watchPageTheme } from '#lib/paint/page-theme.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import type { Troubles } from '#lib/state/troubles.svelte.ts';
import { backdropGround, hasBasemap } from '#lib/svg/backdrop.ts';
import { groundOfBasemap } from '#lib/svg/ground.ts';
import { createPicturePlane } from '#lib/svg/mercator.ts';

/** What a picture in the page has under and around the whole area: the backdrop at first, then the basemap with its relief. */
export class PictureGround {
	readonly #explorer: Explorer;
	readonly #folder: string;
	readonly #troubles: Troubles;
	#basemap: Basemap | null = $state.raw(null);
	#isDark = $state(false);
	readonly ground = $derived.by(() => {
		const { home } = this.#explorer.base.atlas;
		return this.#basemap ? groundOfBasemap(this.#basemap, createPicturePlane(home)) : backdropGround(home);
	});
	/** Address of the shaded relief; `null` where there is none, or the reader wants none. */
	readonly relief = $derived.by(() => {
		if (!this.#basemap || this.#explorer.hiddenLayers.includes('relief')) return null;
		return this.#basemap.relief?.pictures[this.#isDark ? 'dark' : 'light'] ?? null;
	});

	/**
	 * @param folder - Address of the compiled basemap.
	 * @param troubles - Told when it cannot be loaded: it holds what is not only scenery.
	 */
	constructor(explorer: Explorer, folder: string, troubles: Troubles) {
		this.#explorer = explorer;
		this.#folder = folder;
		this.#troubles = troubles;
	}

	/** The basemap; `null` before it is loaded. */
	get basemap(): Basemap | null {
		return this.#basemap;
	}

	/** Loads the basemap, where the atlas has one. When it cannot be loaded the reader is told, and may ask again. */
	async load(): Promise<void> {
		if (!hasBasemap || this.#basemap) return;
		const load = async () => {
			const basemap = await loadBasemap(this.#folder, fetch);
			if (!basemap) throw new Error('no basemap');
			return basemap;
		};
		await this.#troubles.fetch('ground', load, { use: (basemap) => (this.#basemap = basemap) });
	}

	/** Follows the theme of the page; returns how to stop that. */
	follow(): () => void {
		const look = () => {
			this.#isDark = pageTheme() === 'dark';
		};
		look();
		return watchPageTheme(look);
	}
}
