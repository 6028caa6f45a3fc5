import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Difference } from '#lib/atlas/difference.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { JourneysOnDay } from '#lib/atlas/journeys-on.ts';
import type { Scene } from '#lib/atlas/scene.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { formatDay, formatShortDay } from '#lib/i18n/format-day.ts';
import {
	distinctTitles,
	formerName,
	formatShareOrNone,
	legendName,
	legendNote,
	legendShare,
	titleName
} from '#lib/i18n/legend-words.ts';
import { list, t } from '#lib/i18n/messages.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { eventPlaceFeatures, markFeatures, travellerFeatures } from '#lib/paint/cartography/mark-features.ts';
import { EXPLAINED, type ExplainedSignId } from '#lib/paint/cartography/signs.ts';
import { pathsOn, type PictureGround } from '#lib/svg/ground.ts';
import { FRONTS, type ImageEntry } from './image-entry.ts';

/*
 * What stands in the legends of an exported image: every sign that its map shows, in the words of the page, for a picture is looked at
 * where no page explains it.
 */

/** Holders on a day: seats of districts, share of the area. */
export function holderEntries(core: AtlasCore, scene: Scene): ImageEntry[] {
	return scene.legend.map((entry) => ({
		key: { kind: 'fill', fill: entry.fill },
		name: legendName(core, entry),
		note: legendNote(core, entry),
		figures: [entry.seats === 0 ? t('legend.part') : String(entry.seats), legendShare(entry)]
	}));
}

/** Title in law, once for each way in which it is held and each time for which it lasted. */
export function titleEntries(core: AtlasCore, scenes: readonly Scene[]): ImageEntry[] {
	return distinctTitles(scenes).map((title) => ({
		key: { kind: 'title', isQualified: title.qualifier !== null },
		name: `${t('legend.de-jure')}: ${titleName(core, title)}`,
		note: t('legend.until', { since: formatDay(title.since.best), until: formatDay(title.until.best) }),
		figures: []
	}));
}

/** Holders of two days compared: their shares of the area on the earlier and on the later. */
export function differenceEntries(core: AtlasCore, difference: Difference): ImageEntry[] {
	return difference.shares.map((share) => ({
		key: { kind: 'fill', fill: share.entry.fill },
		name: legendName(core, share.entry),
		note: formerName(core, difference, share) ?? legendNote(core, share.entry),
		figures: [formatShareOrNone(share.before), formatShareOrNone(share.after)]
	}));
}

/** What changed hands between two days, numbered as on the map. */
export function changeEntries({ items }: Difference): ImageEntry[] {
	return items.map(({ number, lost, areas }) => ({
		key: { kind: 'number', number },
		name: list(areas.map(({ name }) => name)),
		figures: [formatShortDay(lost.best)]
	}));
}

/** Lines and marks over the tints: a line of the legend for each kind that is there. */
export function markEntries(view: ViewPicture): ImageEntry[] {
	const there = marksThere(view);
	const notes: Partial<Record<ExplainedSignId, string>> = {
		event: list(view.events.map(({ title }) => title))
	};
	return [
		...journeyEntries(view.core, view.journeys),
		...EXPLAINED.filter((sign) => there.has(sign)).map((sign) => ({
			key: { kind: 'mark' as const, sign },
			name: t(`image.sign.${sign}`),
			note: notes[sign],
			figures: []
		}))
	];
}

/** The signs of the marks that a view has. */
function marksThere({
	core,
	scene: { places },
	journeys,
	events,
	positions
}: ViewPicture): ReadonlySet<string> {
	const features = [
		...markFeatures(places, { journeys, positions }),
		...travellerFeatures(journeys),
		...eventPlaceFeatures(core.atlas, events)
	];
	const signs = features.map(({ properties }) => String(properties?.['sign']));
	return new Set([...signs, ...(places.some((place) => place.changesToday) ? ['today-ring'] : [])]);
}

/** The fronts of a day, one line for all the ways in which they are drawn. */
export function frontEntries(ground: PictureGround | null, day: Day): ImageEntry[] {
	const style = FRONTS.find((name) => pathsOn(ground, `front-${name}`, day).length > 0);
	if (!style) return [];
	return [
		{ key: { kind: 'front', style }, name: t('image.front'), note: t('image.front-note'), figures: [] }
	];
}

/** Each way in which journeys are drawn, with the journeys that are drawn so. */
function journeyEntries(core: AtlasCore, { lines }: JourneysOnDay): ImageEntry[] {
	const ways = groupBy(lines, ({ status, isAhead }) => (isAhead ? 'ahead' : status));
	return [...ways].map(([status, alike]) => ({
		key: { kind: 'journey', status },
		name: t(`image.journey.${status}`),
		note: list([...new Set(alike.map(({ journey }) => core.journey(journey).title))]),
		figures: []
	}));
}
