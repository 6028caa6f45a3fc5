import type { EventStub } from './model/event.ts';

/** Kinds of events that can change who holds an area; what else happens there on a day is another matter. */
const TURNING: readonly EventStub['kind'][] = ['control', 'politics', 'military'];

/** Whether an event is what changed the control of an area on its day: of one of its areas, or of the city that it is in. */
export function isTurnOf(
	{ kind, areas, place }: Pick<EventStub, 'kind' | 'areas' | 'place'>,
	area: string
): boolean {
	return TURNING.includes(kind) && (areas.includes(area) || area === place);
}
