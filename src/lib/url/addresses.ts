import type { AtlasCore } from '#lib/atlas/core.ts';
import { hasPage } from '#lib/atlas/page-entities.ts';
import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { encodeHash } from './codec.ts';
import { defaultViewState, type AtlasFacts, type ViewState } from './view-state.ts';

/*
 * Where things stand in the site, as paths below its top, without a leading slash. These are a contract: an address, once
 * given out, keeps its meaning.
 */

/** The kinds of thing that have a page each, in the order of the indexes. */
export const PAGE_KINDS = [
	'district',
	'unit',
	'place',
	'person',
	'event',
	'journey',
	'institution',
	'office',
	'document',
	'polity',
	'source'
] as const satisfies readonly SelectionKind[];

/** Whether a word is a kind of thing with pages. */
export function isPageKind(word: string): word is SelectionKind {
	return PAGE_KINDS.some((kind) => kind === word);
}

/** The page of a thing. */
export function entityPath({ kind, id }: Selection): string {
	return `${kind}/${id}/`;
}

/** The list of a kind: sources have a bibliography. */
export function indexPath(kind: SelectionKind): string {
	return kind === 'source' ? 'sources/' : `${kind}/`;
}

/** What is printed around a tour of the atlas. */
export function tourPath(id: string): string {
	return `tour/${id}/`;
}

/** What the glossary says of a term. */
export function termPath(id: string): string {
	return `glossary/#${id}`;
}

/** The page of a day. */
export function dayPath(day: Day): string {
	return `on/${formatIsoDay(day)}/`;
}

/** The preview picture of the page of a day. */
export function previewPath(day: Day): string {
	return `previews/${formatIsoDay(day)}.png`;
}

/** The preview picture of the page of a thing that has a place on the map. */
export function entityPreviewPath({ kind, id }: Selection): string {
	return `previews/${kind}/${id}.png`;
}

/** The file of a picture of the record. */
export function picturePath(file: string): string {
	return `data/pictures/${file}`;
}

/** What each file, column and code of the downloads means. */
export const CODEBOOK_PATH = 'data/codebook/';

/** The feed of what changed in the record. */
export const FEED_PATH = 'changes.atom';

/** What a page of a day or a thing tells programs that embed it (oembed.com); `null` for what has no map of its own. */
export function embedDescriptionPath(page: string): string | null {
	const [, kind, id] = /^([a-z]+)\/([^/]+)\/$/.exec(page) ?? [];
	if (kind === undefined || id === undefined) return null;
	return kind === 'on' || (isPageKind(kind) && kind !== 'source') ? `oembed/${kind}/${id}.json` : null;
}

/** The live map in a state, of which only what differs from the default is given. */
export function mapPath(state: Partial<ViewState>, facts: AtlasFacts): string {
	return encodeHash({ ...defaultViewState(facts), ...state }, facts);
}

/** Where a thing leads: to its page, where it has one, else to the map. */
export function entityAddress(core: AtlasCore, to: Selection, facts: AtlasFacts): string {
	return hasPage(core, to) ? entityPath(to) : mapPath({ selection: to }, facts);
}

/** Where a date leads: to the page of its day, where there is one, else to the map; `null` outside the period. */
export function dayAddress(day: Day, pages: ReadonlySet<Day>, facts: AtlasFacts): string | null {
	const { start, end } = facts.period;
	if (day < start || day >= end) return null;
	return pages.has(day) ? dayPath(day) : mapPath({ day }, facts);
}
