import { sourcesCited } from '../attestation.ts';
import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import type { DossierParts } from './dossier.ts';
import { fact, plainName, sources, statementsOn, textFact, thingsFact, versions } from './parts.ts';

/** An event: when, where, who, and what is said about it. */
export function eventDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	const event = core.event(id);
	const account = history?.event(id);
	return {
		names: [plainName(event.title)],
		account: account?.account ?? null,
		facts: [
			...fact('date', { kind: 'date', day: event.day }),
			...(event.place === undefined
				? textFact('place', event.placeText)
				: thingsFact('place', 'place', [event.place], event.day.best)),
			...thingsFact('people', 'person', account?.people ?? []),
			...thingsFact('areas', 'unit', event.areas),
			...thingsFact('documents', 'document', history?.documentsOfEvent(id).map((one) => one.id) ?? []),
			...fact(
				'evidence',
				account && {
					kind: 'confidence',
					confidence: account.confidence,
					isSingle: sourcesCited(account.attestations).length === 1,
					...(account.doubt === undefined ? {} : { doubt: account.doubt })
				}
			)
		],
		hasStrip: true,
		sections: [
			...versions(account?.versions, event.day.best),
			...statementsOn(history, 'event', id),
			...sources(account?.attestations ?? [])
		]
	};
}
