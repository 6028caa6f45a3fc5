import { createContext } from 'svelte';
import type { SourceKind } from '#lib/atlas/model/attestation.ts';
import type { EventKind, Importance } from '#lib/atlas/model/event.ts';
import type { Means } from '#lib/atlas/model/journey.ts';
import { Trail } from './trail.svelte.ts';

/** What the People tab lists. */
export const BODIES = ['people', 'institutions', 'offices'] as const;

/** In what order a list stands. */
export const LIST_ORDERS = ['date', 'name'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** Everything: no condition. */
export const ALL = 'all';

/** What the reader set in the lists, kept while a card stands in their place. */
export class PanelMemory {
	text = $state({ events: '', places: '', people: '', journeys: '', sources: '' });
	/** Where what is listed is: everywhere, in what the map shows, or in a group of districts; see `where.ts`. */
	where = $state({ events: ALL, places: ALL, people: ALL, journeys: ALL });
	order = $state<Record<'events' | 'places' | 'people', ListOrder>>({
		events: 'date',
		places: 'name',
		people: 'name'
	});
	eventKind = $state<EventKind | typeof ALL>(ALL);
	leastImportance = $state<Importance>(1);
	placeKind = $state(ALL);
	/** A side of people and offices, a kind of institutions. */
	bodyKind = $state(ALL);
	means = $state<Means | typeof ALL>(ALL);
	sourceKind = $state<SourceKind | typeof ALL>(ALL);
	/** Place id to which cards of places show the distance; empty for none. */
	distanceTo = $state('');
	readonly trail = new Trail();
	bodies = $state<(typeof BODIES)[number]>('people');
}

export const [getPanelMemory, setPanelMemory] = createContext<PanelMemory>();
