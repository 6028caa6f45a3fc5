import { tick, untrack, type Component, type ComponentProps } from 'svelte';
import { lazy } from '#lib/loading/lazy.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import type { PreferencesStore } from '#lib/state/preferences.svelte.ts';
import type { Troubles } from '#lib/state/troubles.svelte.ts';
import { showsNearlyAll } from '#lib/svg/inset.ts';
import type { PicturePlane } from '#lib/svg/mercator.ts';
import type { PictureFrame, PictureSize } from '#lib/svg/picture-frame.ts';
import type InsetMap from './InsetMap.svelte';
import { hasRoomFor } from './inset-room.ts';

const loadInset = lazy(() => import('./InsetMap.svelte'));

/** What decides whether the inset is there, and what it shows. */
interface InsetParts {
	readonly explorer: Explorer;
	readonly preferences: PreferencesStore;
	readonly troubles: Troubles;
	readonly plane: PicturePlane;
	/** What of the plane it shows. */
	readonly frame: PictureFrame;
	/** What the page's furniture leaves of the map, px; `null` before it is measured. */
	readonly free: () => PictureSize | null;
	/** Whether somebody who set nothing would make use of it. */
	readonly isUseful: () => boolean;
}

/** Whether the small map of the whole stands in the corner of a map. It is fetched when it is to: no map waits for it. */
export class InsetWish {
	readonly #parts: InsetParts;
	/** What draws it, once it is fetched. */
	Part: Component<ComponentProps<typeof InsetMap>> | null = $state.raw(null);
	/** The reader opened it though the map shows nearly all that it does. */
	#isForced = $state(false);
	/** It could not be fetched: the button that opens it stands in its place. */
	#isMissing = $state(false);
	readonly isOpen: boolean = $derived.by(() => {
		const { explorer, preferences, plane, frame, free, isUseful } = this.#parts;
		const { seen } = explorer;
		const room = free();
		if (!room || !seen || this.#isMissing) return false;
		if (this.#isForced) return true;
		// Within another page nothing is kept, and nothing stands over the map unasked.
		if (!preferences.isRestored || showsNearlyAll(seen, plane, frame)) return false;
		const { inset: wish } = preferences.values;
		if (wish !== 'auto') return wish === 'open';
		return hasRoomFor('inset', room) && isUseful();
	});

	constructor(parts: InsetParts) {
		this.#parts = parts;
	}

	/** Has it fetched when it is to be there. To be called while a component is made. */
	follow(): void {
		$effect(() => {
			if (this.isOpen && !this.Part) untrack(() => void this.#fetch());
		});
	}

	/** Opens or closes it as the reader asks, and keeps that; resolves when that is drawn. */
	async set(isOpen: boolean): Promise<void> {
		const { preferences, troubles } = this.#parts;
		// Who asks for it is told when it cannot be had.
		if (isOpen) await troubles.fetch('inset', loadInset, { use: this.#use });
		this.#isForced = isOpen;
		if (preferences.isRestored) preferences.set({ inset: isOpen ? 'open' : 'closed' });
		await tick();
	}

	readonly #use = (part: Awaited<ReturnType<typeof loadInset>>): void => {
		this.Part = part.default;
		this.#isMissing = false;
	};

	/** Unasked: where it cannot be had the button that opens it stays. */
	async #fetch(): Promise<void> {
		try {
			this.#use(await loadInset());
		} catch {
			this.#isMissing = true;
		}
	}
}
