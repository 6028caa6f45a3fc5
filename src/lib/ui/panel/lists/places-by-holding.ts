import type { Epoch } from '#lib/atlas/control-index.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { runOf } from '#lib/atlas/runs.ts';
import { t } from '#lib/i18n/messages.ts';
import { holderShort } from '#lib/i18n/holder-words.ts';
import type { ListItem } from '../entity.ts';
import { itemsByName, itemsByYear, type ItemGroup } from './grouped.ts';

/**
 * Places by the day since which the side that holds them in the epoch has: those that had it from the first day of the atlas,
 * then the others by year, then those of which no dated source says who held them, then those outside the areas of control.
 * @param items - Of places, in any order.
 */
export function placesByHolding(core: AtlasCore, epoch: Epoch, items: readonly ListItem[]): ItemGroup[] {
	const { period } = core.atlas;
	const allAlong: ListItem[] = [];
	const since: ListItem[] = [];
	const undocumented: ListItem[] = [];
	const elsewhere: ListItem[] = [];
	for (const item of items) {
		const state = epoch.areas.get(core.place(item.target.id).unit ?? item.target.id);
		if (state === undefined) {
			elsewhere.push(item);
			continue;
		}
		const note = holderShort(core, state.control);
		const run = runOf(core, state, epoch.start);
		if (state.control.status === 'unknown') undocumented.push(item);
		else if (run.since === null) allAlong.push({ ...item, note });
		else since.push({ ...item, note, when: run.since });
	}
	return [
		...retitled(allAlong, 'earlier', t('list.held-all-along', { date: formatDay(period.start) })),
		...itemsByYear(since, period).map((group) => ({
			...group,
			title: t('list.held-since', { year: group.title })
		})),
		...retitled(undocumented, 'undocumented', t('table.unknown')),
		...retitled(elsewhere, 'elsewhere', t('list.elsewhere'))
	];
}

function retitled(items: readonly ListItem[], key: string, title: string): ItemGroup[] {
	return itemsByName(items).map((group) => ({ ...group, key, title }));
}
