import type { AtlasCore } from '#lib/atlas/core.ts';
import { entityName } from '#lib/atlas/entity-name.ts';
import { pageDays } from '#lib/atlas/page-days.ts';
import { hasPage } from '#lib/atlas/page-entities.ts';
import { BEST } from '#lib/atlas/resolve.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { dayPath, entityPath } from '#lib/url/addresses.ts';
import { dayOfThing, previewOf, previewOn, type Preview } from '#lib/url/preview-of.ts';
import type { ViewState } from '#lib/url/view-state.ts';

/** What those are sent who are given an address: what messages show of it before it is opened. */
export interface SentAddress {
	/** Title of the page, without that of the atlas; `null` = that of the atlas alone. */
	readonly title: string | null;
	readonly preview: Preview;
}

/** A page of the site that tells what a view shows. */
export interface SharedPage extends SentAddress {
	/** Below the top of the site. */
	readonly path: string;
	readonly title: string;
	readonly isOfDay: boolean;
	/** Whether it tells what the view shows, but for how the map is drawn: frame, layers, names. */
	readonly isSame: boolean;
}

/** The page of what is selected, else of the day; `null`: there is none, or two days are compared, which no page does. */
export function pageOfView(core: AtlasCore, state: ViewState): SharedPage | null {
	const { selection, day, compare, tour, view, account } = state;
	if (compare) return null;
	const isPlain = tour === null && view === 'de-facto' && account === BEST;
	const days = pageDays(core);
	if (selection) {
		if (!hasPage(core, selection)) return null;
		const title = entityName(core, selection, core.atlas.defaultDay);
		return {
			path: entityPath(selection),
			title,
			preview: previewOf(core, days, selection, title),
			isOfDay: false,
			isSame: isPlain && isToldWhole(core, selection, day)
		};
	}
	if (!days.includes(day)) return null;
	return {
		path: dayPath(day),
		title: formatDay(day),
		preview: previewOn(core, days, day),
		isOfDay: true,
		isSame: isPlain
	};
}

/** What messages show of the link of any view: a fragment does not reach the services that make previews. */
export function sentMap(core: AtlasCore): SentAddress {
	return { title: null, preview: previewOn(core, pageDays(core), core.atlas.defaultDay) };
}

/**
 * Whether the page of a thing leaves nothing out that is seen of it on a day: what happened is told on its days; who held a place
 * differs from day to day, and the page of a person, an office or a source has no day and no map.
 */
function isToldWhole(core: AtlasCore, selection: Selection, day: Day): boolean {
	if (selection.kind === 'journey') {
		const { start, end } = core.journey(selection.id);
		return day >= start.best && day <= end.best;
	}
	return selection.kind === 'event' && day === dayOfThing(core, selection);
}
