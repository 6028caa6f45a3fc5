import type { AtlasCore } from '#lib/atlas/core.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState, type ViewState } from '#lib/url/view-state.ts';
import { embedCode, EMBED_HEIGHT } from './links.ts';

/** Width that is offered, px: the code itself takes all the width that it is given. */
const WIDTH = 900;

/**
 * What a program that embeds the page of a day or a thing is told (oEmbed 1.0, type “rich”): the map in that state.
 * @param site - `origin`: address of the site with a slash at its end.
 * @param shown - `preview`: its picture, as a path below the top of the site, and its size in px.
 */
export function embedOf(
	{ core, origin }: { readonly core: AtlasCore; readonly origin: string },
	shown: {
		readonly title: string;
		readonly state: Partial<ViewState>;
		readonly preview: { readonly path: string; readonly width: number; readonly height: number };
	}
): object {
	const facts = atlasFacts(core);
	const title = `${shown.title} – ${core.atlas.title}`;
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: core.atlas.title,
		provider_url: origin,
		html: embedCode(origin, { ...defaultViewState(facts), ...shown.state }, facts, title),
		width: WIDTH,
		height: EMBED_HEIGHT.map,
		thumbnail_url: origin + shown.preview.path,
		thumbnail_width: shown.preview.width,
		thumbnail_height: shown.preview.height
	};
}
