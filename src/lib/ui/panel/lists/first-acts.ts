import type { AtlasCore } from '#lib/atlas/core.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';

/**
 * The day on which a person first acts in the record: takes office, sets out, or has a part in an event that is not a birth or a
 * death. `undefined` where there is none.
 */
export function firstActOf(core: AtlasCore, history: HistoryCore, person: string): UncertainDay | undefined {
	const days = [
		...history.tenuresOfPerson(person).map(({ start }) => start),
		...history.journeysOfPerson(person).map(({ id }) => core.journey(id).start),
		...history.eventsOfPerson(person).flatMap(({ kind, day }) => (kind === 'life' ? [] : day))
	];
	return earliest(days);
}

/** Since when an office was held, by the best account. */
export function firstTenureOf({ atlas }: AtlasCore, office: string): UncertainDay | undefined {
	return earliest(
		atlas.tenures
			.filter((tenure) => tenure.office === office && tenure.account === null)
			.map(({ start }) => start)
	);
}

function earliest(days: readonly UncertainDay[]): UncertainDay | undefined {
	return days.toSorted((a, b) => a.best - b.best)[0];
}
