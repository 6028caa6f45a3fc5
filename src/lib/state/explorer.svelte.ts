import { describe } from '#lib/atlas/describe.ts';
import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import { BEST, resolve } from '#lib/atlas/resolve.ts';
import type { ControlView, NameScheme, Scene, Selection } from '#lib/atlas/scene.ts';
import { addDays, addMonths, clampDay, type Day } from '#lib/atlas/time/day.ts';
import {
	LAYERS,
	type Camera,
	type Comparison,
	type LayerName,
	type PanelTab,
	type UrlNotice,
	type ViewState
} from '#lib/url/view-state.ts';

/** How a change of state is to be remembered: a deliberate act adds to the history, a movement replaces its last entry. */
export type HistoryPolicy = 'push' | 'replace';

/** Told after each change of the view, with what is to become of the history. */
export type ViewListener = (state: ViewState, policy: HistoryPolicy) => void;

/** The view of one window: the clock, what is drawn, what is selected, and where the map looks. */
export class Explorer {
	/** The atlas by its best account. */
	readonly base: AtlasCore;
	#view: ViewState = $state.raw() as ViewState;
	#notices: readonly UrlNotice[] = $state.raw([]);
	readonly #listeners = new Set<ViewListener>();

	readonly day = $derived(this.#view.day);
	readonly control = $derived(this.#view.view);
	readonly selection = $derived(this.#view.selection);
	readonly panel = $derived(this.#view.panel);
	readonly camera = $derived(this.#view.camera);
	readonly compare = $derived(this.#view.compare);
	readonly by = $derived(this.#view.by);
	readonly names = $derived(this.#view.names);
	readonly off = $derived(this.#view.off);
	/** The atlas as the preferred sources tell it; what they cannot change is the same object as in `base`. */
	readonly core: AtlasCore = $derived.by(() =>
		this.by === BEST ? this.base : createAtlasCore(resolve(this.base.atlas, this.by))
	);
	/** What every rendering shows; made anew only when day, view or selection change, not when the camera moves. */
	readonly scene: Scene = $derived.by(() => this.#describe());
	/** Whether a drag or the player is moving the clock: renderings then skip their transitions. */
	isScrubbing = $state(false);

	constructor(core: AtlasCore, initial: ViewState) {
		this.base = core;
		this.#view = initial;
	}

	get view(): ViewState {
		return this.#view;
	}

	get notices(): readonly UrlNotice[] {
		return this.#notices;
	}

	get firstDay(): Day {
		return this.base.atlas.period.start;
	}

	/** The last day the clock can show. */
	get lastDay(): Day {
		return addDays(this.base.atlas.period.end, -1);
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

	/** Shows the difference of two days; `null` shows one day again. */
	showDifference(compare: Comparison | null, policy: HistoryPolicy = 'push'): void {
		this.#change({ compare }, policy);
	}

	/** Draws map, timeline and lists again as a source tells it: `best`, `founding` or the id of a source. */
	tellBy(by: string): void {
		this.#change({ by }, 'push');
	}

	/** Letters places in other names. */
	nameBy(names: NameScheme): void {
		this.#change({ names }, 'push');
	}

	/** Switches a layer on or off. */
	showLayer(layer: LayerName, isShown: boolean): void {
		const off = LAYERS.filter((name) => (name === layer ? !isShown : this.off.includes(name)));
		this.#change({ off }, 'push');
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
		return describe(this.core, {
			day: this.day,
			view: this.control,
			selection: this.selection,
			names: this.names
		});
	}

	#change(part: Partial<ViewState>, policy: HistoryPolicy): void {
		const next = { ...this.#view, ...part };
		if (isSameView(next, this.#view)) return;
		this.#view = next;
		for (const listener of this.#listeners) listener(next, policy);
	}
}

/** Whether two views are the same; a camera is the same only as the same object. */
function isSameView(a: ViewState, b: ViewState): boolean {
	const { compare, selection, off, ...rest } = a;
	return (
		compare?.from === b.compare?.from &&
		compare?.to === b.compare?.to &&
		selection?.kind === b.selection?.kind &&
		selection?.id === b.selection?.id &&
		off.join() === b.off.join() &&
		(Object.keys(rest) as (keyof typeof rest)[]).every((key) => a[key] === b[key])
	);
}
