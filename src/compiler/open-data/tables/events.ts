import type { EventKind, EventStub } from '#lib/atlas/model/event.ts';
import {
	codes,
	confidence,
	count,
	dates,
	doubt,
	fact,
	ID,
	key,
	list,
	page,
	required,
	requiredDated,
	sources,
	text
} from '../fields.ts';
import { joined, links, sourceList, table } from '../table.ts';

/* What happened, whom it befell, and where. */

const KINDS: Readonly<Record<EventKind, string>> = {
	control: 'a place changes hands, or stops being disputed',
	military: 'fighting, units, arms, commands',
	politics: 'acts and offices of government, demands, parties in dispute',
	diplomacy: 'between governments or between the two sides',
	journey: 'somebody travels',
	institution: 'a body or a name is founded, changed or ended',
	life: 'birth, marriage, death',
	memory: 'burial, commemoration, publication'
};

export const events = table(
	'events.csv',
	'What happened, when, where, and how do we know?',
	[
		ID,
		...requiredDated(
			'date',
			'Its day; where only a month or a year is known, the first day of that unless one is better'
		),
		required(text('title', 'What happened, in the historic present')),
		text('headline', 'The same as a clause, for a sentence on its day'),
		text('label', 'The same for a timeline, of turning points only'),
		required(codes('kind', 'What sort of thing happened', KINDS)),
		{
			...required(count('importance', 'How much depends on it')),
			constraints: { required: true, enum: [1, 2, 3] },
			categories: [
				{ value: 3, label: 'a turning point' },
				{ value: 2, label: 'notable' },
				{ value: 1, label: 'the rest' }
			]
		},
		key('place', 'places.csv', 'Where it happened'),
		text('place_text', 'The same in words, where the place is not among those of the atlas'),
		list('units', 'Ids of units and cities affected', 'event_units.csv'),
		list('people', 'Ids of persons who acted, or whom it befell', 'event_people.csv'),
		required(text('account', 'What happened, in two sentences')),
		confidence,
		doubt,
		required(count('questions', 'Questions on which sources differ: see accounts.csv')),
		sources,
		required(fact),
		page
	],
	(published) => {
		const accounts = new Map(published.history.events.map((event) => [event.id, event]));
		return published.core.atlas.events.map((event) => {
			const account = accounts.get(event.id);
			if (!account) throw new Error(`no account of ${event.id}`);
			return {
				id: event.id,
				...dates('date', event.day),
				title: event.title,
				headline: event.headline,
				label: event.label,
				kind: event.kind,
				importance: event.importance,
				place: event.place,
				place_text: event.placeText,
				units: joined(event.areas),
				people: joined(account.people),
				account: account.account,
				confidence: account.confidence,
				doubt: account.doubt,
				questions: account.versions.length,
				sources: sourceList(account.attestations),
				fact: `event:${event.id}`,
				page: published.page('event', event.id)
			};
		});
	}
);

export const eventUnits = links(
	'event_units.csv',
	'Which areas did an event affect?',
	[required(key('event', 'events.csv', 'Event')), required(key('unit', 'units.csv', 'Unit or city'))],
	({ core }) => core.atlas.events.flatMap((event) => event.areas.map((unit) => ({ event: event.id, unit })))
);

export const eventPeople = links(
	'event_people.csv',
	'Who acted in an event, or whom did it befall?',
	[required(key('event', 'events.csv', 'Event')), required(key('person', 'people.csv', 'Person'))],
	({ history }) =>
		history.events.flatMap((event) => event.people.map((person) => ({ event: event.id, person })))
);

export const eventPlaces = links(
	'event_places.csv',
	'Which places passed to the other side in a war by an event?',
	[
		required(key('event', 'events.csv', 'Event')),
		required(key('place', 'places.csv', 'Place')),
		required(
			codes('what', 'What the event was to it', {
				falls: 'it passed to the other side by the event',
				'garrison-ends': 'it had fallen before; its garrison held out until the event'
			})
		)
	],
	({ core }) => {
		const rows = (event: EventStub, ids: readonly string[], what: string) =>
			ids.map((place) => ({ event: event.id, place, what }));
		return core.atlas.events.flatMap((event) => [
			...rows(event, event.falls ?? [], 'falls'),
			...rows(event, event.garrisonEnds ?? [], 'garrison-ends')
		]);
	}
);
