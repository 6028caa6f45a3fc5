import { LANGUAGE } from '#lib/atlas/language.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { EventStub } from '#lib/atlas/model/event.ts';
import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { formatWhen } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import type { WrittenName } from '#lib/search/fold.ts';
import type { SearchHit } from '#lib/search/search-index.ts';
import { keyOf } from '#lib/atlas/entity-name.ts';
import { entityKind } from '#lib/i18n/entity-words.ts';
import type { Command, FoundCommand } from './commands.ts';

/** What choosing a result does. */
export type Deed =
	/** Goes to a day, or selects a thing, or both. */
	| { readonly kind: 'show'; readonly day: Day | null; readonly target: Selection | null }
	| { readonly kind: 'compare'; readonly from: Day; readonly to: Day }
	/** Puts a text into the field. */
	| { readonly kind: 'ask'; readonly text: string }
	| { readonly kind: 'command'; readonly command: Command };

/** One of the results. */
export interface Result {
	readonly key: string;
	readonly title: WrittenName;
	/** The name that was typed, where it is not the title. */
	readonly alias: WrittenName | null;
	readonly note: string;
	/** What answers the question that was typed, on a line of its own. */
	readonly answer?: string;
	readonly does: Deed;
}

/** Results under one heading. */
export interface ResultGroup {
	readonly key:
		| 'answer'
		| 'dates'
		| 'happened'
		| 'week'
		| 'in-span'
		| 'dated'
		| 'examples'
		| 'commands'
		| 'start'
		| GroupKey;
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
	document: 'sources',
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

/** Turning points of the period: where a reader who types nothing may begin. */
export function startingPoints(core: AtlasCore): Result[] {
	const { events, period } = core.atlas;
	return events
		.filter(({ importance, day }) => importance === 3 && day.best >= period.start && day.best < period.end)
		.map((event) => eventResult(core, event));
}

/** An event, found by its day. */
export function eventResult(core: AtlasCore, { id, title }: Pick<EventStub, 'id' | 'title'>): Result {
	return resultOf(core, {
		target: { kind: 'event', id },
		title: { name: title, lang: LANGUAGE },
		alias: null,
		score: 0
	});
}

/** Questions that can be asked, as examples. */
export function exampleResults(examples: readonly string[]): Result[] {
	return examples.map((text, i) => ({
		key: `ask:${i}`,
		title: { name: text, lang: LANGUAGE },
		alias: null,
		note: t('search.ask'),
		does: { kind: 'ask', text }
	}));
}

/** Something that can be done, with the words that it was found by. */
export function commandResult({ command, by }: FoundCommand): Result {
	return {
		key: `command:${command.key}`,
		title: { name: command.title, lang: LANGUAGE },
		alias: by.length === 0 ? null : { name: by.join(' '), lang: LANGUAGE },
		note: command.note,
		does: { kind: 'command', command }
	};
}

/** A thing that was found; an event is shown on its day. */
export function resultOf(core: AtlasCore, { target, title, alias }: SearchHit): Result {
	const { period } = core.atlas;
	const day = target.kind === 'event' ? core.event(target.id).day : null;
	const isInPeriod = day !== null && day.best >= period.start && day.best < period.end;
	return {
		key: keyOf(target),
		title,
		alias,
		note: day === null ? noteOf(core, target) : formatWhen(day),
		does: { kind: 'show', day: isInPeriod ? day.best : null, target }
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
