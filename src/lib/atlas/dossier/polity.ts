import type { AtlasCore } from '../core.ts';
import { groupBy } from '../group-by.ts';
import type { DossierParts } from './dossier.ts';
import { areaSelection, fact, plainName } from './parts.ts';

/** A holder or claimant: how it is drawn, and what it held. */
export function polityDossier(core: AtlasCore, id: string): DossierParts {
	const { name, short, note, pattern } = core.polity(id);
	const held = groupBy(
		core.atlas.control.filter(({ status, deFacto }) => status === 'held' && deFacto === id),
		({ area }) => area
	);
	return {
		names: [plainName(name), plainName(short)],
		note: note === undefined ? null : `${note}.`,
		facts: fact('drawn', {
			kind: 'fill',
			fill: { ground: id, pattern: pattern === 'none' ? { kind: 'none' } : { kind: 'polity', of: id } }
		}),
		sections: [
			{
				kind: 'held',
				areas: [...held].map(([area, intervals]) => ({ to: areaSelection(core, area), intervals }))
			}
		]
	};
}
