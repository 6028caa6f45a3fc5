import { error } from '@sveltejs/kit';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { isPageKind } from '#lib/url/addresses.ts';
import { hasPage, pageEntities } from '#lib/atlas/page-entities.ts';
import { madeEntries } from '../../../made-entries.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = madeEntries(() => pageEntities(loadAtlas()));

export const load: PageLoad = ({ params: { kind, id } }) => {
	if (!isPageKind(kind) || !hasPage(loadAtlas(), { kind, id })) error(404);
	return { selection: { kind, id } };
};
