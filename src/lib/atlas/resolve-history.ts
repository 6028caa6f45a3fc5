import type { Atlas } from './model/atlas.ts';
import type { History } from './model/history.ts';
import type { Institution } from './model/institution.ts';
import type { Journey } from './model/journey.ts';
import type { LifeDate, Person } from './model/person.ts';
import type { Account, Version, VersionField } from './model/version.ts';
import { omit } from './omit.ts';
import { claimed, isBy, requireSources, resolveLegs, type Preference } from './resolve.ts';
import { withBoundsOf, type UncertainDay } from './time/uncertain-day.ts';

/**
 * The history by a preference: of each question the account of its sources is the preferred one, and dates of lives,
 * institutions and journeys follow. The same object for `best`.
 * @throws RangeError for a preference that this atlas does not have.
 */
export function resolveHistory(history: History, atlas: Atlas, by: Preference): History {
	const sources = requireSources(atlas, by);
	if (sources.length === 0) return history;
	return {
		...history,
		events: history.events.map((event) => ({ ...event, versions: resolveVersions(event.versions, sources) })),
		people: history.people.map((person) => resolvePerson(person, sources)),
		institutions: history.institutions.map((institution) => resolveInstitution(institution, sources)),
		journeys: history.journeys.map((journey) => resolveJourney(journey, sources)),
		documents: history.documents.map((document) => ({
			...document,
			versions: resolveVersions(document.versions, sources)
		}))
	};
}

function resolveVersions(versions: readonly Version[], sources: readonly string[]): Version[] {
	return versions.map((version) => {
		const chosen = accountBy(version, sources);
		if (!chosen) return version;
		const accounts = version.accounts.map((account) =>
			account === chosen ? { ...account, preferred: true } : omit(account, 'preferred')
		);
		return { ...version, accounts };
	});
}

/** The account of the strongest of the sources that answers a question. */
function accountBy(version: Version, sources: readonly string[]): Account | undefined {
	return sources
		.map((source) => version.accounts.find((account) => isBy(account.attestations, source)))
		.findLast((account) => account !== undefined);
}

function accountOf(
	versions: readonly Version[],
	field: VersionField,
	sources: readonly string[]
): Account | undefined {
	return versions
		.filter((version) => version.field === field)
		.map((version) => accountBy(version, sources))
		.find((account) => account !== undefined);
}

function resolvePerson(person: Person, sources: readonly string[]): Person {
	const { born, died, versions } = person;
	return {
		...person,
		...(born ? { born: resolveLifeDate(born, accountOf(versions, 'born', sources), sources) } : {}),
		...(died ? { died: resolveLifeDate(died, accountOf(versions, 'died', sources), sources) } : {}),
		versions: resolveVersions(versions, sources)
	};
}

function resolveLifeDate(life: LifeDate, account: Account | undefined, sources: readonly string[]): LifeDate {
	const stated = account?.date && withBoundsOf(life.date, account.date);
	return {
		...life,
		date: claimed(life.claims, sources, 'day') ?? stated ?? life.date,
		...(account?.place === undefined ? {} : { place: account.place })
	};
}

function resolveInstitution(institution: Institution, sources: readonly string[]): Institution {
	const { start, end, versions } = institution;
	return {
		...institution,
		...withDay('start', start, accountOf(versions, 'start', sources)),
		...withDay('end', end, accountOf(versions, 'end', sources)),
		versions: resolveVersions(versions, sources)
	};
}

function withDay<K extends string>(
	key: K,
	ours: UncertainDay | undefined,
	account: Account | undefined
): Partial<Record<K, UncertainDay>> {
	if (!account?.date) return {};
	const day = ours ? withBoundsOf(ours, account.date) : account.date;
	return { [key]: day } as Partial<Record<K, UncertainDay>>;
}

function resolveJourney(journey: Journey, sources: readonly string[]): Journey {
	return {
		...journey,
		legs: resolveLegs(journey.legs, sources),
		versions: resolveVersions(journey.versions, sources)
	};
}
