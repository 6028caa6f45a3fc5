import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { createAtlasCore } from '#lib/atlas/core.ts';
import type { Faults } from './faults.ts';
import type { Located } from './read.ts';
import { locationOf } from './read.ts';
import type { CompiledEvent } from './records/events.ts';

/** Tells notable events of the period that neither a change of their day nor words of their own put into its sentence. */
export function checkHeadlines(
	events: readonly Located<CompiledEvent>[],
	atlas: Atlas,
	faults: Faults
): void {
	const { news } = createAtlasCore(atlas);
	for (const row of events) {
		const { id, day, importance, headline } = row.value;
		const items = news.on(day.best)?.items ?? [];
		const isAlone = items.some((item) => item.kind === 'event' && item.events[0]?.id === id);
		if (importance > 1 && isAlone && headline === undefined)
			faults.add({
				...locationOf(row, id),
				rule: 'an event of importance 2 or 3 that is told by no change of its day has a headline',
				found: 'none'
			});
	}
}
