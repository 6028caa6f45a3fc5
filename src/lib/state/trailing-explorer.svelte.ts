import type { AtlasCore } from '#lib/atlas/core.ts';
import type { StepFocus } from '#lib/atlas/model/tour.ts';
import type { Scene, SceneOptions } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { ViewState } from '#lib/url/view-state.ts';
import { Explorer, type HistoryPolicy, type ViewListener } from './explorer.svelte.ts';

/** How far what is read may lag behind a clock that is moved, ms. */
const LAG = 100;

/**
 * The same view for what is read rather than watched: it follows at once while the clock rests, and a moved clock at most
 * ten times a second, for lists and tables that change under a moving finger cost a quarter of each of its steps and are
 * read by nobody. What is done to it is done to the view it follows.
 */
export class TrailingExplorer extends Explorer {
	readonly #leader: Explorer;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(leader: Explorer) {
		super(leader.core, leader.view);
		this.#leader = leader;
		leader.onfollow(() => {
			if (!leader.isScrubbing) this.#catchUp();
			else
				this.#timer ??= setTimeout(() => {
					this.#catchUp();
				}, LAG);
		});
	}

	override get base(): AtlasCore {
		return this.#leader.base;
	}

	override get core(): AtlasCore {
		return this.#leader.core;
	}

	override get seen(): Explorer['seen'] {
		return this.#leader.seen;
	}

	override get shown(): Explorer['shown'] {
		return this.#leader.shown;
	}

	override get isScrubbing(): boolean {
		return this.#leader.isScrubbing;
	}

	override get notices(): Explorer['notices'] {
		return this.#leader.notices;
	}

	/** The scene that the other has made already, where it shows the same. */
	override sceneOf(options: SceneOptions): Scene {
		return this.#leader.sceneOf(options);
	}

	override focusOf(tour: ViewState['tour'], day: Day): StepFocus | null {
		return this.#leader.focusOf(tour, day);
	}

	override onchange(listener: ViewListener): () => void {
		return this.#leader.onchange(listener);
	}

	protected override get now(): ViewState {
		return this.#leader.view;
	}

	override change(part: Partial<ViewState>, policy: HistoryPolicy): void {
		this.#leader.change(part, policy);
	}

	#catchUp(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.take(this.#leader.view);
	}
}
