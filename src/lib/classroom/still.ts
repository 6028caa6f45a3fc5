import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import { describe } from '#lib/atlas/describe.ts';
import { describeDifference, type Difference } from '#lib/atlas/difference.ts';
import { drawnBesides, type DrawnBesides } from '#lib/atlas/drawn-besides.ts';
import { frameOf } from '#lib/atlas/frame-of.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import type { Bbox } from '#lib/atlas/model/area.ts';
import { BEST, resolve } from '#lib/atlas/resolve.ts';
import type { Scene } from '#lib/atlas/scene.ts';
import type { RecordView } from '#lib/state/record.svelte.ts';
import type { ViewState } from '#lib/url/view-state.ts';

/** What a still picture shows of a view: all that the screen does. A copy in the console is one, and the map of a handout. */
export interface Still extends DrawnBesides {
	/** The atlas as the view has it told. */
	readonly core: AtlasCore;
	readonly scene: Scene;
	/** Two days compared, painted; `null` = one day. Paper has no edge to drag: a swipe is painted too. */
	readonly difference: Difference | null;
	/** What is fitted where the view has no camera; `null` = the province. */
	readonly box: Bbox | null;
	readonly hasLabels: boolean;
}

/**
 * What a still picture shows of a view.
 * @param told - Whose account is at hand; another is made for a view that wants it.
 * @param history - The record, once it is there: where accounts put what is selected.
 */
export function stillOf(told: RecordView, view: ViewState, history: HistoryCore | null): Still {
	const core = coreOf(told, view.by);
	const { compare, day, names, off, selection } = view;
	const scene = describe(core, { day, view: view.view, selection, names });
	return {
		core,
		scene,
		difference: compare && describeDifference(core, compare.from, compare.to, { view: view.view }),
		box: frameOf(core, selection),
		hasLabels: !off.includes('labels'),
		...drawnBesides(core, scene, { off, isDifference: compare !== null, history })
	};
}

function coreOf({ base, core, by }: RecordView, wanted: string): AtlasCore {
	if (wanted === by) return core;
	return wanted === BEST ? base : createAtlasCore(resolve(base.atlas, wanted));
}
