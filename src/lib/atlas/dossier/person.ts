import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import type { LifeDate, Person } from '../model/person.ts';
import type { Statement } from '../model/statement.ts';
import { statementsAbout } from '../statements-about.ts';
import { formatIsoDay } from '../time/day.ts';
import type { DossierParts, FactValue } from './dossier.ts';
import {
	eventItems,
	fact,
	journeyItems,
	plainName,
	related,
	sources,
	statements,
	tenures,
	textFact,
	thingsFact,
	versions
} from './parts.ts';

/** A person: life, offices, and what they had a part in. */
export function personDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	const { name, side } = core.person(id);
	if (history === null) return { names: [plainName(name)], facts: fact('acted-for', { kind: 'side', side }) };
	const person = history.person(id);
	const councils = history.history.institutions.filter(({ seats }) =>
		seats?.some(({ holder }) => holder === id)
	);
	const holders = core.atlas.polities.filter((polity) => polity.person === id).map((polity) => polity.id);
	return {
		names: person.names,
		account: person.summary,
		facts: [
			...fact('gender', person.gender && { kind: 'gender', gender: person.gender.is }),
			...fact('born', lifeOf(person.born)),
			...fact('died', lifeOf(person.died)),
			...textFact('community', communityOf(history, person)),
			...fact('acted-for', { kind: 'side', side }),
			...thingsFact('holder', 'polity', holders),
			...thingsFact(
				'member-of',
				'institution',
				councils.map((body) => body.id)
			)
		],
		hasStrip: true,
		sections: [
			...tenures('offices', history.tenuresOfPerson(id), 'holder'),
			...versions(person.versions),
			...related('events', eventItems(history.eventsOfPerson(id))),
			...related('journeys', journeyItems(core, history.journeysOfPerson(id))),
			...statements(statementsAboutPerson(core, history, id)),
			...sources([
				...person.attestations,
				...(person.gender?.attestations ?? []),
				...(person.community?.attestations ?? []),
				...(person.born?.attestations ?? []),
				...(person.died?.attestations ?? [])
			])
		]
	};
}

function communityOf({ history }: HistoryCore, { community }: Person): string | undefined {
	return history.communities.find(({ id }) => id === community?.is)?.name;
}

function lifeOf(life: LifeDate | undefined): FactValue | undefined {
	return life && { kind: 'life', life };
}

/** Statements name a tenure by office and first day. */
function statementsAboutPerson(core: AtlasCore, history: HistoryCore, id: string): readonly Statement[] {
	const held = new Set(
		core.atlas.tenures
			.filter(({ holder }) => holder === id)
			.map(({ office, start }) => `${office}@${formatIsoDay(start.best)}`)
	);
	return statementsAbout(
		history,
		(entity) =>
			(entity.kind === 'person' && entity.id === id) ||
			(entity.kind === 'tenure' && held.has(`${entity.id}@${entity.start ?? ''}`))
	);
}
