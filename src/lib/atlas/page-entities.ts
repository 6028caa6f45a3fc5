import { onceOf } from './once-of.ts';
import { entitiesOf } from './all-entities.ts';
import type { AtlasCore } from './core.ts';
import { keyOf } from './entity-name.ts';
import { SELECTION_KINDS, type SelectionKind } from './model/selection-kind.ts';
import type { Selection } from './scene.ts';

/** Things of a kind that have a page each, at most; others are shown by the map, at its link of them. */
export const MOST_PAGES_OF_KIND = 2000;

interface PageEntities {
	readonly list: readonly Selection[];
	readonly keys: ReadonlySet<string>;
}

/** The things that have a page of their own: of a kind with very many the first of the record, of events the weightiest. */
export function pageEntities(core: AtlasCore): readonly Selection[] {
	return entitiesWithPages(core).list;
}

/** Whether a thing has a page of its own. */
export function hasPage(core: AtlasCore, selection: Selection): boolean {
	return entitiesWithPages(core).keys.has(keyOf(selection));
}

const entitiesWithPages = onceOf((core: AtlasCore): PageEntities => {
	const list = SELECTION_KINDS.flatMap((kind) => foremost(core, kind));
	return { list, keys: new Set(list.map(keyOf)) };
});

function foremost(core: AtlasCore, kind: SelectionKind): readonly Selection[] {
	const all = entitiesOf(core, kind);
	if (all.length <= MOST_PAGES_OF_KIND) return all;
	const weightOf = ({ id }: Selection) => (kind === 'event' ? core.event(id).importance : 0);
	const chosen = new Set(all.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_PAGES_OF_KIND));
	return all.filter((selection) => chosen.has(selection));
}
