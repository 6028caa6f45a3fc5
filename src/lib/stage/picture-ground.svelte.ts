import type { Basemap } from '#lib/atlas/model/basemap.ts';
import { loadBasemap } from '#lib/data/load-basemap.ts';
import { pageTheme, watchPageTheme } from '#lib/paint/page-theme.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import type { Troubles } from '#lib/state/troubles.svelte.ts';
import { nextTask } from '#lib/loading/next-task.ts';
import { createTurns } from '#lib/loading/turns.ts';
import { backdropGround, hasBasemap } from '#lib/svg/backdrop.ts';
import { groundOfBasemap, layOut, type PictureGround as Ground } from '#lib/svg/ground.ts';
import { createPicturePlane } from '#lib/svg/mercator.ts';

/** What a picture in the page has under and around the whole area: the backdrop at first, then the basemap with its relief. */
export class PictureGround {
	readonly #explorer: Explorer;
	readonly #folder: string;
	readonly #troubles: Troubles;
	#loaded: { readonly basemap: Basemap; readonly ground: Ground } | null = $state.raw(null);
	/** Whether what is to lie under the picture has come, or will not. */
	isSettled = $state(!hasBasemap);
	#isDark = $state(false);
	readonly ground = $derived(this.#loaded?.ground ?? this.backdrop);
	/** Address of the shaded relief; `null` where there is none, or the reader wants none. */
	readonly relief = $derived.by(() => {
		if (!this.#loaded || this.#explorer.hiddenLayers.includes('relief')) return null;
		return this.#loaded.basemap.relief?.pictures[this.#isDark ? 'dark' : 'light'] ?? null;
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
		return this.#loaded?.basemap ?? null;
	}

	/** What came with the page; `null` = the atlas has nothing under and around its area. */
	get backdrop(): Ground | null {
		return backdropGround(this.#explorer.base.atlas.home);
	}

	/**
	 * Loads the basemap, where the atlas has one. When it cannot be loaded the reader is told, and may ask again.
	 * @param isDrawn - Whether a picture draws it: its paths are then ready when it is shown.
	 */
	async load(isDrawn: boolean): Promise<void> {
		if (!hasBasemap || this.#loaded) return;
		const load = async () => {
			const basemap = await loadBasemap(this.#folder, fetch);
			if (!basemap) throw new Error('no basemap');
			// Projecting it is a task of its own, and so is drawing it.
			await nextTask();
			const ground = groundOfBasemap(basemap, createPicturePlane(this.#explorer.base.atlas.home));
			await layOut(ground, isDrawn, createTurns());
			await nextTask();
			return { basemap, ground };
		};
		await this.#troubles.fetch('ground', load, { use: (loaded) => (this.#loaded = loaded) });
		this.isSettled = true;
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
