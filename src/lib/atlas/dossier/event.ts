import { sourcesCited } from '../attestation.ts';
import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import type { EventStub } from '../model/event.ts';
import type { DossierParts, Fact } from './dossier.ts';
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
			...placeOf(event),
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
		remarks: isLocated(event) ? [] : ['not-located'],
		hasStrip: true,
		sections: [
			...versions(account?.versions, event.day.best),
			...statementsOn(history, 'event', id),
			...sources(account?.attestations ?? [])
		]
	};
}

function placeOf({ place, placeText, day }: EventStub): Fact[] {
	return place === undefined ? textFact('place', placeText) : thingsFact('place', 'place', [place], day.best);
}

/** Whether it stands on the map as far as a place is told at all. */
function isLocated({ place, placeText }: EventStub): boolean {
	return place !== undefined || placeText === undefined;
}
