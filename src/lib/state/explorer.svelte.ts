import { describeDifference, type Difference } from '#lib/atlas/difference.ts';
import { describe } from '#lib/atlas/describe.ts';
import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import { frameOf } from '#lib/atlas/frame-of.ts';
import type { NewsDay } from '#lib/atlas/news.ts';
import type { Bbox } from '#lib/atlas/model/area.ts';
import { BEST, resolve } from '#lib/atlas/resolve.ts';
import type { ControlView, Scene, Selection } from '#lib/atlas/scene.ts';
import type { StepFocus } from '#lib/atlas/model/tour.ts';
import type { NameScheme } from '#lib/atlas/model/toponym.ts';
import { addDays, addMonths, clampDay, type Day } from '#lib/atlas/time/day.ts';
import { ViewSource } from './view-source.svelte.ts';
import { viewPicture, type PicturedView, type ViewPicture } from '#lib/atlas/view-picture.ts';
import {
	cameraOf,
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

/** A day so near the beginning that little can have changed before it. */
const NEAR_THE_START = 14;

/**
 * How a change of state is to be remembered: a deliberate act adds to the history, a movement replaces its last entry, and
 * a day on the way to what the address names already is not written.
 */
export type HistoryPolicy = 'push' | 'replace' | 'pass';

/** Called after each change of the view, with the policy for the history. */
export type ViewListener = (state: ViewState, policy: HistoryPolicy) => void;

/** What a view’s step of a tour speaks of; `null` where it shows none, or another day than the step’s. */
export type FocusFinder = (tour: ViewState['tour'], day: Day) => StepFocus | null;

/** The view of one window: the clock, what is drawn, what is selected, and where the map looks. */
export class Explorer implements Omit<ViewState, 'view'> {
	readonly #told: AtlasCore;
	readonly #view: ViewSource;
	#notices: readonly UrlNotice[] = $state.raw([]);
	readonly #listeners = new Set<ViewListener>();

	/** The atlas by its best account, in the chosen names. */
	readonly base: AtlasCore = $derived.by(() => this.#baseIn(this.names));
	/** The atlas by the chosen account, in the chosen names. */
	readonly core: AtlasCore = $derived.by(() =>
		this.account === BEST ? this.base : this.#coreOf(this.account, this.names)
	);
	#findFocus: FocusFinder = () => null;
	readonly #focus = $derived.by(() => this.#findFocus(this.tour, this.day));
	/** What every rendering shows; made again only when day, view or selection change, not when the camera moves. */
	readonly scene: Scene = $derived.by(() => this.#describe());
	/** The next day of news that the clock can go to: not the one it is compared with. */
	readonly nextStop: NewsDay | null = $derived.by(() => this.#stopFrom(1));
	/** The last day of news before this day that the clock can go to. */
	readonly previousStop: NewsDay | null = $derived.by(() => this.#stopFrom(-1));
	/** What changed hands between the two days compared; `null` while one day is shown. */
	readonly difference: Difference | null = $derived.by(() =>
		this.compare === null
			? null
			: describeDifference(this.core, this.compare.from, this.compare.to, { view: this.control })
	);
	/** The part of the view that decides what a map shows: the same object while only the camera moves. */
	readonly #pictured: PicturedView = $derived.by(() => {
		return {
			...this.scene.options,
			compare: this.compare,
			compareForm: this.compareForm,
			hiddenLayers: this.hiddenLayers,
			shownLayers: this.shownLayers,
			camera: this.#isHome ? 'home' : null
		};
	});
	/** What the map is fitted to: the same object while only the clock moves, so that nothing is framed again. */
	readonly #box: Bbox | null = $derived.by(() =>
		frameOf(this.core, { selection: this.selection, camera: this.#isHome ? 'home' : null })
	);
	/** The day the clock's is compared with; `null` while one day is shown. */
	readonly comparedWith: Day | null = $derived.by(() => {
		if (this.compare === null) return null;
		return this.day === this.compare.from ? this.compare.to : this.compare.from;
	});
	/** What the map shows of the Earth beside the page's furniture; `null` until it is measured. Not part of the link. */
	seen: Bbox | null = $state.raw(null);
	/** The signs that the map shows now, and of what; `null` before there is a map. */
	shown: { readonly signs: ReadonlySet<string>; readonly picture: ViewPicture } | null = $state.raw(null);
	/** Whether a drag or the player is moving the clock: renderings then skip their transitions. */
	isScrubbing = $state(false);
	/** Whether the view goes from one step to another: the map then flies where it would jump. */
	isTravelling = false;

	constructor(core: AtlasCore, initial: ViewState) {
		this.#told = core;
		this.#view = new ViewSource(initial);
	}

	get day(): Day {
		return this.#view.day;
	}

	get selection(): ViewState['selection'] {
		return this.#view.selection;
	}

	get control(): ControlView {
		return this.#view.view;
	}

	get panel(): ViewState['panel'] {
		return this.#view.panel;
	}

	/** Where the map looks; `null` = what its picture says is fitted into the window. */
	get camera(): Camera | null {
		return cameraOf(this.#view);
	}

	get compare(): ViewState['compare'] {
		return this.#view.compare;
	}

	get compareForm(): ViewState['compareForm'] {
		return this.#view.compareForm;
	}

	get spacing(): ViewState['spacing'] {
		return this.#view.spacing;
	}

	get account(): ViewState['account'] {
		return this.#view.account;
	}

	get names(): ViewState['names'] {
		return this.#view.names;
	}

	get hiddenLayers(): ViewState['hiddenLayers'] {
		return this.#view.hiddenLayers;
	}

	get shownLayers(): ViewState['shownLayers'] {
		return this.#view.shownLayers;
	}

	get tour(): ViewState['tour'] {
		return this.#view.tour;
	}

	get #isHome(): boolean {
		return this.#view.camera === 'home';
	}

	get view(): ViewState {
		return this.#view.whole;
	}

	/** Says how to find what steps speak of; to be called before anything is rendered. */
	followSteps(find: FocusFinder): void {
		this.#findFocus = find;
	}

	/** What the map shows. Costs what changed since the last call: scene and difference are kept. */
	picture(history: HistoryCore | null, areHoldersHidden = false): ViewPicture {
		const known = { scene: this.scene, difference: this.difference, box: this.#box };
		return viewPicture(this.core, this.#pictured, { history, areHoldersHidden, known });
	}

	/** What the map would show of another view. Paper and small copies have no edge to drag: two days are painted. */
	pictureOf(view: ViewState, history: HistoryCore | null, areHoldersHidden = false): ViewPicture {
		return viewPicture(
			this.#coreBy(view),
			{ ...view, focus: this.#findFocus(view.tour, view.day), compareForm: 'painted' },
			{ history, areHoldersHidden }
		);
	}

	#coreBy({ account, names }: Pick<ViewState, 'account' | 'names'>): AtlasCore {
		return account === this.account && names === this.names ? this.core : this.#coreOf(account, names);
	}

	#coreOf(account: string, names: NameScheme): AtlasCore {
		return account === BEST
			? this.#baseIn(names)
			: createAtlasCore(resolve(this.#told.compiled, account), names);
	}

	#baseIn(names: NameScheme): AtlasCore {
		return names === this.#told.names ? this.#told : createAtlasCore(this.#told.compiled, names);
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

	/** Takes over a state that came from outside (a link, the history); does not call the listeners. */
	restore(state: ViewState, notices: readonly UrlNotice[]): void {
		this.#view.take(state);
		this.#notices = notices;
	}

	/**
	 * Moves the clock; days outside the period become its ends. While two days are compared the other one stays. A day
	 * is not compared with itself: a clock that is sent to the other day swaps places with it, one that moves skips it.
	 */
	goTo(wanted: Day, policy: HistoryPolicy = 'push'): void {
		this.#change(policy === 'push' ? this.#sentTo(wanted) : this.#movedTo(wanted), policy);
	}

	/** The view as it is once the clock was sent to a day. */
	viewOn(wanted: Day): ViewState {
		return { ...this.view, ...this.#sentTo(wanted) };
	}

	/** Moves the day that the clock's is compared with; does nothing while one day is shown. */
	compareWith(wanted: Day, policy: HistoryPolicy = 'push'): void {
		const before = this.comparedWith;
		if (before === null) return;
		const { compare } = this.#pair(clampDay(wanted, this.firstDay, this.lastDay), this.day, before);
		this.#change({ compare }, policy);
	}

	stepDays(count: number): void {
		this.goTo(addDays(this.day, count), 'replace');
	}

	stepMonths(count: number): void {
		this.goTo(addMonths(this.day, count), 'replace');
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
		this.#change({ view }, 'push');
	}

	/** Selects a thing; `null` selects nothing. */
	select(selection: Selection | null): void {
		this.#change({ selection }, 'push');
	}

	/** Moves the clock and selects a thing, as one act. */
	visit(wanted: Day, selection: Selection): void {
		this.#change({ ...this.#sentTo(wanted), selection }, 'push');
	}

	/** Shows the difference of two days; `null` shows one day again. */
	showDifference(compare: Comparison | null, policy: HistoryPolicy = 'push'): void {
		if (compare === null) this.#change({ compare, compareForm: 'painted' }, policy);
		else this.#change({ compare, day: this.day === compare.from ? this.day : compare.to }, policy);
	}

	/** Compares the day with the first of the period (one near that with the last), or shows one day again. */
	toggleComparison(): void {
		if (this.compare) this.showDifference(null);
		else if (this.day - this.firstDay > NEAR_THE_START)
			this.showDifference({ from: this.firstDay, to: this.day });
		else this.#change({ compare: { from: this.day, to: this.lastDay } }, 'push');
	}

	/** Shows one day of a comparison by itself; Back brings the comparison again. */
	showDay(day: Day): void {
		this.#change(
			{ compare: null, compareForm: 'painted', day: clampDay(day, this.firstDay, this.lastDay) },
			'push'
		);
	}

	/** Compares two days in another form. */
	compareAs(compareForm: CompareForm): void {
		if (this.compare) this.#change({ compareForm }, 'push');
	}

	/** Spaces days or changes evenly on the timeline. */
	spaceBy(spacing: TimeSpacing): void {
		this.#change({ spacing }, 'push');
	}

	/** Redraws map, timeline and lists by an account: `best`, `founding` or the id of a source. */
	followAccount(account: string): void {
		this.#change({ account }, 'push');
	}

	/** Calls places by other names, on the map and in prose. */
	nameBy(names: NameScheme): void {
		this.#change({ names }, 'push');
	}

	/** Switches a layer on or off. */
	showLayer(layer: LayerName, isShown: boolean): void {
		const hiddenLayers = LAYERS.filter((name) =>
			name === layer ? !isShown : this.hiddenLayers.includes(name)
		);
		this.#change({ hiddenLayers }, 'push');
	}

	/** Switches a layer of facilities on or off. */
	showFacilities(layer: string, isShown: boolean): void {
		const shownLayers = this.base.atlas.facilityLayers
			.map(({ id }) => id)
			.filter((id) => (id === layer ? isShown : this.shownLayers.includes(id)));
		this.#change({ shownLayers }, 'push');
	}

	/** Shows a list of the panel, in place of the card of the selection. */
	openPanel(panel: PanelTab, policy: HistoryPolicy = 'push'): void {
		this.#change({ panel, selection: null }, policy);
	}

	/** Shows a step of a tour: all of its view at once. */
	showStep(view: ViewState, policy: HistoryPolicy = 'push'): void {
		this.#change(view, policy);
	}

	/** Leaves the tour; what is shown stays. */
	leaveTour(): void {
		this.#change({ tour: null }, 'push');
	}

	/** Remembers where the map looks. */
	lookAt(camera: Camera): void {
		this.#change({ camera }, 'replace');
	}

	/** Shows the whole area, whatever is selected, until something else is. */
	goHome(): void {
		const isAway = frameOf(this.core, { selection: this.selection, camera: null }) !== null;
		this.#change({ camera: isAway ? 'home' : null }, 'replace');
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
			names: this.names,
			focus: this.#focus
		});
	}

	/** The part of the view that the clock sets when it moves. */
	#movedTo(wanted: Day): Pick<ViewState, 'day'> & Partial<Pick<ViewState, 'compare'>> {
		const day = clampDay(wanted, this.firstDay, this.lastDay);
		const other = this.comparedWith;
		return other === null ? { day } : this.#pair(day, other, this.day);
	}

	/** The part of the view that the clock sets when it is sent to a day: there it arrives. */
	#sentTo(wanted: Day): Pick<ViewState, 'day'> & Partial<Pick<ViewState, 'compare'>> {
		const day = clampDay(wanted, this.firstDay, this.lastDay);
		return day === this.comparedWith ? { day } : this.#movedTo(day);
	}

	/** The nearest stop before (−1) or after (1) the day, other than the day it is compared with. */
	#stopFrom(direction: 1 | -1): NewsDay | null {
		const { news } = this.core;
		const from = (day: Day) => (direction === 1 ? news.nextStop(day) : news.previousStop(day));
		const stop = from(this.day);
		return stop && stop.day === this.comparedWith ? from(stop.day) : stop;
	}

	/** A day moved beside one that stays; where they would meet, it goes a day further the way it was going. */
	#pair(wanted: Day, other: Day, before: Day): { readonly day: Day; readonly compare: Comparison } {
		const onwards = other > this.firstDay && (before > other || other === this.lastDay) ? -1 : 1;
		const day = wanted === other ? addDays(other, onwards) : wanted;
		return { day, compare: day < other ? { from: day, to: other } : { from: other, to: day } };
	}

	/** A map that was sent home follows what is selected next. */
	#following(next: ViewState): ViewState {
		const { camera, selection } = this.#view;
		const isSame = JSON.stringify(next.selection) === JSON.stringify(selection);
		return camera === 'home' && next.camera === 'home' && !isSame ? { ...next, camera: null } : next;
	}

	#change(part: Partial<ViewState>, policy: HistoryPolicy): void {
		const { tour } = this.#view;
		// What is changed beside a step is no longer the step’s own view.
		const told = tour?.isAlone ? { tour: { id: tour.id, step: tour.step } } : {};
		const next = this.#following({ ...this.view, ...told, ...part });
		if (isSameView(next, this.#view)) return;
		this.#view.take(next);
		for (const listener of this.#listeners) listener(next, policy);
	}
}

/** Whether two views are the same; a camera is the same only as the same object. */
function isSameView(a: ViewState, b: ViewState): boolean {
	return (Object.keys(a) as (keyof ViewState)[]).every(
		(key) => a[key] === b[key] || (key !== 'camera' && JSON.stringify(a[key]) === JSON.stringify(b[key]))
	);
}
