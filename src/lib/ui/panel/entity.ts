import { onceOf } from '#lib/atlas/once-of.ts';
import type { EventStub, Importance } from '#lib/atlas/model/event.ts';
import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
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
	document: 'sources',
	source: 'sources'
};

/** An event as a row of a list; the same object each time, so that a row which stays is not looked at again. */
export const eventItem = onceOf((event: EventStub): ListItem => ({
	target: { kind: 'event', id: event.id },
	title: event.title,
	when: event.day,
	weight: event.importance
}));
