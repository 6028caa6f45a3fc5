import type { AtlasCore } from './core.ts';
import { describe } from './describe.ts';
import { describeDifference, type Difference } from './difference.ts';
import { frameOf } from './frame-of.ts';
import { hideHolders } from './hide-holders.ts';
import type { HistoryCore } from './history-core.ts';
import type { Bbox } from './model/area.ts';
import { NO_OVERLAYS, overlaysOf, type Overlays } from './overlays.ts';
import type { Scene, SceneOptions } from './scene.ts';
import type { Day } from './time/day.ts';

/** The part of a view that decides what its map shows; the view of a link is one. */
export interface PicturedView extends SceneOptions {
	/** The two days compared; `null` = one day is shown. */
	readonly compare: { readonly from: Day; readonly to: Day } | null;
	/** How two days are compared: the difference painted on one map, or the maps of both days side by side. */
	readonly compareForm: 'painted' | 'swipe';
	/** Layers switched off. */
	readonly hiddenLayers: readonly string[];
	/** Layers of facilities switched on; left out: none. */
	readonly shownLayers?: readonly string[];
	/** Where the map looks; `home`: at the home view, whatever is selected. */
	readonly camera: object | 'home' | null;
}

/** All that the map of a view shows. Every rendering of a view is given this whole, and decides nothing itself. */
export interface ViewPicture extends Overlays {
	/** The atlas by the account of the view. */
	readonly core: AtlasCore;
	readonly scene: Scene;
	/** Two days compared, painted on one map; `null` = the scene is. */
	readonly difference: Difference | null;
	/** The earlier and the later day, where two are shown side by side. */
	readonly halves: readonly [ViewPicture, ViewPicture] | null;
	/** What is fitted where the view has no camera; `null` = the home view. */
	readonly box: Bbox | null;
	readonly hasRelief: boolean;
	readonly hasLabels: boolean;
	/** Layers switched off. */
	readonly hiddenLayers: readonly string[];
}

/** What a view's picture depends on besides the view. */
export interface PictureContext {
	/** The record, once it is there: where accounts put what is selected. */
	readonly history: HistoryCore | null;
	/** Whether who holds what is left out: a class is to say it. Who went where, what happened or stood somewhere would say it too. */
	readonly areHoldersHidden?: boolean;
	/** The scene of the view, the difference it compares and its frame, where they are at hand. */
	readonly known?: Pick<ViewPicture, 'scene' | 'difference' | 'box'>;
}

/**
 * What the map of a view shows.
 *
 * @param core - The atlas by the account of the view.
 */
export function viewPicture(core: AtlasCore, view: PicturedView, context: PictureContext): ViewPicture {
	const { history, areHoldersHidden = false, known } = context;
	// What changed hands says who holds what.
	const compare = areHoldersHidden ? null : view.compare;
	const picture = pictureOfDay(core, view, context, compare !== null);
	if (areHoldersHidden) return { ...picture, ...NO_OVERLAYS, scene: hideHolders(picture.scene) };
	if (compare === null) return picture;
	if (view.compareForm === 'painted')
		return {
			...picture,
			difference: known?.difference ?? describeDifference(core, compare.from, compare.to, view)
		};
	const half = (day: Day) => pictureOfDay(core, { ...view, day }, { history }, true);
	return { ...picture, halves: [half(compare.from), half(compare.to)] };
}

/**
 * What the map shows of the day of a view, whatever that compares it with.
 *
 * @param isOfTwo - Whether it stands for two days: journeys and events belong to one and would be read as of both.
 */
function pictureOfDay(
	core: AtlasCore,
	view: PicturedView,
	{ history, known }: PictureContext,
	isOfTwo: boolean
): ViewPicture {
	const { day, view: control, selection, names, focus = null, hiddenLayers, shownLayers = [] } = view;
	const scene = known?.scene ?? describe(core, { day, view: control, selection, names, focus });
	return {
		core,
		scene,
		...overlaysOf(core, scene, { hiddenLayers, shownLayers, isDifference: isOfTwo, history }),
		difference: null,
		halves: null,
		box: known ? known.box : frameOf(core, view),
		hasRelief: !hiddenLayers.includes('relief'),
		hasLabels: !hiddenLayers.includes('labels'),
		hiddenLayers
	};
}

/** The view of a day of a reader who has chosen nothing. */
export function plainView(day: Day): PicturedView {
	return {
		day,
		view: 'de-facto',
		selection: null,
		names: 'period',
		compare: null,
		compareForm: 'painted',
		hiddenLayers: [],
		camera: null
	};
}

/** What a map shows of a day for a reader who has chosen nothing. */
export function atlasPicture(core: AtlasCore, day: Day): ViewPicture {
	return viewPicture(core, plainView(day), { history: null });
}
