import { describe } from '#lib/atlas/describe.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { ControlView, Scene, Selection } from '#lib/atlas/scene.ts';
import { addDays, addMonths, clampDay, type Day } from '#lib/atlas/time/day.ts';
import type { Camera, PanelTab, UrlNotice, ViewState } from '#lib/url/view-state.ts';

/** How a change of state is to be remembered: a deliberate act adds to the history, a movement replaces its last entry. */
export type HistoryPolicy = 'push' | 'replace';

/** Told after each change of the view, with what is to become of the history. */
export type ViewListener = (state: ViewState, policy: HistoryPolicy) => void;

/** The view of one window: the clock, what is drawn, what is selected, and where the map looks. */
export class Explorer {
	readonly core: AtlasCore;
	#view: ViewState = $state.raw() as ViewState;
	#notices: readonly UrlNotice[] = $state.raw([]);
	readonly #listeners = new Set<ViewListener>();

	readonly day = $derived(this.#view.day);
	readonly control = $derived(this.#view.view);
	readonly selection = $derived(this.#view.selection);
	readonly panel = $derived(this.#view.panel);
	readonly camera = $derived(this.#view.camera);
	/** What every rendering shows; made anew only when day, view or selection change, not when the camera moves. */
	readonly scene: Scene = $derived.by(() => this.#describe());
	/** Whether a drag or the player is moving the clock: renderings then skip their transitions. */
	isScrubbing = $state(false);

	constructor(core: AtlasCore, initial: ViewState) {
		this.core = core;
		this.#view = initial;
	}

	get view(): ViewState {
		return this.#view;
	}

	get notices(): readonly UrlNotice[] {
		return this.#notices;
	}

	get firstDay(): Day {
		return this.core.atlas.period.start;
	}

	/** The last day the clock can show. */
	get lastDay(): Day {
		return addDays(this.core.atlas.period.end, -1);
	}

	/** Takes over a state that came from outside (a link, the history); does not tell the listeners. */
	restore(state: ViewState, notices: readonly UrlNotice[]): void {
		this.#view = state;
		this.#notices = notices;
	}

	/** Moves the clock; days outside the period become its ends. */
	goTo(day: Day, policy: HistoryPolicy = 'push'): void {
		this.#change({ day: clampDay(day, this.firstDay, this.lastDay) }, policy);
	}

	stepDays(count: number): void {
		this.goTo(addDays(this.day, count), 'replace');
	}

	stepMonths(count: number): void {
		this.goTo(addMonths(this.day, count), 'replace');
	}

	/** Moves to the next day of change, if there is one. */
	goToNextChange(): void {
		const next = this.scene.next;
		if (next) this.goTo(next.day);
	}

	/** Moves to the last day of change before this day, if there is one. */
	goToPreviousChange(): void {
		const previous = this.scene.previous;
		if (previous) this.goTo(previous.day);
	}

	show(view: ControlView): void {
		this.#change({ view }, 'push');
	}

	/** Selects a thing; `null` selects nothing. */
	select(selection: Selection | null): void {
		this.#change({ selection }, 'push');
	}

	/** Shows a list of the panel, in place of the card of the selection. */
	openPanel(panel: PanelTab, policy: HistoryPolicy = 'push'): void {
		this.#change({ panel, selection: null }, policy);
	}

	/** Remembers where the map looks; `null` = fitted to the province. */
	lookAt(camera: Camera | null): void {
		this.#change({ camera }, 'replace');
	}

	dismissNotices(): void {
		this.#notices = [];
	}

	/** Calls the listener after each change; returns how to stop that. */
	onchange(listener: ViewListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#describe(): Scene {
		return describe(this.core, { day: this.day, view: this.control, selection: this.selection });
	}

	#change(part: Partial<ViewState>, policy: HistoryPolicy): void {
		const next = { ...this.#view, ...part };
		if (isSameView(next, this.#view)) return;
		this.#view = next;
		for (const listener of this.#listeners) listener(next, policy);
	}
}

function isSameView(a: ViewState, b: ViewState): boolean {
	return (
		a.day === b.day &&
		a.view === b.view &&
		a.selection?.kind === b.selection?.kind &&
		a.selection?.id === b.selection?.id &&
		a.panel === b.panel &&
		a.camera === b.camera
	);
}
