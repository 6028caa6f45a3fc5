import type { EventStub } from '#lib/atlas/model/event.ts';
import type { Selection } from '#lib/atlas/scene.ts';

/** Something on a map that says more to who points at it: what it is, and perhaps a card that a press opens. */
export type MapMark =
	| { readonly kind: 'leg'; readonly journey: string; readonly leg: number }
	/** The mark of the day's events at a place. */
	| { readonly kind: 'event-place'; readonly place: string }
	/** Where an account puts what is selected: its place in the order of the view. */
	| { readonly kind: 'position'; readonly index: number }
	/** What of a layer of facilities stands at a place. */
	| { readonly kind: 'facility'; readonly place: string; readonly layer: string }
	| { readonly kind: 'front'; readonly id: string };

/** A mark that a pointer is on, or a reader's focus, and where on the map, px. */
export interface PointedMark {
	readonly mark: MapMark;
	readonly x: number;
	readonly y: number;
}

/** How far from a mark a pointer still means it, px. */
export const REACH = 7;

/** What a press on a mark opens; `null` = it has no card, and what points at it says all. */
export function selectionOfMark(mark: MapMark, events: readonly EventStub[]): Selection | null {
	if (mark.kind === 'leg') return { kind: 'journey', id: mark.journey };
	if (mark.kind === 'facility') return { kind: 'place', id: mark.place };
	const event = mark.kind === 'event-place' && events.find(({ place }) => place === mark.place);
	return event ? { kind: 'event', id: event.id } : null;
}

/** Equal for one mark. */
export function markKey(mark: MapMark): string {
	return Object.values(mark).join(':');
}
