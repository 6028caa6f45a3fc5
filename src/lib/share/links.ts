import { escapeMarkup } from '#lib/atlas/escape-markup.ts';
import { isOwnTour } from '#lib/atlas/model/tour.ts';
import { encodeLasting } from '#lib/url/codec.ts';
import type { AtlasFacts, ViewState } from '#lib/url/view-state.ts';

/**
 * The address of the site that a page belongs to, with a slash at its end: whatever host or folder it stands in, even a file.
 * @param page address of the page
 * @param toSite relative address from the page to the site, as `base` of the framework gives it: “.”, “..”, “/folder”
 */
export function siteAddress(page: string, toSite: string): string {
	return new URL(`${toSite === '' ? '/' : `${toSite}/`}`, page.replace(/[?#].*$/, '')).href;
}

/** The canonical link of a state, for anybody: others have no lesson of this device, and are shown its view alone. */
export function mapLink(site: string, state: ViewState, facts: AtlasFacts): string {
	return site + encodeLasting(forAnybody(state), facts);
}

function forAnybody(state: ViewState): ViewState {
	return state.tour !== null && isOwnTour(state.tour.id) ? { ...state, tour: null } : state;
}

/** A link as a reader reads it: without scheme, and without the slash that says nothing. */
export function shortLink(link: string): string {
	return link.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** Height of an embedded map, px: the words of a step need room beside it. */
export const EMBED_HEIGHT = { map: 560, tour: 660 };

/**
 * The HTML that shows a state within another page.
 * @param lesson - The fragment of a lesson of this device: see `lessonHash`. Without it others are shown the view alone.
 */
export function embedCode(
	site: string,
	state: ViewState,
	facts: AtlasFacts,
	title: string,
	lesson?: string
): string {
	const shown = lesson === undefined ? forAnybody(state) : state;
	const source = `${site}embed/${lesson ?? encodeLasting(shown, facts)}`;
	const height = shown.tour === null ? EMBED_HEIGHT.map : EMBED_HEIGHT.tour;
	return `<iframe src="${escapeMarkup(source)}" title="${escapeMarkup(title)}" width="100%" height="${height}" style="border:0" loading="lazy" allow="fullscreen"></iframe>`;
}
