import type { AtlasCore } from '#lib/atlas/core.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import type { Scene } from '#lib/atlas/scene.ts';
import type { StepMark } from '#lib/atlas/model/tour.ts';
import { viewPicture } from '#lib/atlas/view-picture.ts';
import type { ViewState } from '#lib/url/view-state.ts';
import { imageContent } from './image-content.ts';
import type { ImageProps } from './ExportImage.svelte';
import type { SeenView } from './seen-view.ts';

/** What of an exported image is the same in every form of it. */
export type ImageSubject = Pick<ImageProps, 'picture' | 'content' | 'view' | 'hasInset' | 'marks'>;

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
	/** Whether the page shows an overview map; left out: it does not. */
	readonly hasInset?: boolean;
	/** What the author of a step has drawn on its map; left out: nothing. */
	readonly marks?: readonly StepMark[];
}

/** What an exported image shows of a view: what the screen shows of it. */
export function imageSubject({
	core,
	scene,
	state,
	link,
	history,
	seen,
	hasInset = false,
	marks = []
}: SharedView): ImageSubject {
	const picture = viewPicture(core, { ...state, focus: scene.options.focus ?? null }, { history });
	return { picture, content: imageContent({ picture, state, link, marks }), view: seen, hasInset, marks };
}
