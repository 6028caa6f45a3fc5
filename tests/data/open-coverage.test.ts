import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { City, District, Group, Unit } from '#lib/atlas/model/area.ts';
import type { Atlas, Edition, SideName } from '#lib/atlas/model/atlas.ts';
import type { Attestation, Source } from '#lib/atlas/model/attestation.ts';
import type { ControlInterval, ControlVersion, TitleInterval } from '#lib/atlas/model/control.ts';
import type { EventAccount, EventStub } from '#lib/atlas/model/event.ts';
import type { Facility, FacilityLayer } from '#lib/atlas/model/facility.ts';
import type { Term } from '#lib/atlas/model/glossary.ts';
import type { History } from '#lib/atlas/model/history.ts';
import type { Institution, Seat, SeatFormula, SeatOutcome } from '#lib/atlas/model/institution.ts';
import type { Journey, JourneyStub, Leg } from '#lib/atlas/model/journey.ts';
import type { Office, Tenure } from '#lib/atlas/model/office.ts';
import type { LifeDate, Name, Person } from '#lib/atlas/model/person.ts';
import type { Place } from '#lib/atlas/model/place.ts';
import type { Polity, Qualifier } from '#lib/atlas/model/polity.ts';
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
type Covers<Model> = Readonly<Record<keyof Model, Where>>;

/** Follows from what the tables have. */
const derived = 'not: follows from attestations.csv says and accounts.csv' satisfies Where;
const form = 'not: describes the compiled form itself' satisfies Where;
const view = 'not: how the page shows the record, nothing of the record' satisfies Where;

const COVERED: Readonly<Record<string, Readonly<Record<string, Where>>>> = {
	Group: { id: 'groups.csv id', name: 'groups.csv name', short: 'groups.csv short' } satisfies Covers<Group>,
	District: {
		id: 'districts.csv id',
		group: 'districts.csv group',
		name: 'districts.csv name',
		toponyms: 'names.csv district',
		seat: 'districts.csv seat',
		seatUnit: 'districts.csv seat_unit',
		units: 'districts.csv units',
		label: 'districts.csv label_lng',
		areaKm2: 'districts.csv area_km2',
		note: 'districts.csv note'
	} satisfies Covers<District>,
	Unit: {
		id: 'units.csv id',
		district: 'units.csv district',
		name: 'units.csv name',
		inText: 'units.csv name_in_text',
		members: 'units.csv members',
		isSeat: 'units.csv seat',
		label: 'units.csv label_lng',
		areaKm2: 'units.csv area_km2',
		precisionKm: 'units.csv precision_km',
		confidence: 'units.csv confidence',
		note: 'units.csv note'
	} satisfies Covers<Unit>,
	City: { id: 'units.csv place', group: 'units.csv group', name: 'units.csv name' } satisfies Covers<City>,
	SideName: { id: 'sides.csv id', name: 'sides.csv name' } satisfies Covers<SideName>,
	Attestation: {
		source: 'attestations.csv source',
		locator: 'attestations.csv locator',
		says: 'attestations.csv says'
	} satisfies Covers<Attestation>,
	Source: {
		id: 'sources.csv id',
		short: 'sources.csv short',
		kind: 'sources.csv kind',
		url: 'sources.csv url',
		full: 'sources.csv full',
		lang: 'sources.csv lang',
		translated: 'sources.csv translated',
		note: 'sources.csv note',
		isUnseen: 'sources.csv seen'
	} satisfies Covers<Source>,
	ControlInterval: {
		area: 'control.csv unit',
		start: 'control.csv start_edtf',
		end: 'control.csv end_edtf',
		status: 'control.csv status',
		deFacto: 'control.csv de_facto',
		claimants: 'control.csv claimants',
		confidence: 'control.csv confidence',
		doubt: 'control.csv doubt',
		attestations: 'control.csv fact',
		claims: derived,
		change: 'control.csv change',
		situation: 'control.csv situation',
		note: 'control.csv note'
	} satisfies Covers<ControlInterval>,
	TitleInterval: {
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
	} satisfies Covers<TitleInterval>,
	ControlVersion: {
		area: 'other_control.csv unit',
		start: 'other_control.csv start',
		end: 'other_control.csv end',
		status: 'other_control.csv status',
		deFacto: 'other_control.csv de_facto',
		claimants: 'other_control.csv claimants',
		attestations: 'other_control.csv fact',
		note: 'other_control.csv note'
	} satisfies Covers<ControlVersion>,
	Event: {
		id: 'events.csv id',
		day: 'events.csv date_edtf',
		title: 'events.csv title',
		headline: 'events.csv headline',
		label: 'events.csv label',
		kind: 'events.csv kind',
		importance: 'events.csv importance',
		place: 'events.csv place',
		placeText: 'events.csv place_text',
		areas: 'event_units.csv unit',
		falls: 'event_places.csv place',
		garrisonEnds: 'event_places.csv what',
		claims: derived,
		account: 'events.csv account',
		people: 'event_people.csv person',
		confidence: 'events.csv confidence',
		doubt: 'events.csv doubt',
		attestations: 'events.csv fact',
		versions: 'accounts.csv about'
	} satisfies Covers<EventStub & EventAccount>,
	FacilityLayer: {
		id: 'facility_layers.csv id',
		name: 'facility_layers.csv name',
		one: 'facility_layers.csv one',
		glyph: 'facility_layers.csv glyph',
		summary: 'facility_layers.csv summary'
	} satisfies Covers<FacilityLayer>,
	Facility: {
		id: 'facilities.csv id',
		layer: 'facilities.csv layer',
		name: 'facilities.csv name',
		label: 'facilities.csv label',
		place: 'facilities.csv place',
		start: 'facilities.csv start_edtf',
		end: 'facilities.csv end_edtf',
		confidence: 'facilities.csv confidence',
		doubt: 'facilities.csv doubt',
		note: 'facilities.csv note',
		attestations: 'facilities.csv fact'
	} satisfies Covers<Facility>,
	Term: {
		id: 'terms.csv id',
		name: 'terms.csv name',
		short: 'terms.csv short',
		also: 'terms.csv also',
		gist: 'terms.csv gist',
		more: 'terms.csv more',
		related: 'terms.csv related',
		see: 'term_links.csv see',
		attestations: 'terms.csv fact'
	} satisfies Covers<Term>,
	SeatFormula: {
		label: 'seat_shares.csv label',
		count: 'seat_shares.csv count',
		attestations: 'seat_shares.csv fact',
		including: 'seat_shares.csv within'
	} satisfies Covers<SeatFormula>,
	SeatOutcome: {
		side: 'seat_shares.csv side',
		count: 'seat_shares.csv count',
		attestations: 'seat_shares.csv fact'
	} satisfies Covers<SeatOutcome>,
	Seat: {
		side: 'seats.csv side',
		holder: 'seats.csv holder',
		post: 'seats.csv post',
		attestations: 'seats.csv fact',
		postAttestations: 'seats.csv post_fact'
	} satisfies Covers<Seat>,
	Institution: {
		id: 'institutions.csv id',
		names: 'names.csv institution',
		kind: 'institutions.csv kind',
		partOf: 'institutions.csv part_of',
		start: 'institutions.csv start_edtf',
		end: 'institutions.csv end_edtf',
		seat: 'institutions.csv seat',
		predecessor: 'successions.csv predecessor',
		successor: 'successions.csv successor',
		summary: 'institutions.csv summary',
		members: 'institutions.csv members',
		formula: 'seat_shares.csv basis',
		outcome: 'seat_shares.csv basis',
		seats: 'seats.csv institution',
		versions: 'accounts.csv about',
		attestations: 'institutions.csv fact'
	} satisfies Covers<Institution>,
	Leg: {
		from: 'legs.csv from',
		to: 'legs.csv to',
		via: 'leg_places.csv place',
		start: 'legs.csv start_edtf',
		end: 'legs.csv end_edtf',
		status: 'legs.csv status',
		means: 'legs.csv means',
		km: 'legs.csv km',
		people: 'leg_people.csv person',
		label: 'legs.csv label',
		note: 'legs.csv note',
		attestations: 'legs.csv fact',
		claims: derived
	} satisfies Covers<Leg>,
	Journey: {
		id: 'journeys.csv id',
		title: 'journeys.csv title',
		label: 'journeys.csv label',
		start: 'journeys.csv start_edtf',
		end: 'journeys.csv end_edtf',
		claims: derived,
		people: 'journey_people.csv person',
		travellers: 'journeys.csv travellers',
		summary: 'journeys.csv summary',
		legs: 'legs.csv journey',
		versions: 'accounts.csv about',
		attestations: 'journeys.csv fact'
	} satisfies Covers<Journey & JourneyStub>,
	Office: {
		id: 'offices.csv id',
		name: 'offices.csv name',
		institution: 'offices.csv institution',
		side: 'offices.csv side',
		place: 'offices.csv place'
	} satisfies Covers<Office>,
	Tenure: {
		office: 'tenures.csv office',
		holder: 'tenures.csv holder',
		start: 'tenures.csv start_edtf',
		end: 'tenures.csv end_edtf',
		acting: 'tenures.csv acting',
		confidence: 'tenures.csv confidence',
		doubt: 'tenures.csv doubt',
		attestations: 'tenures.csv fact',
		claims: derived,
		note: 'tenures.csv note',
		account: 'tenures.csv account'
	} satisfies Covers<Tenure>,
	Name: {
		name: 'names.csv name',
		lang: 'names.csv lang',
		use: 'names.csv use',
		from: 'names.csv start_edtf'
	} satisfies Covers<Name>,
	LifeDate: {
		date: 'people.csv born_edtf',
		place: 'people.csv born_place',
		placeText: 'people.csv died_place_text',
		attestations: 'people.csv died_fact',
		claims: derived
	} satisfies Covers<LifeDate>,
	Person: {
		id: 'people.csv id',
		names: 'names.csv person',
		gender: 'people.csv gender',
		born: 'people.csv born',
		died: 'people.csv died',
		side: 'people.csv side',
		summary: 'people.csv summary',
		versions: 'accounts.csv about',
		attestations: 'people.csv fact'
	} satisfies Covers<Person>,
	Place: {
		id: 'places.csv id',
		kind: 'places.csv kind',
		role: 'places.csv role',
		rank: 'places.csv rank',
		mission: 'places.csv mission',
		lngLat: 'places.csv lng',
		precisionKm: 'places.csv precision_km',
		confidence: 'places.csv confidence',
		country: 'places.csv country',
		unit: 'places.csv unit',
		toponyms: 'names.csv place',
		note: 'places.csv note',
		attestations: 'places.csv fact'
	} satisfies Covers<Place>,
	Polity: {
		id: 'polities.csv id',
		name: 'polities.csv name',
		short: 'polities.csv short',
		inText: 'polities.csv name_in_text',
		isPlural: 'polities.csv plural',
		continues: 'polities.csv continues',
		person: 'polities.csv person',
		note: 'polities.csv note',
		pattern: 'polities.csv pattern',
		tint: 'polities.csv tint_light'
	} satisfies Covers<Polity>,
	Qualifier: { id: 'qualifiers.csv id', name: 'qualifiers.csv name' } satisfies Covers<Qualifier>,
	Redirect: {
		kind: 'redirects.csv kind',
		from: 'redirects.csv old',
		to: 'redirects.csv new'
	} satisfies Covers<Redirect>,
	EntityReference: {
		kind: 'statement_facts.csv fact',
		id: 'statement_facts.csv fact',
		start: 'statement_facts.csv fact'
	} satisfies Covers<EntityReference>,
	Statement: {
		no: 'statements.csv no',
		document: 'statements.csv document',
		line: 'statements.csv line',
		claim: 'statements.csv claim',
		treatment: 'statements.csv treatment',
		entities: 'statement_facts.csv fact',
		note: 'statements.csv note'
	} satisfies Covers<Statement>,
	Toponym: {
		name: 'names.csv name',
		lang: 'names.csv lang',
		use: 'names.csv use',
		latin: 'names.csv latin',
		from: 'names.csv start_edtf',
		to: 'names.csv end_edtf'
	} satisfies Covers<Toponym>,
	Account: {
		says: 'accounts.csv says',
		date: 'accounts.csv date_edtf',
		place: 'accounts.csv place',
		radiusKm: 'accounts.csv radius_km',
		label: 'accounts.csv label',
		attestations: 'accounts.csv fact',
		preferred: 'accounts.csv preferred'
	} satisfies Covers<Account>,
	Version: {
		question: 'accounts.csv question',
		field: 'accounts.csv decides',
		accounts: 'accounts.csv no'
	} satisfies Covers<Version>,
	Claim: { by: derived, day: derived, end: derived, place: derived } satisfies Covers<Claim>,
	Edition: {
		version: 'not: version of datapackage.json',
		issued: 'not: created of datapackage.json',
		by: 'not: contributors of datapackage.json'
	} satisfies Covers<Edition>,
	Atlas: {
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
		disclaimer: view,
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
		facilityLayers: 'facility_layers.csv id',
		facilities: 'facilities.csv id',
		sides: 'sides.csv id',
		tours: 'not: lessons are texts about the record; they have pages and files of their own',
		sources: 'sources.csv cited',
		founding: 'statements.csv document',
		redirects: 'redirects.csv old',
		topology: 'not: units.geojson and districts.geojson'
	} satisfies Covers<Atlas>,
	History: {
		schema: form,
		version: 'not: version of datapackage.json',
		events: 'events.csv account',
		people: 'people.csv summary',
		institutions: 'institutions.csv summary',
		journeys: 'journeys.csv summary',
		sources: 'sources.csv full',
		statements: 'statements.csv claim'
	} satisfies Covers<History>
};

/** The files of the model of which nothing is in the tables, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
	'basemap.ts': 'what lies beneath the record; basemap/ has it',
	'lexicon.ts': 'words to search by, which say nothing of the past',
	'record-change.ts': 'the log of changes has a page and a feed of its own',
	'selection-kind.ts': 'kinds of thing alone',
	'site.ts': 'prose of the pages',
	'tour.ts': 'lessons about the record',
	'tour-sheets.ts': 'lessons about the record'
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
