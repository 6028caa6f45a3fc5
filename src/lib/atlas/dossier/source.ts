import { CITED_KINDS, usesBySource, usesOfKind } from '../cited-by.ts';
import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import type { DossierParts, RelatedItem } from './dossier.ts';
import { plainName, related, statements } from './parts.ts';

/** A work: its citation, and what of the atlas it attests. */
export function sourceDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	const names = [plainName(core.source(id).short), plainName(id)];
	if (history === null) return { names };
	const uses = usesBySource(core, history).get(id) ?? [];
	return {
		names,
		sections: [
			{ kind: 'work', source: history.source(id), uses: uses.length },
			...CITED_KINDS.flatMap((kind) =>
				related(
					`attests.${kind}`,
					[...usesOfKind(uses, kind)].map(([of, locators]): RelatedItem => ({
						to: { kind, id: of },
						locators,
						...(kind === 'event' ? { when: core.event(of).day } : {})
					}))
				)
			),
			...statements(history.history.statements.filter(({ document }) => document === id))
		]
	};
}
