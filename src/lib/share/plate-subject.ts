import type { AtlasCore } from '#lib/atlas/core.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import type { Scene } from '#lib/atlas/scene.ts';
import { viewPicture } from '#lib/atlas/view-picture.ts';
import type { ViewState } from '#lib/url/view-state.ts';
import { plateContent } from './plate-content.ts';
import type { PlateProps } from './Plate.svelte';
import type { SeenView } from './seen-view.ts';

/** What of a plate is the same in every form of it. */
export type PlateSubject = Pick<PlateProps, 'picture' | 'content' | 'view'>;

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
export function plateSubject({ core, state, link, history, seen }: SharedView): PlateSubject {
	const picture = viewPicture(core, state, { history });
	return { picture, content: plateContent({ picture, state, link }), view: seen };
}
