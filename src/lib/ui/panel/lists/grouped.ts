import { LOCALE } from '#lib/atlas/language.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { calendarDate } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { once } from '#lib/atlas/once.ts';
import type { DateForm } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import type { ListItem } from '../entity.ts';

/** Rows under one heading. */
export interface ItemGroup {
	readonly key: string;
	readonly title: string;
	/** What the heading itself is the name of. */
	readonly target?: Selection;
	readonly form?: DateForm;
	readonly items: readonly ListItem[];
}

/** Where the clock stands among rows: in which group, on which day. */
export interface ListClock {
	readonly group: string;
	readonly day: Day;
}

const collator = once(() => new Intl.Collator(LOCALE));

/** Items by the year of their day, those before and after the period and those without a day by themselves. */
export function itemsByYear(items: readonly ListItem[], period: Interval): ItemGroup[] {
	const sorted = items.toSorted(
		(a, b) => (a.when?.best ?? Infinity) - (b.when?.best ?? Infinity) || byTitle(a, b)
	);
	const groups = groupBy(sorted, ({ when }) => (when ? groupKeyOf(when.best, period) : 'undated'));
	return [...groups].map(([key, inGroup]): ItemGroup =>
		key === 'before' || key === 'after' || key === 'undated'
			? { key, title: t(`list.${key}`), items: inGroup }
			: { key, title: key, form: 'in-year', items: inGroup }
	);
}

/** Items in the order of their names, under one heading. */
export function itemsByName(items: readonly ListItem[]): ItemGroup[] {
	return items.length === 0
		? []
		: [{ key: 'name', title: t('list.by-name'), items: items.toSorted(byTitle) }];
}

/** The group that something of this day stands in. */
export function groupKeyOf(day: Day, period: Interval): string {
	if (day < period.start) return 'before';
	return day >= period.end ? 'after' : String(calendarDate(day).year);
}

/** Groups of items in a given order of keys, each by name; groups without items are left out. */
export function groupItems<T>(
	records: readonly T[],
	keys: readonly { readonly key: string; readonly title: string; readonly target?: Selection }[],
	keyOf: (record: T) => string,
	itemOf: (record: T) => ListItem
): ItemGroup[] {
	return keys
		.map((group) => ({
			...group,
			items: records
				.filter((record) => keyOf(record) === group.key)
				.map(itemOf)
				.sort(byTitle)
		}))
		.filter(({ items }) => items.length > 0);
}

/** Rows under headings from one number to another, counted through all groups; groups of which none is left are left out. */
export function rowsBetween(groups: readonly ItemGroup[], from: number, to: number): ItemGroup[] {
	let before = 0;
	return groups.flatMap((group) => {
		const [start, end] = [from - before, to - before];
		before += group.items.length;
		const items = group.items.slice(Math.max(0, start), Math.max(0, end));
		if (items.length === group.items.length) return [group];
		return items.length === 0 ? [] : [{ ...group, items }];
	});
}

/** The number of the row before which the clock stands, counted through all groups; 0 where it stands among none. */
export function clockRow(groups: readonly ItemGroup[], clock?: ListClock): number {
	let before = 0;
	for (const group of groups) {
		if (group.key === clock?.group) return before + clockIndex(group, clock);
		before += group.items.length;
	}
	return 0;
}

/** Index of the row of a group before which the clock stands; −1 where it does not stand in the group. */
export function clockIndex(group: ItemGroup, clock?: ListClock): number {
	if (clock?.group !== group.key) return -1;
	const later = group.items.findIndex(({ when }) => when !== undefined && when.best > clock.day);
	return later === -1 ? group.items.length : later;
}

function byTitle(a: ListItem, b: ListItem): number {
	return collator().compare(a.title, b.title);
}
