import { causesOf, type Cause } from './causes.ts';
import type { Change, ControlIndex } from './control-index.ts';
import { groupBy } from './group-by.ts';
import type { Atlas } from './model/atlas.ts';
import type { EventStub } from './model/event.ts';
import { lastAtOrBefore } from './time/interval.ts';
import type { Day } from './time/day.ts';
import { isUncertain, type UncertainDay } from './time/uncertain-day.ts';
import { isTurnOf } from './turn-of.ts';

/** One thing that happened on a day: changes that have one cause, or an event that no change tells. */
export interface NewsItem {
	readonly kind: 'change' | 'event';
	/** The words of the record, a clause without a full stop; `null` for changes without words of their own. */
	readonly clause: string | null;
	readonly when: UncertainDay;
	/** The changes; empty for an event. */
	readonly changes: readonly Change[];
	/** The events told: by an event’s own clause one, by a change those that it is the change of. */
	readonly events: readonly EventStub[];
	/** 3 a turning point, 2 notable, 1 the rest, 0 what says only that the record falls silent. */
	readonly weight: 0 | 1 | 2 | 3;
	/** Whether it concerns the districts only from afar; a turning point never does. */
	readonly isElsewhere: boolean;
}

/** What happened on one day, the weightiest first; what happened elsewhere comes last. */
export interface NewsDay {
	readonly day: Day;
	readonly items: readonly NewsItem[];
}

/** Answers what happened on a day, and on which days before and after it something did; O(log n) each. */
export interface NewsIndex {
	/** What happened on a day, or `null`. */
	on(day: Day): NewsDay | null;
	/** The last day before `day` on which more happened than that the record falls silent, or `null`. */
	before(day: Day): NewsDay | null;
	/** The next day that the clock stops at: on which something changed hands or title, or a turning point came; or `null`. */
	nextStop(day: Day): NewsDay | null;
	/** The days that the clock stops at, ascending. */
	readonly stops: readonly NewsDay[];
	/** The last such day before `day`, or `null`. */
	previousStop(day: Day): NewsDay | null;
}

/** An event whose date is known no better than this, in days, is not news of its best day, unless it is a turning point. */
const LONGEST_WINDOW = 14;

/** Collects the news of an atlas; linear in its changes and events. */
export function createNews(atlas: Atlas, index: ControlIndex): NewsIndex {
	const tell = teller(atlas);
	const eventsOf = groupBy(
		atlas.events.filter((event) => isNews(event, atlas)),
		({ day }) => day.best
	);
	const changesOf = new Map(index.changeDays.map(({ day, changes }) => [day, changes]));
	const days = [...new Set([...eventsOf.keys(), ...changesOf.keys()])]
		.sort((a, b) => a - b)
		.map((day): NewsDay => ({ day, items: tell(changesOf.get(day) ?? [], eventsOf.get(day) ?? []) }));
	const stops = days.filter(isStop);
	const spoken = days.filter(({ items }) => items.some(({ weight }) => weight > 0));
	const dayOf = ({ day }: NewsDay) => day;
	const at = (list: readonly NewsDay[], i: number) => list[i] ?? null;
	return {
		stops,
		on(day) {
			const found = at(days, lastAtOrBefore(days, day, dayOf));
			return found?.day === day ? found : null;
		},
		before: (day) => at(spoken, lastAtOrBefore(spoken, day - 1, dayOf)),
		nextStop: (day) => at(stops, lastAtOrBefore(stops, day, dayOf) + 1),
		previousStop: (day) => at(stops, lastAtOrBefore(stops, day - 1, dayOf))
	};
}

function isNews({ day, importance }: EventStub, { period }: Atlas): boolean {
	const isWithin = day.best >= period.start && day.best < period.end;
	return isWithin && (importance === 3 || day.latest - day.earliest <= LONGEST_WINDOW);
}

function isStop({ items }: NewsDay): boolean {
	return items.some(({ kind, weight }) => kind === 'change' || weight === 3);
}

type Tell = (changes: readonly Change[], events: readonly EventStub[]) => NewsItem[];

/** What makes one day’s items of its changes and events. */
function teller(atlas: Atlas): Tell {
	const unitOf = new Map(atlas.places.map(({ id, unit }) => [id, unit]));
	const seats = new Set(atlas.units.filter(({ isSeat }) => isSeat).map(({ id }) => id));
	const cities = new Set(atlas.cities.map(({ id }) => id));

	const changeItem = (changes: Cause, events: readonly EventStub[]): NewsItem => {
		const [{ to }] = changes;
		const isSilence = changes.every((change) => change.kind === 'control' && change.to.status === 'unknown');
		const isAway = changes.every(({ area }) => cities.has(area));
		const own = isSilence
			? 0
			: changes.some(({ area, kind }) => kind === 'title' || seats.has(area)) && !isAway
				? 2
				: 1;
		return {
			kind: 'change',
			clause: to.change ?? null,
			when: changes.find((change) => isUncertain(change.to.start))?.to.start ?? to.start,
			changes,
			events,
			weight: events.reduce<NewsItem['weight']>(
				(most, { importance }) => (importance > most ? importance : most),
				own
			),
			isElsewhere: isAway && events.every(({ importance }) => importance < 3)
		};
	};

	const eventItem = (event: EventStub): NewsItem => {
		const { areas, place, importance } = event;
		const isAway = areas.length === 0 && place !== undefined && unitOf.get(place) === undefined;
		return {
			kind: 'event',
			clause: event.headline ?? event.title,
			when: event.day,
			changes: [],
			events: [event],
			weight: importance,
			isElsewhere: isAway && importance < 3
		};
	};

	return (changes, events) => {
		const taken = new Set<EventStub>();
		const changed = causesOf(changes).map((cause) => {
			// A change without words of its own does not tell an event, which has some.
			const hasWords = cause[0].to.change !== undefined;
			const own = (hasWords ? events : []).filter((event) =>
				event.headline === undefined
					? cause.some(({ area }) => isTurnOf(event, area))
					: event.headline === cause[0].to.change
			);
			for (const event of own) taken.add(event);
			return changeItem(cause, own);
		});
		const others = events.filter((event) => !taken.has(event)).map(eventItem);
		return [...changed, ...others].sort(
			(a, b) => Number(a.isElsewhere) - Number(b.isElsewhere) || b.weight - a.weight
		);
	};
}
