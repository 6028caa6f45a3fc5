import type { AtlasCore } from '#lib/atlas/core.ts';
import { isOwnTour, type Tour } from '#lib/atlas/model/tour.ts';
import { storeName } from '#lib/atlas/store-name.ts';
import { lazy } from '#lib/loading/lazy.ts';
import type { AtlasFacts } from '#lib/url/link-key.ts';
import type { LinkFault } from './lesson-link.ts';
import type { LessonFault } from './lesson-text.ts';
import type { LessonDesk } from './lesson-desk.svelte.ts';

/** What is asked of the lessons of this device; their part of the site is fetched to do it. */
export type LessonRequest =
	/** Adds what the map shows to a lesson. */
	| { readonly kind: 'add-view' }
	| { readonly kind: 'edit'; readonly id: string }
	/** Makes a lesson of a tour. */
	| { readonly kind: 'copy'; readonly id: string }
	/** Reads a lesson from a file. */
	| { readonly kind: 'file'; readonly file: Blob }
	/** Reads the lesson that the one file holds. */
	| { readonly kind: 'carried'; readonly text: string }
	/** Reads a lesson from the value of a link. */
	| { readonly kind: 'link'; readonly value: string };

/** What was wrong with a lesson that was read. */
export interface LessonReport {
	/** Of the lesson; `null` = it could not be read at all. */
	readonly title: string | null;
	readonly faults: readonly LessonFault[];
	readonly linkFault: LinkFault | null;
}

const fetchDesk = lazy(() => import('./open-desk.ts'));

/** The lessons of this device beside the tours of the atlas; nothing of them is there before it is asked for. */
export class OwnTours {
	readonly #core: AtlasCore;
	readonly #facts: AtlasFacts;
	readonly #name: string;
	readonly #isGuest: boolean;
	#desk: LessonDesk | null = $state.raw(null);
	#loading: Promise<LessonDesk> | null = null;
	/** Whether one of them is being made in this window. */
	isBuilding = $state(false);
	/** What is asked of them and not done yet. */
	request: LessonRequest | null = $state.raw(null);
	/** What the reader has to be told of the lesson that was read last. */
	report: LessonReport | null = $state.raw(null);

	/**
	 * @param base - Folder of the site on its host.
	 * @param isGuest - Whether the page stands within another one, and keeps nothing.
	 */
	constructor(core: AtlasCore, facts: AtlasFacts, base: string, isGuest = false) {
		this.#core = core;
		this.#facts = facts;
		this.#name = storeName(core.atlas.id, base, 'lessons');
		this.#isGuest = isGuest;
	}

	/** Where they are worked on; `null` before it is loaded. */
	get desk(): LessonDesk | null {
		return this.#desk;
	}

	/** Empty until they are loaded. */
	get tours(): readonly Tour[] {
		return this.#desk?.lessons ?? [];
	}

	/** Whether a tour that is asked for was looked for on this device, and is not there. */
	lacks(id: string | undefined): boolean {
		return id !== undefined && isOwnTour(id) && this.#desk !== null && this.#desk.find(id) === null;
	}

	/**
	 * Loads them once; after a failure the next call tries again.
	 * @throws TypeError when the part of the site cannot be loaded, LateError when it does not arrive.
	 */
	load(): Promise<LessonDesk> {
		this.#loading ??= this.#load().catch((error: unknown) => {
			this.#loading = null;
			throw error;
		});
		return this.#loading;
	}

	async #load(): Promise<LessonDesk> {
		const { openDesk } = await fetchDesk();
		this.#desk = await openDesk(this.#core, this.#facts, this.#name, this.#isGuest);
		return this.#desk;
	}
}
