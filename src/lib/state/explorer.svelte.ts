import { frameOf } from '#lib/atlas/frame-of.ts';
import type { ControlView, Selection } from '#lib/atlas/scene.ts';
import type { NameScheme } from '#lib/atlas/model/toponym.ts';
import { addDays, addMonths, clampDay, type Day } from '#lib/atlas/time/day.ts';
import { monthsOfLongStep } from '#lib/atlas/time/long-step.ts';
import {
	LAYERS,
	type Camera,
	type CompareForm,
	type Comparison,
	type LayerName,
	type PanelTab,
	type TimeSpacing,
	type UrlNotice,
	type ViewState
} from '#lib/url/view-state.ts';
import { VIEW_FIELDS } from '#lib/url/link-keys.ts';
import { comparedDay, movedTo, pairOf, sentTo } from './clock-moves.ts';
import { ShownView } from './shown-view.svelte.ts';
import { isSameField } from './view-source.svelte.ts';

/** A day so near the beginning that little can have changed before it. */
const NEAR_THE_START = 14;

/**
 * How a change of state is to be remembered: a deliberate act adds to the history, a movement replaces its last entry, and
 * a day on the way to what the address names already is not written.
 */
export type HistoryPolicy = 'push' | 'replace' | 'pass';

/** Called after each change of the view, with the policy for the history. */
export type ViewListener = (state: ViewState, policy: HistoryPolicy) => void;

/** The view of one window: the clock, what is drawn, what is selected, and where the map looks; and how it is changed. */
export class Explorer extends ShownView {
	#notices: readonly UrlNotice[] = $state.raw([]);
	readonly #listeners = new Set<ViewListener>();
	readonly #followers: (() => void)[] = [];
	#isScrubbing = $state(false);
	/** Whether the view goes from one step to another: the map then flies where it would jump. */
	isTravelling = false;

	/** Whether a drag or the player is moving the clock: renderings then skip their transitions. */
	get isScrubbing(): boolean {
		return this.#isScrubbing;
	}

	set isScrubbing(isScrubbing: boolean) {
		this.#isScrubbing = isScrubbing;
		this.#beFollowed();
	}

	/** Calls the function after each change, from whatever side, and when a movement of the clock begins or ends. */
	onfollow(follow: () => void): void {
		this.#followers.push(follow);
	}

	#beFollowed(): void {
		for (const follow of this.#followers) follow();
	}

	get notices(): readonly UrlNotice[] {
		return this.#notices;
	}

	/** Takes over a state that came from outside (a link, the history); does not call the listeners. */
	restore(state: ViewState, notices: readonly UrlNotice[]): void {
		this.take(state);
		this.#notices = notices;
		this.#beFollowed();
	}

	/**
	 * Moves the clock; days outside the period become its ends. While two days are compared the other one stays. A day
	 * is not compared with itself: a clock that is sent to the other day swaps places with it, one that moves skips it.
	 */
	goTo(wanted: Day, policy: HistoryPolicy = 'push'): void {
		this.change((policy === 'push' ? sentTo : movedTo)(this.now, wanted, this), policy);
	}

	/** The view as it is once the clock was sent to a day. */
	viewOn(wanted: Day): ViewState {
		return { ...this.now, ...sentTo(this.now, wanted, this) };
	}

	/** Moves the day that the clock's is compared with; does nothing while one day is shown. */
	compareWith(wanted: Day, policy: HistoryPolicy = 'push'): void {
		const { day } = this.now;
		const before = comparedDay(this.now);
		if (before === null) return;
		const moved = clampDay(wanted, this.firstDay, this.lastDay);
		this.change({ compare: pairOf(moved, { beside: day, before }, this).compare }, policy);
	}

	stepDays(count: number): void {
		this.goTo(addDays(this.now.day, count), 'replace');
	}

	/** Moves by months, or in a long period by years. */
	stepFar(count: number): void {
		this.goTo(addMonths(this.now.day, count * monthsOfLongStep(this.firstDay, this.lastDay)), 'replace');
	}

	/** Moves to the next day on which something changed or a turning point came, if there is one. */
	goToNextStop(): void {
		const next = this.nextStop;
		if (next) this.goTo(next.day);
	}

	/** Moves to the last such day before this one, if there is one. */
	goToPreviousStop(): void {
		const previous = this.previousStop;
		if (previous) this.goTo(previous.day);
	}

	show(view: ControlView): void {
		this.change({ view }, 'push');
	}

	/** Selects a thing; `null` selects nothing. */
	select(selection: Selection | null): void {
		this.change({ selection }, 'push');
	}

	/** Moves the clock and selects a thing, as one act. */
	visit(wanted: Day, selection: Selection): void {
		this.change({ ...sentTo(this.now, wanted, this), selection }, 'push');
	}

	/** Shows the difference of two days; `null` shows one day again. */
	showDifference(compare: Comparison | null, policy: HistoryPolicy = 'push'): void {
		if (compare === null) this.change({ compare, compareForm: 'painted' }, policy);
		else this.change({ compare, day: this.now.day === compare.from ? compare.from : compare.to }, policy);
	}

	/** Compares the day with the first of the period (one near that with the last), or shows one day again. */
	toggleComparison(): void {
		const { day } = this.now;
		if (this.compare) this.showDifference(null);
		else if (day - this.firstDay > NEAR_THE_START) this.showDifference({ from: this.firstDay, to: day });
		else this.change({ compare: { from: day, to: this.lastDay } }, 'push');
	}

	/** Shows one day of a comparison by itself; Back brings the comparison again. */
	showDay(day: Day): void {
		this.change(
			{ compare: null, compareForm: 'painted', day: clampDay(day, this.firstDay, this.lastDay) },
			'push'
		);
	}

	/** Compares two days in another form. */
	compareAs(compareForm: CompareForm): void {
		if (this.compare) this.change({ compareForm }, 'push');
	}

	/** Spaces days or changes evenly on the timeline. */
	spaceBy(spacing: TimeSpacing): void {
		this.change({ spacing }, 'push');
	}

	/** Redraws map, timeline and lists by an account: `best`, `founding` or the id of a source. */
	followAccount(account: string): void {
		this.change({ account }, 'push');
	}

	/** Calls places by other names, on the map and in prose. */
	nameBy(names: NameScheme): void {
		this.change({ names }, 'push');
	}

	/** Switches a layer on or off. */
	showLayer(layer: LayerName, isShown: boolean): void {
		const hiddenLayers = LAYERS.filter((name) =>
			name === layer ? !isShown : this.hiddenLayers.includes(name)
		);
		this.change({ hiddenLayers }, 'push');
	}

	/** Switches a layer of facilities on or off. */
	showFacilities(layer: string, isShown: boolean): void {
		const shownLayers = this.base.atlas.facilityLayers
			.map(({ id }) => id)
			.filter((id) => (id === layer ? isShown : this.shownLayers.includes(id)));
		this.change({ shownLayers }, 'push');
	}

	/** Shows a list of the panel, in place of the card of the selection. */
	openPanel(panel: PanelTab, policy: HistoryPolicy = 'push'): void {
		this.change({ panel, selection: null }, policy);
	}

	/** Shows a step of a tour: all of its view at once. */
	showStep(view: ViewState, policy: HistoryPolicy = 'push'): void {
		this.change(view, policy);
	}

	/** Leaves the tour; what is shown stays. */
	leaveTour(): void {
		this.change({ tour: null }, 'push');
	}

	/** Remembers where the map looks. */
	lookAt(camera: Camera): void {
		this.change({ camera }, 'replace');
	}

	/** Shows the whole area, whatever is selected, until something else is. */
	goHome(): void {
		const isAway = frameOf(this.core, { selection: this.selection, camera: null }) !== null;
		this.change({ camera: isAway ? 'home' : null }, 'replace');
	}

	dismissNotices(): void {
		this.#notices = [];
	}

	/** Calls the listener after each change; returns how to stop that. */
	onchange(listener: ViewListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** The view that an act starts from. */
	protected get now(): ViewState {
		return this.view;
	}

	/** A map that was sent home follows what is selected next. */
	#following(next: ViewState): ViewState {
		const { camera } = this.view;
		const isSame = isSameField('selection', next, this.view);
		return camera === 'home' && next.camera === 'home' && !isSame ? { ...next, camera: null } : next;
	}

	/** Changes a part of the view; what that makes the same as before is no change. */
	change(part: Partial<ViewState>, policy: HistoryPolicy): void {
		const { tour } = this.view;
		// What is changed beside a step is no longer the step’s own view.
		const told = tour?.isAlone ? { tour: { id: tour.id, step: tour.step } } : {};
		const next = this.#following({ ...this.view, ...told, ...part });
		if (VIEW_FIELDS.every((field) => isSameField(field, next, this.view))) return;
		this.take(next);
		this.#beFollowed();
		for (const listener of this.#listeners) listener(next, policy);
	}
}
