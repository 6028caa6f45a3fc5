import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { TourSheets } from '#lib/atlas/model/tour-sheets.ts';
import type { Faults } from './faults.ts';

/** Events to be put on a strip lie on it, each on a day of its own: else no key could tell where. */
export function checkSheetEvents(
	sheets: readonly TourSheets[],
	{ events, period }: Pick<Atlas, 'events' | 'period'>,
	faults: Faults
): void {
	for (const { tour, timeline } of sheets) {
		const at = { file: `tours/${tour}.sheets.yaml`, id: 'timeline' };
		const days = new Set<number>();
		for (const id of timeline) {
			const best = events.find((event) => event.id === id)?.day.best;
			if (best === undefined || best < period.start || best >= period.end)
				faults.add({ ...at, rule: 'an event to be put in order lies within the period', found: id });
			else if (days.has(best))
				faults.add({ ...at, rule: 'events to be put in order lie on different days', found: id });
			else days.add(best);
		}
	}
}
