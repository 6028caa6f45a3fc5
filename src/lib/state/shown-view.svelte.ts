import { describeDifference, type Difference } from '#lib/atlas/difference.ts';
import { describe } from '#lib/atlas/describe.ts';
import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import { frameOf } from '#lib/atlas/frame-of.ts';
import type { NewsDay } from '#lib/atlas/news.ts';
import type { Bbox } from '#lib/atlas/model/area.ts';
import { BEST, resolve } from '#lib/atlas/resolve.ts';
import type { ControlView, Scene, SceneOptions } from '#lib/atlas/scene.ts';
import type { StepFocus } from '#lib/atlas/model/tour.ts';
import type { NameScheme } from '#lib/atlas/model/toponym.ts';
import { addDays, type Day } from '#lib/atlas/time/day.ts';
import { viewPicture, type PicturedView, type ViewPicture } from '#lib/atlas/view-picture.ts';
import { cameraOf, type Camera, type ViewState } from '#lib/url/view-state.ts';
import { comparedDay } from './clock-moves.ts';
import { ViewSource } from './view-source.svelte.ts';

/** The signs that a map shows, and of what. */
interface ShownSigns {
	readonly signs: ReadonlySet<string>;
	readonly picture: ViewPicture;
}

/** What a view’s step of a tour speaks of; `null` where it shows none, or another day than the step’s. */
export type FocusFinder = (tour: ViewState['tour'], day: Day) => StepFocus | null;

/** What one window shows, read from its view: every value is made again only when something that it rests on changed. */
export class ShownView implements Omit<ViewState, 'view'> {
	readonly #told: AtlasCore;
	readonly #view: ViewSource;
	readonly #base: AtlasCore = $derived.by(() => this.#baseIn(this.names));
	readonly #core: AtlasCore = $derived.by(() =>
		this.account === BEST ? this.base : this.#coreOf(this.account, this.names)
	);
	#findFocus: FocusFinder = () => null;
	#described: { readonly core: AtlasCore; readonly scene: Scene } | null = null;
	readonly #focus = $derived.by(() => this.focusOf(this.tour, this.day));
	/** What every rendering shows; made again only when day, view or selection change, not when the camera moves. */
	readonly scene: Scene = $derived.by(() =>
		this.sceneOf({
			day: this.day,
			view: this.control,
			selection: this.selection,
			names: this.names,
			focus: this.#focus
		})
	);
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
	readonly comparedWith: Day | null = $derived.by(() => comparedDay(this.#view));
	#seen: Bbox | null = $state.raw(null);
	#shown: ShownSigns | null = $state.raw(null);

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

	/** What the map shows of the Earth beside the page's furniture; `null` until it is measured. Not part of the link. */
	get seen(): Bbox | null {
		return this.#seen;
	}

	set seen(box: Bbox | null) {
		this.#seen = box;
	}

	/** The signs that the map shows now, and of what; `null` before there is a map. */
	get shown(): ShownSigns | null {
		return this.#shown;
	}

	set shown(shown: ShownSigns | null) {
		this.#shown = shown;
	}

	/** The atlas by its best account, in the chosen names. */
	get base(): AtlasCore {
		return this.#base;
	}

	/** The atlas by the chosen account, in the chosen names. */
	get core(): AtlasCore {
		return this.#core;
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

	get firstDay(): Day {
		return this.base.atlas.period.start;
	}

	/** The last day the clock can show. */
	get lastDay(): Day {
		return addDays(this.base.atlas.period.end, -1);
	}

	/** The scene of some options by the core; the last one is kept. */
	sceneOf(options: SceneOptions): Scene {
		const { core } = this;
		if (this.#described?.core !== core || !isSameScene(this.#described.scene.options, options))
			this.#described = { core, scene: describe(core, options) };
		return this.#described.scene;
	}

	/** What a view’s step of a tour speaks of. */
	focusOf(tour: ViewState['tour'], day: Day): StepFocus | null {
		return this.#findFocus(tour, day);
	}

	/** The nearest stop before (−1) or after (1) the day, other than the day it is compared with. */
	#stopFrom(direction: 1 | -1): NewsDay | null {
		const { news } = this.core;
		const from = (day: Day) => (direction === 1 ? news.nextStop(day) : news.previousStop(day));
		const stop = from(this.day);
		return stop && stop.day === this.comparedWith ? from(stop.day) : stop;
	}

	/** Shows another view; what is the same object in it as before counts as unchanged. */
	protected take(view: ViewState): void {
		this.#view.take(view);
	}
}

/** Whether two scenes of one core show the same. */
function isSameScene(a: SceneOptions, b: SceneOptions): boolean {
	return (Object.keys(b) as (keyof SceneOptions)[]).every((key) => a[key] === b[key]);
}
