import type { AtlasCore } from '#lib/atlas/core.ts';
import { ownDay } from '#lib/atlas/own-day.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { addDays, clampDay, type Day } from '#lib/atlas/time/day.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import { entityPreviewPath, previewPath } from './addresses.ts';

/** A preview picture: its file below the top of the site, and what it shows. */
export interface Preview {
	readonly path: string;
	readonly alt: string;
}

/** The kinds of which every thing has a picture of its own, with its name: on the map it is marked where it has a place there. */
const DRAWN = ['district', 'unit', 'place', 'journey', 'person', 'polity'];

/** Whether a thing has a preview of its own. */
export function hasPreview({ kind }: Selection): boolean {
	return DRAWN.includes(kind);
}

/** The day of an event, and the first of a journey, where the clock can show it; `null` = the thing has no such day. */
export function dayOfThing(core: AtlasCore, selection: Selection): Day | null {
	const { start, end } = core.atlas.period;
	const day = ownDay(core, selection);
	return day !== null && day >= start && day < end ? day : null;
}

/**
 * The day that the preview of a thing shows: its own, of a journey the last, on which all of it is drawn, of a polity the first
 * on which it holds a unit; the nearest that the clock can show, and where there is none, that of the first picture.
 */
export function previewDay(core: AtlasCore, selection: Selection): Day {
	const { start, end } = core.atlas.period;
	return clampDay(picturedDay(core, selection) ?? core.atlas.defaultDay, start, addDays(end, -1));
}

function picturedDay(core: AtlasCore, selection: Selection): Day | null {
	const { kind, id } = selection;
	if (kind === 'journey') return core.journey(id).end.best;
	if (kind !== 'polity') return ownDay(core, selection);
	const held = core.atlas.control
		.filter(({ area, deFacto }) => deFacto === id && core.has('unit', area))
		.map(({ start }) => start.best);
	return held.length === 0 ? null : (Math.min(...held) as Day);
}

/**
 * The preview of the page of a thing: its own, or the picture of its day.
 * @param days - Days with a page of their own, ascending.
 */
export function previewOf(
	core: AtlasCore,
	days: readonly Day[],
	selection: Selection,
	name: string
): Preview {
	const day = previewDay(core, selection);
	if (!hasPreview(selection)) return previewOn(core, days, day);
	return { path: entityPreviewPath(selection), alt: t('preview.alt', { name, date: formatDay(day) }) };
}

/**
 * The preview of a day: of the last one with a page up to it, else of the first.
 * @param days - Days with a page of their own, ascending.
 */
export function previewOn(core: AtlasCore, days: readonly Day[], day: Day): Preview {
	const shown = days.findLast((each) => each <= day) ?? days[0] ?? day;
	return {
		path: previewPath(shown),
		alt: t('map.picture', { title: core.atlas.title, date: formatDay(shown) })
	};
}
