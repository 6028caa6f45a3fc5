import { asNamed } from '#lib/atlas/joins.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Difference } from '#lib/atlas/difference.ts';
import type { Scene } from '#lib/atlas/scene.ts';
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
import type { ImageEntry } from './image-entry.ts';

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
		name: asNamed(t('legend.de-jure'), titleName(core, title)),
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
