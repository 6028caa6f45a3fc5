import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import type { DossierParts } from './dossier.ts';
import { fact, plainName, statementsOn, tenures, thingsFact } from './parts.ts';

/** An office: of what, and who held it by the best account and by others. */
export function officeDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	const office = core.office(id);
	const held = core.atlas.tenures
		.filter((tenure) => tenure.office === id)
		.sort((a, b) => a.start.best - b.start.best);
	return {
		names: [plainName(office.name)],
		facts: [
			...thingsFact('of', 'institution', [office.institution ?? undefined]),
			...thingsFact('seat', 'place', [office.place ?? undefined]),
			...fact('side', { kind: 'side', side: office.side })
		],
		remarks: held.length === 0 ? ['no-holder'] : [],
		hasStrip: true,
		sections: [
			...tenures(
				'holders',
				held.filter(({ account }) => account === null),
				'office'
			),
			...tenures(
				'other-accounts',
				held.filter(({ account }) => account !== null),
				'office'
			),
			...statementsOn(history, 'tenure', id)
		]
	};
}
