import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import type { DossierParts } from './dossier.ts';
import { fact, plainName, sources, thingsFact, versions } from './parts.ts';

/** A text of the time: when and where it was made, how much of it is known, and what its parts say. */
export function documentDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	const { title, day } = core.document(id);
	const names = [plainName(title)];
	const date = fact('date', { kind: 'date', day });
	if (history === null) return { names, facts: date };
	const { place, known, events, summary, parts, ...told } = history.document(id);
	return {
		names,
		account: summary,
		facts: [
			...date,
			...thingsFact('place', 'place', [place], day.best),
			...thingsFact('events', 'event', events),
			...fact('known', { kind: 'known', known })
		],
		sections: [
			...(parts.length === 0 ? [] : [{ kind: 'text' as const, parts }]),
			...versions(told.versions, day.best),
			...sources([...told.attestations, ...parts.flatMap(({ attestations }) => attestations)])
		]
	};
}
