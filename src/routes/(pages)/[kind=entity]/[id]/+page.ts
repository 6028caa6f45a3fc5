import { error } from '@sveltejs/kit';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { isPageKind } from '#lib/url/addresses.ts';
import { allEntities } from '#lib/atlas/all-entities.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => allEntities(loadAtlas());

export const load: PageLoad = ({ params: { kind, id } }) => {
	if (!isPageKind(kind) || !loadAtlas().has(kind, id)) error(404);
	return { selection: { kind, id } };
};
