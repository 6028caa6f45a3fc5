import type { Table } from '../table.ts';
import { districts, groups, places, units } from './areas.ts';
import { claimantsTable, control, otherControl } from './control.ts';
import { documentEvents, documentParts, documents } from './documents.ts';
import { eventPeople, eventPlaces, events, eventUnits } from './events.ts';
import {
	accounts,
	attestations,
	facts,
	origins,
	sourcesTable,
	statementFacts,
	statements
} from './evidence.ts';
import { facilities, facilityLayers } from './facilities.ts';
import { polities, qualifiers, sides } from './holders.ts';
import { institutions, seats, seatShares, successions } from './institutions.ts';
import { journeyPeople, journeys, legPeople, legPlaces, legs } from './journeys.ts';
import { names, offices, people, tenures } from './people.ts';
import { pictureFacts, pictures } from './pictures.ts';
import { communities, population, populationGroups } from './population.ts';
import { redirects, termLinks, terms } from './words.ts';

/** The downloads that are tables, in the order in which they are listed. */
export const TABLES: readonly Table[] = [
	control,
	otherControl,
	polities,
	qualifiers,
	districts,
	units,
	groups,
	places,
	names,
	events,
	people,
	sides,
	offices,
	tenures,
	institutions,
	seats,
	seatShares,
	journeys,
	legs,
	documents,
	documentParts,
	communities,
	population,
	populationGroups,
	pictures,
	facilityLayers,
	facilities,
	sourcesTable,
	origins,
	facts,
	attestations,
	accounts,
	statements,
	terms,
	redirects,
	claimantsTable,
	eventUnits,
	eventPeople,
	eventPlaces,
	documentEvents,
	pictureFacts,
	successions,
	journeyPeople,
	legPeople,
	legPlaces,
	statementFacts,
	termLinks
];
