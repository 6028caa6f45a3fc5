import type { AtlasCore } from './core.ts';
import type { Selection } from './scene.ts';
import type { Day } from './time/day.ts';

/** The day of an event, the first of a journey, wherever the period lies; `null` = a thing of another kind has none. */
export function ownDay(core: Pick<AtlasCore, 'event' | 'journey'>, { kind, id }: Selection): Day | null {
	if (kind === 'event') return core.event(id).day.best;
	return kind === 'journey' ? core.journey(id).start.best : null;
}
