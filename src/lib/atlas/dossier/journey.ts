import type { AtlasCore } from '../core.ts';
import { legsKm } from '../geometry/distance.ts';
import type { HistoryCore } from '../history-core.ts';
import { travelledKm } from '../travelled-km.ts';
import type { DossierParts } from './dossier.ts';
import { fact, plainName, sources, statementsOn, textFact, thingsFact, versions } from './parts.ts';

/** A journey: who went, how far, and leg by leg. */
export function journeyDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	const { title, legs: drawn, start, end } = core.journey(id);
	const told = history?.journey(id);
	const legs = told?.legs ?? drawn;
	const placeOf = (place: string) => core.place(place);
	return {
		names: [plainName(title)],
		account: told?.summary ?? null,
		facts: [
			...fact('date', { kind: 'span', start, end }),
			...thingsFact('people', 'person', told?.people ?? []),
			...textFact('travellers', told?.travellers),
			...fact('length', { kind: 'travelled', km: travelledKm(legs, placeOf) })
		],
		hasStrip: true,
		sections: [
			{ kind: 'legs', legs: legs.map((leg) => ({ leg, km: legsKm([leg], placeOf) })) },
			...versions(told?.versions),
			...statementsOn(history, 'journey', id),
			...sources([...(told?.attestations ?? []), ...legs.flatMap(({ attestations }) => attestations)])
		]
	};
}
