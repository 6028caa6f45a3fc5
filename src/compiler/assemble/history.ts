import type { Source } from '#lib/atlas/model/attestation.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { HISTORY_SCHEMA, type History } from '#lib/atlas/model/history.ts';
import type { Journey } from '#lib/atlas/model/journey.ts';
import { omit } from '#lib/atlas/omit.ts';
import { valuesOf } from '../read.ts';
import type { HistoryRecords } from '../records/history.ts';

/*
 * The history is stored in two files: what map, timeline and lists need is part of the atlas, the rest is what cards
 * show.
 */

/** What of the history the map, the timeline and lists need; `cited`: the sources that something here rests on. */
export function stubsOf(
	records: HistoryRecords,
	cited: readonly Source[]
): Pick<
	Atlas,
	'events' | 'offices' | 'tenures' | 'people' | 'institutions' | 'journeys' | 'documents' | 'sources'
> {
	return {
		events: valuesOf(records.events).map((event) =>
			omit(event, 'account', 'people', 'confidence', 'doubt', 'attestations', 'versions')
		),
		offices: valuesOf(records.offices),
		tenures: valuesOf(records.tenures),
		people: valuesOf(records.people).map(({ id, names, side }) => ({ id, name: names[0]?.name ?? id, side })),
		institutions: valuesOf(records.institutions).map(({ id, names, kind }) => ({
			id,
			name: names[0]?.name ?? id,
			kind
		})),
		journeys: valuesOf(records.journeys).map(journeyStub),
		documents: valuesOf(records.documents).map(({ id, title, day }) => ({ id, title, day })),
		sources: cited.map(({ id, short, kind }) => ({ id, short, kind }))
	};
}

/** What atlas.yaml may list. */
type Lists = { readonly [list in 'communities' | 'origins']?: History[list] | undefined };

/** What cards show besides. */
export function historyOf(
	records: HistoryRecords,
	sources: readonly Source[],
	{ communities = [], origins = [] }: Lists
): Omit<History, 'version'> {
	return {
		schema: HISTORY_SCHEMA,
		events: valuesOf(records.events).map(
			({ id, account, people, confidence, doubt, attestations, versions }) => ({
				id,
				account,
				people,
				confidence,
				...(doubt === undefined ? {} : { doubt }),
				attestations,
				versions
			})
		),
		people: valuesOf(records.people),
		institutions: valuesOf(records.institutions),
		journeys: valuesOf(records.journeys),
		documents: valuesOf(records.documents).map((document) => omit(document, 'title', 'day')),
		communities,
		population: valuesOf(records.population),
		pictures: valuesOf(records.pictures),
		origins,
		sources,
		statements: valuesOf(records.statements)
	};
}

/**
 * A journey from its first departure to its last arrival; legs that were not flown do not count, unless there are no
 * others.
 */
function journeyStub({ id, title, label, legs }: Journey): Atlas['journeys'][number] {
	const [first] = legs;
	const last = legs.findLast((leg) => leg.status !== 'not-flown') ?? first;
	if (!first || !last) throw new RangeError(`journey ${id} has no legs`);
	return {
		id,
		title,
		label,
		start: first.start,
		end: last.end,
		...(last.claims ? { claims: last.claims } : {}),
		legs: legs.map((leg) => omit(leg, 'people'))
	};
}
