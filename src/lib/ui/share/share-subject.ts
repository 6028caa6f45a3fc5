import { asNamed, joinItems } from '#lib/atlas/joins.ts';
import { base } from '$app/paths';
import type { Lesson } from '#lib/classroom/lesson.svelte.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import type { RecordStore } from '#lib/state/record.svelte.ts';
import { captionOf } from '#lib/share/caption.ts';
import { embedCode, mapLink, siteAddress } from '#lib/share/links.ts';
import { isInsetOnScreen, lastingCamera, viewOnScreen } from '#lib/share/seen-view.ts';
import { pageOfView, sentMap } from '#lib/share/shared-page.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';

/** The view as it is when it is shared: its links, its name, the stem of its files. Fixed, however the clock moves on. */
export function shareSubject(explorer: Explorer, { history }: RecordStore, { step }: Pick<Lesson, 'step'>) {
	const { core, view: state, scene } = explorer;
	const facts = atlasFacts(explorer.base);
	const site = siteAddress(location.href, base);
	const { days, aspect } = captionOf(core, state);
	const title = asNamed(core.atlas.title, joinItems(aspect === '' ? [days] : [days, aspect]));
	return {
		core,
		state,
		scene,
		history,
		seen: viewOnScreen(explorer.camera, core.atlas),
		hasInset: isInsetOnScreen(),
		marks: step?.marks ?? [],
		title,
		site,
		link: mapLink(site, { ...state, camera: lastingCamera(core, state, explorer.seen) }, facts),
		page: pageOfView(explorer.base, state),
		sentMap: sentMap(explorer.base),
		embed: embedCode(site, state, facts, title),
		stem: `${core.atlas.id}-${state.compare ? `${formatIsoDay(state.compare.from)}-${formatIsoDay(state.compare.to)}` : formatIsoDay(state.day)}`
	};
}

/** What the parts of the dialog share. */
export type ShareSubject = ReturnType<typeof shareSubject>;
