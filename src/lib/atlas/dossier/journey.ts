import type { AtlasCore } from '../core.ts';
import { legsKm } from '../geometry/distance.ts';
import type { HistoryCore } from '../history-core.ts';
import { travelledKm } from '../travelled-km.ts';
import type { DossierParts } from './dossier.ts';
import { fact, plainName, sources, statementsOn, textFact, thingsFact, versions } from './parts.ts';

/** A journey: who went, how far, and leg by leg. */
export function journeyDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	const { title, legs: drawn, start, end } = core.journey(id);
	const account = history?.journey(id);
	const legs = account?.legs ?? drawn;
	const placeOf = (place: string) => core.place(place);
	return {
		names: [plainName(title)],
		account: account?.summary ?? null,
		facts: [
			...fact('date', { kind: 'span', start, end }),
			...thingsFact('people', 'person', account?.people ?? []),
			...textFact('travellers', account?.travellers),
			...fact('length', { kind: 'travelled', km: travelledKm(legs, placeOf) })
		],
		hasStrip: true,
		sections: [
			{ kind: 'legs', legs: legs.map((leg) => ({ leg, km: legsKm([leg], placeOf) })) },
			...versions(account?.versions, start.best),
			...statementsOn(history, 'journey', id),
			...sources([...(account?.attestations ?? []), ...legs.flatMap(({ attestations }) => attestations)])
		]
	};
}
