import { WHOLE } from '#lib/atlas/control-index.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { UnknownIdError } from '#lib/atlas/errors.ts';
import type { Attestation } from '#lib/atlas/model/attestation.ts';
import type { Institution, SeatFormula } from '#lib/atlas/model/institution.ts';
import type { Person } from '#lib/atlas/model/person.ts';
import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import type { Statement } from '#lib/atlas/model/statement.ts';
import type { Account, Version } from '#lib/atlas/model/version.ts';
import { accountFact, controlFact, legId, otherControlFact, tenureFact, titleFact } from './fact-ids.ts';
import { formatEntity } from '../records/statements.ts';
import type { Published } from './table.ts';

/** What each kind of attested fact is. */
export const FACT_KINDS = {
	control: 'who held an area in fact, from a day on',
	title: 'who held title to an area in law, from a day on',
	other: 'who held an area by another account',
	place: 'a place: where it is, what it was called',
	event: 'an event: what happened, and when',
	person: 'who a person is',
	gender: 'what a source calls a person',
	community: 'which people a source counts a person among',
	born: 'a birth',
	died: 'a death',
	institution: 'a body: what it was, its beginning and end',
	formula: 'how seats were to be divided',
	outcome: 'how seats were divided',
	seat: 'who sat in a seat',
	post: 'which post went with a seat, where that is less well attested than the seat',
	tenure: 'who held an office, from a day on',
	journey: 'a journey as a whole',
	leg: 'a leg of a journey',
	document: 'a text of the time: what it was',
	part: 'what a part of a text says',
	population: 'how many people there were',
	picture: 'a picture: what it shows, and by what right it is shown',
	facility: 'what stood at a place',
	account: 'what sources say in answer to a question on which they differ',
	term: 'what a word means'
} as const;

/** Something that sources attest. */
export interface PublishedFact {
	readonly id: string;
	readonly kind: keyof typeof FACT_KINDS;
	/** What it is of, in a few words. */
	readonly about: string;
	/** The thing whose card and page tell it; none for a word. */
	readonly of?: { readonly kind: SelectionKind; readonly id: string };
	readonly attestations: readonly Attestation[];
}

/** An account of a question, with where it stands. */
export interface PublishedAccount {
	readonly id: string;
	/** The fact that the question is about. */
	readonly fact: string;
	readonly no: number;
	readonly version: Version;
	readonly account: Account;
	readonly of: { readonly kind: SelectionKind; readonly id: string };
}

/** All attested facts; ids are unique. */
export function publishedFacts(published: Published): PublishedFact[] {
	const { terms } = published;
	return [
		...controlFacts(published),
		...thingFacts(published),
		...accountsOf(published).map(({ id, version, account, of }): PublishedFact => ({
			id,
			kind: 'account',
			about: version.question,
			of,
			attestations: account.attestations
		})),
		...terms.flatMap(({ id, name, attestations }): PublishedFact[] =>
			attestations === null ? [] : [{ id: `term:${id}`, kind: 'term', about: name, attestations }]
		)
	];
}

/** All accounts of all questions on which sources differ. */
export function accountsOf({ history }: Published): PublishedAccount[] {
	const { events, people, institutions, journeys, documents } = history;
	const of = (kind: SelectionKind, records: readonly { id: string; versions: readonly Version[] }[]) =>
		records.flatMap(({ id, versions }) =>
			versions.flatMap((version, i) =>
				version.accounts.map((account, j): PublishedAccount => {
					const fact = `${kind}:${id}`;
					return { id: accountFact(fact, i + 1, j + 1), fact, no: i + 1, version, account, of: { kind, id } };
				})
			)
		);
	return [
		...of('event', events),
		...of('person', people),
		...of('institution', institutions),
		...of('journey', journeys),
		...of('document', documents)
	];
}

function controlFacts({ core }: Published): PublishedFact[] {
	const { control, titles, versions } = core.atlas;
	const areas = areasOf(core);
	const fact = (kind: PublishedFact['kind'], id: string, { area, attestations }: AttestedArea) => {
		const of = areas.get(area);
		if (!of) throw new UnknownIdError('area', area);
		return { id, kind, ...of, attestations };
	};
	return [
		...control.map((one) => fact('control', controlFact(one), one)),
		...titles.map((one) => fact('title', titleFact(one), one)),
		...versions.map((one) => fact('other', otherControlFact(one), one))
	];
}

interface AttestedArea {
	readonly area: string;
	readonly attestations: readonly Attestation[];
}

/** What each area is called, and whose page tells of it: title may be held to all areas at once, which have none. */
function areasOf({ atlas }: AtlasCore): ReadonlyMap<string, Pick<PublishedFact, 'about' | 'of'>> {
	const of = (kind: SelectionKind, areas: readonly { readonly id: string; readonly name: string }[]) =>
		areas.map(({ id, name }) => [id, { about: name, of: { kind, id } }] as const);
	const { units, districts, cities, whole } = atlas;
	// Where two have one id, a unit is meant before a district.
	return new Map<string, Pick<PublishedFact, 'about' | 'of'>>([
		...of('place', cities),
		...of('district', districts),
		...of('unit', units),
		[WHOLE, { about: whole }]
	]);
}

/**
 * The facts that show a statement. A statement names a tenure by its office and first day alone; where one account alone
 * tells of it, the fact bears the account too.
 */
export function factsShowing(facts: readonly PublishedFact[], { entities }: Statement): string[] {
	return entities.map((entity) => {
		const name = formatEntity(entity);
		const found = facts.find(({ id }) => id === name) ?? facts.find(({ id }) => id.startsWith(`${name}@`));
		if (!found) throw new UnknownIdError('fact', name);
		return found.id;
	});
}

function thingFacts({ core, history }: Published): PublishedFact[] {
	const { places, tenures, facilities, defaultDay, events } = core.atlas;
	const titles = new Map(events.map(({ id, title }) => [id, title]));
	const thing = (
		kind: PublishedFact['kind'] & SelectionKind,
		id: string,
		about: string,
		attestations: readonly Attestation[]
	): PublishedFact => ({ id: `${kind}:${id}`, kind, about, of: { kind, id }, attestations });
	return [
		...places.map(({ id, attestations }) => thing('place', id, core.placeName(id, defaultDay), attestations)),
		...history.events.map(({ id, attestations }) => thing('event', id, titles.get(id) ?? id, attestations)),
		...history.people.flatMap((person) => [
			thing('person', person.id, nameOf(person), person.attestations),
			...lifeFacts(person)
		]),
		...history.institutions.flatMap((body) => [
			thing('institution', body.id, nameOf(body), body.attestations),
			...seatFacts(body)
		]),
		...tenures.map((tenure): PublishedFact => ({
			id: tenureFact(tenure),
			kind: 'tenure',
			about: `${core.office(tenure.office).name}: ${core.person(tenure.holder).name}`,
			of: { kind: 'office', id: tenure.office },
			attestations: tenure.attestations
		})),
		...history.journeys.flatMap(({ id, title, legs, attestations }) => [
			thing('journey', id, title, attestations),
			...legs.map((leg, i): PublishedFact => ({
				id: `leg:${legId(id, i + 1)}`,
				kind: 'leg',
				about: title,
				of: { kind: 'journey', id },
				attestations: leg.attestations
			}))
		]),
		...history.documents.flatMap(({ id, parts, attestations }) => [
			thing('document', id, core.document(id).title, attestations),
			...parts.map((part, i): PublishedFact => ({
				id: `part:${id}-${i + 1}`,
				kind: 'part',
				about: part.heading,
				of: { kind: 'document', id },
				attestations: part.attestations
			}))
		]),
		...history.population.map(({ id, scope, attestations }): PublishedFact => ({
			id: `population:${id}`,
			kind: 'population',
			about: scope,
			attestations
		})),
		...history.pictures.map(({ id, title, attestations }): PublishedFact => ({
			id: `picture:${id}`,
			kind: 'picture',
			about: title,
			attestations
		})),
		...facilities.map(({ id, name, place, attestations }): PublishedFact => ({
			id: `facility:${id}`,
			kind: 'facility',
			about: name,
			of: { kind: 'place', id: place },
			attestations
		}))
	];
}

function lifeFacts(person: Person): PublishedFact[] {
	const { id, gender, community, born, died } = person;
	const of = { kind: 'person' as const, id };
	const parts = { gender, community, born, died };
	return (['gender', 'community', 'born', 'died'] as const).flatMap((kind): PublishedFact[] => {
		const part = parts[kind];
		return part
			? [{ id: `${kind}:${id}`, kind, about: nameOf(person), of, attestations: part.attestations }]
			: [];
	});
}

/** A share of the seats of a body, with its number and that of the share which it is a part of. */
export interface NumberedShare extends SeatFormula {
	readonly no: number;
	readonly within: number | null;
}

/** The shares of a formula, each before its parts, counted from 1. */
export function sharesOf(formula: readonly SeatFormula[]): NumberedShare[] {
	const shares: NumberedShare[] = [];
	const add = (share: SeatFormula, within: number | null) => {
		const no = shares.length + 1;
		shares.push({ ...share, no, within });
		for (const part of share.including ?? []) add(part, no);
	};
	for (const share of formula) add(share, null);
	return shares;
}

function seatFacts(body: Institution): PublishedFact[] {
	const { id, formula = [], outcome = [], seats = [] } = body;
	const part = (
		kind: PublishedFact['kind'],
		no: number,
		attestations: readonly Attestation[]
	): PublishedFact => ({
		id: `${kind}:${id}-${no}`,
		kind,
		about: nameOf(body),
		of: { kind: 'institution', id },
		attestations
	});
	return [
		...sharesOf(formula).map(({ no, attestations }) => part('formula', no, attestations)),
		...outcome.map(({ attestations }, i) => part('outcome', i + 1, attestations)),
		...seats.flatMap(({ attestations, postAttestations }, i) => [
			part('seat', i + 1, attestations),
			...(postAttestations ? [part('post', i + 1, postAttestations)] : [])
		])
	];
}

function nameOf({ id, names }: Pick<Person, 'id' | 'names'>): string {
	return names[0]?.name ?? id;
}
