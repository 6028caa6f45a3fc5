import type { Day } from '#lib/atlas/time/day.ts';
import { calendarDate } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import type { EventStub } from '#lib/atlas/model/event.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { DateForm } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import { eventItem, type ListItem } from '../entity.ts';

/** Rows under one heading. */
export interface ItemGroup {
	readonly key: string;
	readonly title: string;
	/** What the heading itself is the name of. */
	readonly target?: Selection;
	readonly form?: DateForm;
	readonly items: readonly ListItem[];
}

/** Days on either side of the clock that count as now. */
export const FORTNIGHT = 14;

/** Events by year, and those before and after the period by themselves; the events are in the order of their days. */
export function eventsByYear(events: readonly EventStub[], period: Interval): ItemGroup[] {
	const groups = new Map<string, ListItem[]>();
	for (const event of events) {
		const key = groupKeyOf(event.day.best, period);
		const items = groups.get(key);
		if (items) items.push(eventItem(event));
		else groups.set(key, [eventItem(event)]);
	}
	return [...groups].map(([key, items]) => ({
		key,
		title: key === 'before' || key === 'after' ? t(`list.${key}`) : key,
		form: key === 'before' || key === 'after' ? 'short' : 'in-year',
		items
	}));
}

/** Events in the order of their names, under one heading. */
export function eventsByName(events: readonly EventStub[]): ItemGroup[] {
	const collator = new Intl.Collator('en');
	const items = events.map(eventItem).sort((a, b) => collator.compare(a.title, b.title));
	return items.length === 0 ? [] : [{ key: 'name', title: t('list.by-name'), items }];
}

/** The group that an event of this day stands in. */
export function groupKeyOf(day: Day, period: Interval): string {
	if (day < period.start) return 'before';
	return day >= period.end ? 'after' : String(calendarDate(day).year);
}

/** Groups of items in a given order of keys; groups without items are left out. */
export function groupItems<T>(
	records: readonly T[],
	keys: readonly { readonly key: string; readonly title: string; readonly target?: Selection }[],
	keyOf: (record: T) => string,
	itemOf: (record: T) => ListItem
): ItemGroup[] {
	const collator = new Intl.Collator('en');
	return keys
		.map((group) => ({
			...group,
			items: records
				.filter((record) => keyOf(record) === group.key)
				.map(itemOf)
				.sort((a, b) => collator.compare(a.title, b.title))
		}))
		.filter(({ items }) => items.length > 0);
}
