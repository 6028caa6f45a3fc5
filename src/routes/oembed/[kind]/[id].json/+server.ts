import { error } from '@sveltejs/kit';
import { pageEntities } from '#lib/atlas/page-entities.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { entityName } from '#lib/atlas/entity-name.ts';
import { pageDays } from '#lib/atlas/page-days.ts';
import { formatIsoDay, parseIsoDay } from '#lib/atlas/time/day.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadSite } from '#lib/data/load-site.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { PREVIEW_SIZE } from '#lib/pages/PreviewCard.svelte';
import { previewDay, previewOf, previewOn } from '#lib/url/preview-of.ts';
import { embedOf } from '#lib/share/oembed.ts';
import { embedDescriptionPath, entityPath, isPageKind } from '#lib/url/addresses.ts';
import { madeEntries } from '../../../made-entries.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
/** A file, not a page. */
export const trailingSlash = 'never';

/** What is put into another page must have a whole address: there are none where the site does not know its own. */
export const entries: EntryGenerator = madeEntries(() => {
	if (loadSite().origin === null) return [];
	const core = loadAtlas();
	return [
		...pageDays(core).map((day) => ({ kind: 'on', id: formatIsoDay(day) })),
		...pageEntities(core).filter((entity) => embedDescriptionPath(entityPath(entity)) !== null)
	];
});

export const GET: RequestHandler = ({ params: { kind, id } }) => {
	const core = loadAtlas();
	const { origin } = loadSite();
	const shown = shownBy(core, kind, id);
	if (origin === null || shown === null) error(404);
	return Response.json(
		embedOf({ core, origin }, { ...shown, preview: { path: shown.preview.path, ...PREVIEW_SIZE } })
	);
};

/** The map of the page of a day or a thing, with its title and its preview; `null` for what has no such page. */
function shownBy(core: AtlasCore, kind: string, id: string) {
	const days = pageDays(core);
	const day = kind === 'on' ? parseIsoDay(id) : null;
	if (day !== null) return { title: formatDay(day), state: { day }, preview: previewOn(core, days, day) };
	if (!isPageKind(kind) || !core.has(kind, id)) return null;
	const selection = { kind, id };
	const title = entityName(core, selection, core.atlas.defaultDay);
	const state = { day: previewDay(core, selection), selection };
	return { title, state, preview: previewOf(core, days, selection, title) };
}
