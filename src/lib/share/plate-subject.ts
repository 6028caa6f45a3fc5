import type { AtlasCore } from '#lib/atlas/core.ts';
import { describe } from '#lib/atlas/describe.ts';
import { describeDifference } from '#lib/atlas/difference.ts';
import { drawnBesides } from '#lib/atlas/drawn-besides.ts';
import { frameOf } from '#lib/atlas/frame-of.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import type { Scene } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { ViewState } from '#lib/url/view-state.ts';
import { plateContent } from './plate-content.ts';
import type { PlateProps } from './Plate.svelte';
import type { SeenView } from './seen-view.ts';

/** What of a plate is the same in every form of it. */
export type PlateSubject = Pick<
	PlateProps,
	'core' | 'scene' | 'content' | 'besides' | 'difference' | 'halves' | 'view' | 'box' | 'hasLabels'
> & {
	readonly hasRelief: boolean;
};

/** A view, and what the page knows of it. */
export interface SharedView {
	readonly core: AtlasCore;
	readonly scene: Scene;
	readonly state: ViewState;
	/** The canonical link of the state. */
	readonly link: string;
	/** The record, once it is there. */
	readonly history: HistoryCore | null;
	/** What the screen shows of a map that was moved. */
	readonly seen: SeenView | null;
}

/** What a plate shows of a view: what the screen shows of it. */
export function plateSubject({ core, scene, state, link, history, seen }: SharedView): PlateSubject {
	const { compare, view, off } = state;
	const difference = compare && describeDifference(core, compare.from, compare.to, { view });
	const sceneOn = (day: Day) => describe(core, { ...scene.options, day });
	const halves =
		compare && state.as === 'swipe' ? ([sceneOn(compare.from), sceneOn(compare.to)] as const) : null;
	const besides = drawnBesides(core, scene, { off, isDifference: compare !== null, history });
	return {
		core,
		scene,
		content: plateContent({ core, scene, state, link, difference, halves, besides }),
		besides,
		difference: halves ? null : difference,
		halves,
		view: seen,
		box: frameOf(core, state.selection),
		hasLabels: !off.includes('labels'),
		hasRelief: !off.includes('relief')
	};
}
