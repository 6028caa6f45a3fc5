import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { City, District, Group, Unit } from '#lib/atlas/model/area.ts';
import type { Atlas, Edition, SideName } from '#lib/atlas/model/atlas.ts';
import type { Attestation, Origin, Source } from '#lib/atlas/model/attestation.ts';
import type { ControlInterval, ControlVersion, TitleInterval } from '#lib/atlas/model/control.ts';
import type { DocumentPart, DocumentStub, RecordedDocument } from '#lib/atlas/model/document.ts';
import type { EventAccount, EventStub } from '#lib/atlas/model/event.ts';
import type { Facility, FacilityLayer } from '#lib/atlas/model/facility.ts';
import type { Term } from '#lib/atlas/model/glossary.ts';
import type { History } from '#lib/atlas/model/history.ts';
import type { Institution, Seat, SeatFormula, SeatOutcome } from '#lib/atlas/model/institution.ts';
import type { Journey, JourneyStub, Leg } from '#lib/atlas/model/journey.ts';
import type { Office, Tenure } from '#lib/atlas/model/office.ts';
import type { LifeDate, Name, Person } from '#lib/atlas/model/person.ts';
import type { Picture } from '#lib/atlas/model/picture.ts';
import type { Place } from '#lib/atlas/model/place.ts';
import type { Polity, Qualifier } from '#lib/atlas/model/polity.ts';
import type { Community, CommunityCount, PopulationCount } from '#lib/atlas/model/population.ts';
import type { Redirect } from '#lib/atlas/model/redirect.ts';
import type { EntityReference, Statement } from '#lib/atlas/model/statement.ts';
import type { Toponym } from '#lib/atlas/model/toponym.ts';
import type { Account, Claim, Version } from '#lib/atlas/model/version.ts';
import { columns } from './open-files.ts';

/*
 * What the record holds, field by field, and the column of the tables that has it. A field that is new in the model does
 * not compile here until it has a column, or a reason to have none.
 */

/** A table and its column, or a word about why there is none. */
type Where = `${string}.csv ${string}` | `not: ${string}`;

/** Where the fields of a model are: columns of a table that are called as they are, and the rest one by one. */
function covers<Model>() {
	return <const Same extends readonly (keyof Model & string)[]>(
		file: string,
		same: Same,
		others: Readonly<Record<Exclude<keyof Model, Same[number]>, Where>>
	): Readonly<Record<string, Where>> => ({
		...Object.fromEntries(same.map((field) => [field, `${file} ${field}` as Where])),
		...others
	});
}

/** Follows from what the tables have. */
const derived = 'not: follows from attestations.csv says and accounts.csv' satisfies Where;
const form = 'not: describes the compiled form itself' satisfies Where;
const view = 'not: how the page shows the record, nothing of the record' satisfies Where;

const COVERED: Readonly<Record<string, Readonly<Record<string, Where>>>> = {
	Group: covers<Group>()('groups.csv', ['id', 'name', 'short'], {}),
	District: covers<District>()('districts.csv', ['id', 'group', 'name', 'seat', 'units', 'note'], {
		toponyms: 'names.csv district',
		seatUnit: 'districts.csv seat_unit',
		label: 'districts.csv label_lng',
		areaKm2: 'districts.csv area_km2'
	}),
	Unit: covers<Unit>()('units.csv', ['id', 'district', 'name', 'members', 'confidence', 'note'], {
		inText: 'units.csv name_in_text',
		isSeat: 'units.csv seat',
		label: 'units.csv label_lng',
		areaKm2: 'units.csv area_km2',
		precisionKm: 'units.csv precision_km'
	}),
	City: covers<City>()('units.csv', ['group', 'name'], { id: 'units.csv place' }),
	SideName: covers<SideName>()('sides.csv', ['id', 'name'], {}),
	Attestation: covers<Attestation>()('attestations.csv', ['source', 'locator', 'says'], {}),
	Source: covers<Source>()(
		'sources.csv',
		['id', 'short', 'kind', 'url', 'full', 'lang', 'translated', 'note', 'origin', 'read'],
		{ isUnseen: 'sources.csv seen' }
	),
	Origin: covers<Origin>()('origins.csv', ['id', 'name'], {}),
	ControlInterval: covers<ControlInterval>()(
		'control.csv',
		['status', 'claimants', 'confidence', 'doubt', 'change', 'situation', 'note'],
		{
			area: 'control.csv unit',
			start: 'control.csv start_edtf',
			end: 'control.csv end_edtf',
			deFacto: 'control.csv de_facto',
			attestations: 'control.csv fact',
			claims: derived
		}
	),
	TitleInterval: covers<TitleInterval>()('control.csv', [], {
		area: 'control.csv title_fact',
		start: 'control.csv start_edtf',
		end: 'control.csv end_edtf',
		deJure: 'control.csv de_jure',
		qualifier: 'control.csv title_qualifier',
		claimedBy: 'control.csv claimed_by',
		confidence: 'control.csv title_confidence',
		doubt: 'control.csv title_doubt',
		attestations: 'control.csv title_fact',
		claims: derived,
		change: 'control.csv title_change',
		note: 'control.csv title_note'
	}),
	ControlVersion: covers<ControlVersion>()(
		'other_control.csv',
		['start', 'end', 'status', 'claimants', 'note'],
		{
			area: 'other_control.csv unit',
			deFacto: 'other_control.csv de_facto',
			attestations: 'other_control.csv fact'
		}
	),
	Event: covers<EventStub & EventAccount>()(
		'events.csv',
		['id', 'title', 'headline', 'label', 'kind', 'importance', 'place', 'account', 'confidence', 'doubt'],
		{
			day: 'events.csv date_edtf',
			placeText: 'events.csv place_text',
			areas: 'event_units.csv unit',
			falls: 'event_places.csv place',
			garrisonEnds: 'event_places.csv what',
			claims: derived,
			people: 'event_people.csv person',
			attestations: 'events.csv fact',
			versions: 'accounts.csv about'
		}
	),
	FacilityLayer: covers<FacilityLayer>()(
		'facility_layers.csv',
		['id', 'name', 'one', 'glyph', 'summary'],
		{}
	),
	Facility: covers<Facility>()(
		'facilities.csv',
		['id', 'layer', 'name', 'label', 'place', 'confidence', 'doubt', 'note'],
		{
			start: 'facilities.csv start_edtf',
			end: 'facilities.csv end_edtf',
			attestations: 'facilities.csv fact'
		}
	),
	Term: covers<Term>()('terms.csv', ['id', 'name', 'short', 'also', 'gist', 'more', 'related'], {
		see: 'term_links.csv see',
		attestations: 'terms.csv fact'
	}),
	SeatFormula: covers<SeatFormula>()('seat_shares.csv', ['label', 'count'], {
		attestations: 'seat_shares.csv fact',
		including: 'seat_shares.csv within'
	}),
	SeatOutcome: covers<SeatOutcome>()('seat_shares.csv', ['side', 'count'], {
		attestations: 'seat_shares.csv fact'
	}),
	Seat: covers<Seat>()('seats.csv', ['side', 'holder', 'post'], {
		attestations: 'seats.csv fact',
		postAttestations: 'seats.csv post_fact'
	}),
	Institution: covers<Institution>()('institutions.csv', ['id', 'kind', 'seat', 'summary', 'members'], {
		names: 'names.csv institution',
		partOf: 'institutions.csv part_of',
		start: 'institutions.csv start_edtf',
		end: 'institutions.csv end_edtf',
		predecessor: 'successions.csv predecessor',
		successor: 'successions.csv successor',
		formula: 'seat_shares.csv basis',
		outcome: 'seat_shares.csv basis',
		seats: 'seats.csv institution',
		versions: 'accounts.csv about',
		attestations: 'institutions.csv fact'
	}),
	Leg: covers<Leg>()('legs.csv', ['from', 'to', 'status', 'means', 'km', 'label', 'note'], {
		via: 'leg_places.csv place',
		start: 'legs.csv start_edtf',
		end: 'legs.csv end_edtf',
		people: 'leg_people.csv person',
		attestations: 'legs.csv fact',
		claims: derived
	}),
	Journey: covers<Journey & JourneyStub>()(
		'journeys.csv',
		['id', 'title', 'label', 'travellers', 'summary'],
		{
			start: 'journeys.csv start_edtf',
			end: 'journeys.csv end_edtf',
			claims: derived,
			people: 'journey_people.csv person',
			legs: 'legs.csv journey',
			versions: 'accounts.csv about',
			attestations: 'journeys.csv fact'
		}
	),
	RecordedDocument: covers<RecordedDocument & DocumentStub>()(
		'documents.csv',
		['id', 'title', 'place', 'known', 'events', 'summary'],
		{
			day: 'documents.csv date_edtf',
			parts: 'document_parts.csv document',
			versions: 'accounts.csv about',
			attestations: 'documents.csv fact'
		}
	),
	DocumentPart: covers<DocumentPart>()('document_parts.csv', ['heading', 'form', 'text', 'place', 'rights'], {
		attestations: 'document_parts.csv fact'
	}),
	Community: covers<Community>()('communities.csv', ['id', 'name'], {}),
	PopulationCount: covers<PopulationCount>()(
		'population.csv',
		['id', 'scope', 'total', 'note', 'confidence', 'doubt'],
		{
			day: 'population.csv date_edtf',
			groups: 'population_groups.csv population',
			attestations: 'population.csv fact'
		}
	),
	CommunityCount: covers<CommunityCount>()('population_groups.csv', ['community', 'count'], {
		isAbout: 'population_groups.csv about'
	}),
	Picture: covers<Picture>()('pictures.csv', ['id', 'file', 'title', 'alt', 'by', 'rights'], {
		size: 'pictures.csv width',
		of: 'picture_facts.csv fact',
		day: 'pictures.csv date_edtf',
		attestations: 'pictures.csv fact'
	}),
	Office: covers<Office>()('offices.csv', ['id', 'name', 'institution', 'side', 'place'], {}),
	Tenure: covers<Tenure>()(
		'tenures.csv',
		['office', 'holder', 'acting', 'confidence', 'doubt', 'note', 'account'],
		{
			start: 'tenures.csv start_edtf',
			end: 'tenures.csv end_edtf',
			attestations: 'tenures.csv fact',
			claims: derived
		}
	),
	Name: covers<Name>()('names.csv', ['name', 'lang', 'use'], { from: 'names.csv start_edtf' }),
	LifeDate: covers<LifeDate>()('people.csv', [], {
		date: 'people.csv born_edtf',
		place: 'people.csv born_place',
		placeText: 'people.csv died_place_text',
		attestations: 'people.csv died_fact',
		claims: derived
	}),
	Person: covers<Person>()('people.csv', ['id', 'gender', 'community', 'born', 'died', 'side', 'summary'], {
		names: 'names.csv person',
		versions: 'accounts.csv about',
		attestations: 'people.csv fact'
	}),
	Place: covers<Place>()(
		'places.csv',
		['id', 'kind', 'role', 'rank', 'mission', 'confidence', 'country', 'unit', 'note'],
		{
			lngLat: 'places.csv lng',
			precisionKm: 'places.csv precision_km',
			toponyms: 'names.csv place',
			attestations: 'places.csv fact'
		}
	),
	Polity: covers<Polity>()(
		'polities.csv',
		['id', 'name', 'short', 'continues', 'person', 'note', 'pattern'],
		{ inText: 'polities.csv name_in_text', isPlural: 'polities.csv plural', tint: 'polities.csv tint_light' }
	),
	Qualifier: covers<Qualifier>()('qualifiers.csv', ['id', 'name'], {}),
	Redirect: covers<Redirect>()('redirects.csv', ['kind'], {
		from: 'redirects.csv old',
		to: 'redirects.csv new'
	}),
	EntityReference: covers<EntityReference>()('statement_facts.csv', [], {
		kind: 'statement_facts.csv fact',
		id: 'statement_facts.csv fact',
		start: 'statement_facts.csv fact'
	}),
	Statement: covers<Statement>()('statements.csv', ['no', 'document', 'line', 'claim', 'treatment', 'note'], {
		entities: 'statement_facts.csv fact'
	}),
	Toponym: covers<Toponym>()('names.csv', ['name', 'lang', 'use', 'latin'], {
		from: 'names.csv start_edtf',
		to: 'names.csv end_edtf'
	}),
	Account: covers<Account>()('accounts.csv', ['says', 'place', 'label', 'preferred'], {
		date: 'accounts.csv date_edtf',
		radiusKm: 'accounts.csv radius_km',
		attestations: 'accounts.csv fact'
	}),
	Version: covers<Version>()('accounts.csv', ['question'], {
		field: 'accounts.csv decides',
		accounts: 'accounts.csv no'
	}),
	Claim: covers<Claim>()('', [], { by: derived, day: derived, end: derived, place: derived }),
	Edition: covers<Edition>()('', [], {
		version: 'not: version of datapackage.json',
		issued: 'not: created of datapackage.json',
		by: 'not: contributors of datapackage.json'
	}),
	Atlas: covers<Atlas>()('units.csv', [], {
		schema: form,
		version: 'not: version of datapackage.json',
		id: 'not: name of datapackage.json',
		edition: 'not: datapackage.json',
		title: 'not: title of datapackage.json',
		subtitle: 'not: title of datapackage.json',
		period: 'not: the first start and the last end of control.csv',
		defaultDay: view,
		home: view,
		whole: 'facts.csv about',
		gregorianFrom: view,
		disclaimer: view,
		languages: 'not: names.csv lang',
		groups: 'groups.csv id',
		polities: 'polities.csv id',
		qualifiers: 'qualifiers.csv id',
		districts: 'districts.csv id',
		units: 'units.csv id',
		cities: 'units.csv kind',
		control: 'control.csv fact',
		titles: 'control.csv title_fact',
		versions: 'other_control.csv id',
		places: 'places.csv id',
		events: 'events.csv id',
		offices: 'offices.csv id',
		tenures: 'tenures.csv id',
		people: 'people.csv id',
		institutions: 'institutions.csv id',
		journeys: 'journeys.csv id',
		documents: 'documents.csv id',
		facilityLayers: 'facility_layers.csv id',
		facilities: 'facilities.csv id',
		sides: 'sides.csv id',
		tours: 'not: lessons are texts about the record; they have pages and files of their own',
		sources: 'sources.csv cited',
		founding: 'statements.csv document',
		redirects: 'redirects.csv old',
		topology: 'not: units.geojson and districts.geojson',
		tiles: 'not: where the site has the same outlines'
	}),
	History: covers<History>()('events.csv', [], {
		schema: form,
		version: 'not: version of datapackage.json',
		events: 'events.csv account',
		people: 'people.csv summary',
		institutions: 'institutions.csv summary',
		journeys: 'journeys.csv summary',
		documents: 'documents.csv summary',
		communities: 'communities.csv name',
		population: 'population.csv note',
		pictures: 'pictures.csv title',
		origins: 'origins.csv name',
		sources: 'sources.csv full',
		statements: 'statements.csv claim'
	})
};

/** The files of the model of which nothing is in the tables, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
	'basemap.ts': 'what lies beneath the record; basemap/ has it',
	'lexicon.ts': 'words to search by, which say nothing of the past',
	'record-change.ts': 'the log of changes has a page and a feed of its own',
	'selection-kind.ts': 'kinds of thing alone',
	'site.ts': 'prose of the pages',
	'tour.ts': 'lessons about the record',
	'tour-sheets.ts': 'lessons about the record',
	'suggestion.ts': 'what a reader proposes of it',
	'tiles.ts': 'where the site has outlines'
};

describe('the tables', () => {
	const known = new Set(columns.map(({ table, field }) => `${table.file} ${field.name}`));

	it.each(Object.entries(COVERED))('have all of %s', (_, fields) => {
		const named = Object.values(fields).filter((where) => !where.startsWith('not: '));
		for (const where of named) expect(known, where).toContain(where);
	});

	it('leave out no part of the model without a reason', () => {
		const folder = join(import.meta.dirname, '../../src/lib/atlas/model');
		const imported = readFileSync(import.meta.filename, 'utf8').matchAll(/atlas\/model\/([\w-]+\.ts)'/g);
		const covered = new Set([...imported].map(([, file]) => file));
		const files = readdirSync(folder).filter((file) => !file.endsWith('.test.ts'));
		expect(files.filter((file) => !covered.has(file) && !(file in LEFT_OUT))).toEqual([]);
	});
});
