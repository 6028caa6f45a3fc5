import type { Epoch } from '#lib/atlas/control-index.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import { holderShort } from '#lib/i18n/holder-words.ts';
import type { ListItem } from '../entity.ts';
import { itemsByName, itemsByYear, type ItemGroup } from './grouped.ts';

/**
 * Places by the day since which they had the holder of the epoch: those that had it from the first day of the atlas,
 * then the others by year, then those without a recorded holder.
 * @param items - Of places, in any order.
 */
export function placesByHolding(core: AtlasCore, epoch: Epoch, items: readonly ListItem[]): ItemGroup[] {
	const { period } = core.atlas;
	const allAlong: ListItem[] = [];
	const since: ListItem[] = [];
	const elsewhere: ListItem[] = [];
	for (const item of items) {
		const control = epoch.areas.get(core.place(item.target.id).unit ?? item.target.id)?.control;
		const note = control && holderShort(core, control);
		if (control === undefined || note === undefined) elsewhere.push(item);
		else if (control.start.best <= period.start) allAlong.push({ ...item, note });
		else since.push({ ...item, note, when: control.start });
	}
	return [
		...retitled(allAlong, 'earlier', t('list.held-all-along', { date: formatDay(period.start) })),
		...itemsByYear(since, period).map((group) => ({
			...group,
			title: t('list.held-since', { year: group.title })
		})),
		...retitled(elsewhere, 'elsewhere', t('list.elsewhere'))
	];
}

function retitled(items: readonly ListItem[], key: string, title: string): ItemGroup[] {
	return itemsByName(items).map((group) => ({ ...group, key, title }));
}
