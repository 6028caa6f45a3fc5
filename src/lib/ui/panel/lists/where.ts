import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Bbox } from '#lib/atlas/model/area.ts';
import { groupsOf, isInView, type Whereabouts } from '#lib/atlas/whereabouts.ts';
import { t } from '#lib/i18n/messages.ts';
import { ALL } from '../panel-memory.svelte.ts';

/** What the map shows, as a choice of where. */
const IN_VIEW = 'in-view';

/** Where things may be asked for: everywhere, in view of the map, in each group of districts or cities. */
export function whereOptions(core: AtlasCore): { readonly value: string; readonly text: string }[] {
	return [
		{ value: ALL, text: t('list.all-groups') },
		{ value: IN_VIEW, text: t('list.in-view') },
		...core.atlas.groups.map(({ id, name }) => ({ value: id, text: name }))
	];
}

/**
 * A test whether something is where it was asked for.
 * @param where - One of the values of {@link whereOptions}.
 * @param seen - What the map shows; `null` while that is not known: then everything is in view.
 */
export function createWhereFilter(
	core: AtlasCore,
	where: string,
	seen: Bbox | null
): (whereabouts: () => Whereabouts) => boolean {
	if (where === ALL) return () => true;
	if (where === IN_VIEW) return (whereabouts) => seen === null || isInView(core, whereabouts(), seen);
	return (whereabouts) => groupsOf(core, whereabouts()).has(where);
}
