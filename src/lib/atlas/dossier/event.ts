import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import type { DossierParts } from './dossier.ts';
import { fact, plainName, sources, statementsOn, textFact, thingsFact, versions } from './parts.ts';

/** An event: when, where, who, and what is told of it. */
export function eventDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	const event = core.event(id);
	const told = history?.event(id);
	return {
		names: [plainName(event.title)],
		account: told?.account ?? null,
		facts: [
			...fact('date', { kind: 'date', day: event.day }),
			...(event.place === undefined
				? textFact('place', event.placeText)
				: thingsFact('place', 'place', [event.place])),
			...thingsFact('people', 'person', told?.people ?? []),
			...thingsFact('areas', 'unit', event.areas),
			...fact(
				'evidence',
				told && {
					kind: 'confidence',
					confidence: told.confidence,
					...(told.doubt === undefined ? {} : { doubt: told.doubt })
				}
			)
		],
		hasStrip: true,
		sections: [
			...versions(told?.versions),
			...statementsOn(history, 'event', id),
			...sources(told?.attestations ?? [])
		]
	};
}
