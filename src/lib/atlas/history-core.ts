import type { AtlasCore } from './core.ts';
import { UnknownIdError } from './errors.ts';
import { groupBy } from './group-by.ts';
import type { Source } from './model/attestation.ts';
import type { RecordedDocument } from './model/document.ts';
import type { EventAccount, EventStub } from './model/event.ts';
import type { History } from './model/history.ts';
import type { Institution } from './model/institution.ts';
import type { Journey } from './model/journey.ts';
import type { Tenure } from './model/office.ts';
import type { Person } from './model/person.ts';
import { stopsOf } from './stops.ts';

/** A history with its indexes: what cards look things up in. Lists are in the order of their days. */
export interface HistoryCore {
	readonly history: History;
	/** The following throw {@link UnknownIdError} for an id that is not of this history. */
	event(id: string): EventAccount;
	person(id: string): Person;
	institution(id: string): Institution;
	journey(id: string): Journey;
	document(id: string): RecordedDocument;
	source(id: string): Source;
	/** Events in which a person acted. */
	eventsOfPerson(person: string): readonly EventStub[];
	/** Events that happened at a place. */
	eventsAtPlace(place: string): readonly EventStub[];
	/** Events that affected a unit. */
	eventsOfUnit(unit: string): readonly EventStub[];
	/** Texts that an event is about. */
	documentsOfEvent(event: string): readonly RecordedDocument[];
	/** Tenures of a person by the best account. */
	tenuresOfPerson(person: string): readonly Tenure[];
	/** Tenures of the offices of an institution by the best account. */
	tenuresOfInstitution(institution: string): readonly Tenure[];
	journeysOfPerson(person: string): readonly Journey[];
	/** Journeys that start, pass or end at a place. */
	journeysAtPlace(place: string): readonly Journey[];
}

/**
 * Indexes a history, its prose told in the names of the atlas it belongs to; linear in its size. The two must be of one
 * version, and of one preference.
 */
export function createHistoryCore(compiled: History, core: AtlasCore): HistoryCore {
	const { atlas } = core;
	const history = core.inNames(compiled);
	const best = atlas.tenures
		.filter((tenure) => tenure.account === null)
		.sort((a, b) => a.start.best - b.start.best);
	const accounts = new Map(history.events.map((event) => [event.id, event]));
	const officeOf = new Map(atlas.offices.map((office) => [office.id, office.institution]));
	return {
		history,
		event: lookUp('event', history.events),
		person: lookUp('person', history.people),
		institution: lookUp('institution', history.institutions),
		journey: lookUp('journey', history.journeys),
		document: lookUp('document', history.documents),
		source: lookUp('source', history.sources),
		eventsOfPerson: listsBy(atlas.events, (event) => accounts.get(event.id)?.people ?? []),
		eventsAtPlace: listsBy(atlas.events, (event) => (event.place === undefined ? [] : [event.place])),
		eventsOfUnit: listsBy(atlas.events, (event) => event.areas),
		documentsOfEvent: listsBy(history.documents, ({ events }) => events),
		tenuresOfPerson: listsBy(best, (tenure) => [tenure.holder]),
		tenuresOfInstitution: listsBy(best, (tenure) => [officeOf.get(tenure.office) ?? []].flat()),
		journeysOfPerson: listsBy(history.journeys, (journey) => journey.people),
		journeysAtPlace: listsBy(history.journeys, (journey) => stopsOf(journey.legs))
	};
}

/** The items under each of the keys that they have. */
function listsBy<T>(
	items: readonly T[],
	keysOf: (item: T) => readonly string[]
): (key: string) => readonly T[] {
	const pairs = items.flatMap((item) => keysOf(item).map((key) => ({ key, item })));
	const lists = groupBy(pairs, ({ key }) => key);
	return (key) => lists.get(key)?.map(({ item }) => item) ?? [];
}

function lookUp<T extends { readonly id: string }>(kind: string, records: readonly T[]): (id: string) => T {
	const table = new Map(records.map((record) => [record.id, record]));
	return (id) => {
		const found = table.get(id);
		if (found === undefined) throw new UnknownIdError(kind, id);
		return found;
	};
}
