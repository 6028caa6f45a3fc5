import { createContext } from 'svelte';
import type { EventKind, Importance } from '#lib/atlas/model/event.ts';

/** What the People tab lists. */
export const BODIES = ['people', 'institutions', 'offices'] as const;

/** What the reader set in the lists, kept while a card stands in their place. */
export class PanelMemory {
	text = $state({ events: '', places: '', people: '', journeys: '', sources: '' });
	eventKind = $state<EventKind | 'all'>('all');
	leastImportance = $state<Importance>(1);
	bodies = $state<(typeof BODIES)[number]>('people');
}

export const [getPanelMemory, setPanelMemory] = createContext<PanelMemory>();
