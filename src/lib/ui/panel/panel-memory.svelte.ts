import { createContext } from 'svelte';
import type { EventKind, Importance } from '#lib/atlas/model/event.ts';
import { Trail } from './trail.svelte.ts';

/** What the People tab lists. */
export const BODIES = ['people', 'institutions', 'offices'] as const;

/** What the reader set in the lists, kept while a card stands in their place. */
export class PanelMemory {
	text = $state({ events: '', places: '', people: '', journeys: '', sources: '' });
	eventKind = $state<EventKind | 'all'>('all');
	leastImportance = $state<Importance>(1);
	/** Whether events are listed by name rather than by date. */
	isByName = $state(false);
	/** Group of districts whose events are listed; empty for all. */
	eventGroup = $state('');
	/** Place id that cards of places tell the distance to; empty for none. */
	distanceTo = $state('');
	readonly trail = new Trail();
	bodies = $state<(typeof BODIES)[number]>('people');
}

export const [getPanelMemory, setPanelMemory] = createContext<PanelMemory>();
