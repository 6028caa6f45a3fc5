import type { AtlasCore } from '#lib/atlas/core.ts';
import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import { formatDay, formatWhen } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import { parseDate, type DateReading } from '#lib/i18n/parse-date.ts';
import type { WrittenName } from '#lib/search/fold.ts';
import type { SearchHit } from '#lib/search/search-index.ts';
import { keyOf } from '#lib/atlas/entity-name.ts';
import { entityKind } from '#lib/i18n/entity-words.ts';

/** One line of the results: a day to go to, or a thing to select, which may have its own day. */
export interface Result {
	readonly key: string;
	readonly title: WrittenName;
	/** The name that was typed, where it is not the title. */
	readonly alias: WrittenName | null;
	readonly note: string;
	readonly day: Day | null;
	readonly target: Selection | null;
}

/** Results under one heading. */
export interface ResultGroup {
	readonly key: 'dates' | 'dated' | 'start' | GroupKey;
	readonly results: readonly Result[];
}

type GroupKey = 'places' | 'people' | 'events' | 'bodies' | 'journeys' | 'sources';
const GROUP_OF: Readonly<Record<SelectionKind, GroupKey>> = {
	place: 'places',
	district: 'places',
	unit: 'places',
	person: 'people',
	event: 'events',
	institution: 'bodies',
	office: 'bodies',
	polity: 'bodies',
	journey: 'journeys',
	source: 'sources'
};
/** The best of each kind; typing more narrows them down. */
const MOST_OF_A_GROUP = 6;

/**
 * Hits by kind, the kind of the best hit first.
 *
 * @param day - The day of the clock: a person comes before the same person as a holder who then holds nothing.
 */
export function groupHits(core: AtlasCore, hits: readonly SearchHit[], day: Day): ResultGroup[] {
	const groups = new Map<GroupKey, Result[]>();
	for (const hit of peopleFirst(core, hits, day)) {
		const key = GROUP_OF[hit.target.kind];
		const results = groups.get(key) ?? [];
		groups.set(key, results);
		if (results.length < MOST_OF_A_GROUP) results.push(resultOf(core, hit));
	}
	return [...groups].map(([key, results]) => ({ key, results }));
}

/** The hits with each person before the same person as a holder, where that holds nothing on the day. */
function peopleFirst(core: AtlasCore, hits: readonly SearchHit[], day: Day): readonly SearchHit[] {
	const states = [...core.index.stateOn(day).areas.values()];
	const holders = new Set(states.map(({ control }) => control.deFacto));
	const order = [...hits];
	for (const hit of hits) {
		const { kind, id } = hit.target;
		if (kind !== 'polity' || holders.has(id)) continue;
		const { person } = core.polity(id);
		const own = order.indexOf(hit);
		const theirs = order.findIndex(({ target }) => target.kind === 'person' && target.id === person);
		if (theirs > own) order.splice(theirs, 0, ...order.splice(own, 1));
	}
	return order;
}

/** The days that a text may mean, when it is a date. */
export function dateResults(text: string, period: Interval): Result[] {
	const read = parseDate(text, period);
	if (read.kind === 'unreadable') return [];
	if (read.kind === 'date') return [dateResult(read, '')];
	if (read.kind === 'ambiguous') return read.readings.map((reading) => dateResult(reading, ''));
	return [dateResult(read.nearest, t(`search.${read.kind}`))];
}

/** A text that names a thing and a day: what is left without the date, and the day. */
export interface DatedQuery {
	readonly rest: string;
	readonly day: Day;
}

/** Words of a date at most, and those that may join it to what it dates. */
const MOST_WORDS = 3;
const JOINING = /^(on|in|at|,)$/i;

/** Takes a date from the end or the beginning of a text, if one stands there beside other words; the longest that can be read. */
export function datedQuery(text: string, period: Interval): DatedQuery | null {
	const words = text.trim().split(/\s+/);
	if (parseDate(text, period).kind !== 'unreadable') return null;
	for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
		for (const [date, others] of [
			[words.slice(-count), words.slice(0, -count)],
			[words.slice(0, count), words.slice(count)]
		] as const) {
			const read = parseDate(date.join(' '), period);
			const rest = others.filter((word) => !JOINING.test(word)).join(' ');
			if (rest === '' || read.kind === 'unreadable') continue;
			// A year alone may as well be part of a name; and what is no one day is no day to show.
			return read.kind === 'date' && read.precision !== 'year' ? { rest, day: read.day } : null;
		}
	}
	return null;
}

/** Things that a day may be asked of, each on that day; what has a day of its own, or none, is left out. */
export function resultsOnDay(core: AtlasCore, hits: readonly SearchHit[], day: Day): Result[] {
	return hits
		.filter(({ target }) => !['event', 'journey', 'source'].includes(target.kind))
		.slice(0, MOST_OF_A_GROUP)
		.map((hit) => {
			const result = resultOf(core, hit);
			return {
				...result,
				key: `${result.key}@${day}`,
				note: t('search.on-day', { date: formatDay(day) }),
				day
			};
		});
}

/** Turning points of the period: where a reader who types nothing may begin. */
export function startingPoints(core: AtlasCore): Result[] {
	const { events, period } = core.atlas;
	return events
		.filter(({ importance, day }) => importance === 3 && day.best >= period.start && day.best < period.end)
		.map(({ id, title }) =>
			resultOf(core, {
				target: { kind: 'event', id },
				title: { name: title, lang: 'en' },
				alias: null,
				score: 0
			})
		);
}

function dateResult({ day, precision }: DateReading, note: string): Result {
	return {
		key: `day:${day}`,
		title: { name: t('search.go-to', { date: formatDay(day) }), lang: 'en' },
		alias: null,
		note: note || (precision === 'day' ? '' : t(`search.first-of.${precision}`)),
		day,
		target: null
	};
}

function resultOf(core: AtlasCore, { target, title, alias }: SearchHit): Result {
	const { period } = core.atlas;
	const day = target.kind === 'event' ? core.event(target.id).day : null;
	const isInPeriod = day !== null && day.best >= period.start && day.best < period.end;
	return {
		key: keyOf(target),
		title,
		alias,
		note: day === null ? noteOf(core, target) : formatWhen(day),
		day: isInPeriod ? day.best : null,
		target
	};
}

function noteOf(core: AtlasCore, target: Selection): string {
	switch (target.kind) {
		case 'place':
			return core.place(target.id).role;
		case 'district':
			return t('card.kind.district');
		case 'unit':
			return t('card.kind.unit', { district: core.district(core.unit(target.id).district).name });
		case 'person':
		case 'office':
			return core.sideName(core[target.kind](target.id).side);
		case 'journey':
			return formatWhen(core.journey(target.id).start);
		case 'source':
			return t(`source-kind.${core.source(target.id).kind}`);
		default:
			return entityKind(core, target);
	}
}
