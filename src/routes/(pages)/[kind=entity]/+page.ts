import { error } from '@sveltejs/kit';
import { hasAny } from '#lib/atlas/at-hand.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { isPageKind, PAGE_KINDS } from '#lib/url/addresses.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** Sources have a bibliography instead of a list. */
export const entries: EntryGenerator = () =>
	PAGE_KINDS.filter((kind) => kind !== 'source' && hasAny(loadAtlas().atlas, kind)).map((kind) => ({ kind }));

export const load: PageLoad = ({ params: { kind } }) => {
	if (!isPageKind(kind) || kind === 'source' || !hasAny(loadAtlas().atlas, kind)) error(404);
	return { kind };
};
