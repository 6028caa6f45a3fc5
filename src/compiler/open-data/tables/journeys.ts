import type { LegStatus, Means } from '#lib/atlas/model/journey.ts';
import { dayAfter } from '../day-after.ts';
import { legId } from '../fact-ids.ts';
import {
	codes,
	count,
	dates,
	fact,
	figure,
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

/* Who travelled where: journeys, and their legs. */

const STATUS: Readonly<Record<LegStatus, string>> = {
	documented: 'sources tell of it',
	inferred: 'its route, its day or one of its ends is our inference',
	'not-flown': 'it was planned, but not made'
};
const MEANS: Readonly<Record<Means, string>> = {
	air: 'by aircraft',
	car: 'by car',
	truck: 'by truck',
	rail: 'by train',
	horse: 'on horseback',
	unknown: 'not known'
};
const JOURNEY_SPAN = [
	...requiredDated('start', 'The day of departure'),
	...requiredDated('end', 'The first day after that of arrival')
] as const;

export const journeys = table(
	'journeys.csv',
	'Who travelled, why, and when?',
	[
		ID,
		required(text('title', 'Title')),
		required(text('label', 'Who travels, in a few words for a map')),
		...JOURNEY_SPAN,
		list('people', 'Ids of the persons', 'journey_people.csv'),
		text('travellers', 'Who travelled, in words, where the persons are not all named'),
		required(text('summary', 'What the journey was')),
		required(count('questions', 'Questions on which sources differ: see accounts.csv')),
		sources,
		required(fact),
		page
	],
	(published) => {
		const spans = new Map(published.core.atlas.journeys.map((stub) => [stub.id, stub]));
		return published.history.journeys.map((journey) => {
			const span = spans.get(journey.id);
			return {
				id: journey.id,
				title: journey.title,
				label: journey.label,
				...dates('start', span?.start),
				...dates('end', span && dayAfter(span.end)),
				people: joined(journey.people),
				travellers: journey.travellers,
				summary: journey.summary,
				questions: journey.versions.length,
				sources: sourceList(journey.attestations),
				fact: `journey:${journey.id}`,
				page: published.page('journey', journey.id)
			};
		});
	}
);

export const legs = table(
	'legs.csv',
	'From where to where did each leg of a journey lead, on which days, and by what means?',
	[
		ID,
		required(key('journey', 'journeys.csv', 'Journey')),
		required(count('leg', 'Number of the leg within it')),
		required(key('from', 'places.csv', 'From where')),
		list('via', 'Ids of the places that it passes, in order', 'leg_places.csv'),
		required(key('to', 'places.csv', 'To where')),
		...JOURNEY_SPAN,
		required(codes('status', 'How it is known', STATUS)),
		required(codes('means', 'How they travelled', MEANS)),
		required(figure('km', 'Length of the great circles between its places', 'km')),
		list('people', 'Ids of who made it', 'leg_people.csv'),
		text('label', 'Who made it, in a few words for a map, where not all did'),
		text('note', 'What else there is to say'),
		sources,
		required(fact)
	],
	({ history }) =>
		history.journeys.flatMap((journey) =>
			journey.legs.map((leg, i) => ({
				id: legId(journey.id, i + 1),
				journey: journey.id,
				leg: i + 1,
				from: leg.from,
				via: joined(leg.via),
				to: leg.to,
				...dates('start', leg.start),
				...dates('end', dayAfter(leg.end)),
				status: leg.status,
				means: leg.means,
				km: leg.km,
				people: joined(leg.people ?? journey.people),
				label: leg.label,
				note: leg.note,
				sources: sourceList(leg.attestations),
				fact: `leg:${legId(journey.id, i + 1)}`
			}))
		)
);

export const journeyPeople = links(
	'journey_people.csv',
	'Who made a journey?',
	[required(key('journey', 'journeys.csv', 'Journey')), required(key('person', 'people.csv', 'Person'))],
	({ history }) =>
		history.journeys.flatMap(({ id, people }) => people.map((person) => ({ journey: id, person })))
);

export const legPeople = links(
	'leg_people.csv',
	'Who made a leg of a journey?',
	[required(key('leg', 'legs.csv', 'Leg')), required(key('person', 'people.csv', 'Person'))],
	({ history }) =>
		history.journeys.flatMap((journey) =>
			journey.legs.flatMap((leg, i) =>
				(leg.people ?? journey.people).map((person) => ({ leg: legId(journey.id, i + 1), person }))
			)
		)
);

export const legPlaces = links(
	'leg_places.csv',
	'Which places does a leg of a journey touch?',
	[
		required(key('leg', 'legs.csv', 'Leg')),
		required(count('no', 'Order along the leg, from 1')),
		required(key('place', 'places.csv', 'Place'))
	],
	({ history }) =>
		history.journeys.flatMap((journey) =>
			journey.legs.flatMap((leg, i) =>
				[leg.from, ...leg.via, leg.to].map((place, j) => ({
					leg: legId(journey.id, i + 1),
					no: j + 1,
					place
				}))
			)
		)
);
