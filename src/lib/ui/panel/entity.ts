import type { AtlasCore } from '#lib/atlas/core.ts';
import type { EventStub, Importance } from '#lib/atlas/model/event.ts';
import type { Selection, SelectionKind } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { placeName } from '#lib/atlas/toponym.ts';
import { formatWhenSpan } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import type { PanelTab } from '#lib/url/view-state.ts';

/** One row of a list: a thing that can be selected, and what is said of it in a line. */
export interface ListItem {
	readonly target: Selection;
	readonly title: string;
	readonly when?: UncertainDay;
	/** A few words at the end of the line. */
	readonly note?: string;
	/** A second line. */
	readonly detail?: string;
	readonly weight?: Importance;
}

/** The tab under which the cards of a kind stand. */
export const TAB_OF_KIND: Readonly<Record<SelectionKind, PanelTab>> = {
	district: 'places',
	unit: 'places',
	place: 'places',
	event: 'events',
	person: 'people',
	institution: 'people',
	office: 'people',
	polity: 'people',
	journey: 'journeys',
	source: 'sources'
};

/** `kind:id`, as links write it. */
export function keyOf(selection: Selection): string {
	return `${selection.kind}:${selection.id}`;
}

/** The name of a thing on a day. */
export function entityName(core: AtlasCore, { kind, id }: Selection, day: Day): string {
	switch (kind) {
		case 'place':
			return placeName(core.place(id), day);
		case 'source':
			return core.source(id).short;
		case 'event':
		case 'journey':
			return core[kind](id).title;
		default:
			return core[kind](id).name;
	}
}

/** What a thing is, in the few words above its name. */
export function entityKind(core: AtlasCore, { kind, id }: Selection): string {
	switch (kind) {
		case 'event': {
			const { kind: sort, importance } = core.event(id);
			return t('kind.event', { kind: t(`event-kind.${sort}`), weight: t(`importance.${importance}`) });
		}
		case 'person':
		case 'office':
			return t(`kind.${kind}`, { side: core.sideName(core[kind](id).side) });
		case 'journey': {
			const { start, end } = core.journey(id);
			return t('kind.journey', { dates: formatWhenSpan(start, end) });
		}
		case 'institution':
			return t(`institution-kind.${core.institution(id).kind}`);
		case 'source':
			return t('kind.source', { kind: t(`source-kind.${core.source(id).kind}`) });
		case 'polity':
			return t('kind.polity');
		default:
			return '';
	}
}

/** An event as a row of a list. */
export function eventItem(event: EventStub): ListItem {
	return {
		target: { kind: 'event', id: event.id },
		title: event.title,
		when: event.day,
		weight: event.importance
	};
}
