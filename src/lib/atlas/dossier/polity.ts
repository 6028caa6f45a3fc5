import type { AtlasCore } from '../core.ts';
import { heldSpans } from '../holdings.ts';
import { asStop } from '../joins.ts';
import type { DossierParts } from './dossier.ts';
import { areaSelection } from '../entity-name.ts';
import { fact, plainName, thingsFact } from './parts.ts';

/** A holder or claimant: how it is drawn, whose name it goes on, who it is, and what it held or contested. */
export function polityDossier(core: AtlasCore, id: string): DossierParts {
	const { name, short, note, pattern, continues, person } = core.polity(id);
	const held = heldSpans(core, id);
	const successors = core.atlas.polities
		.filter((polity) => polity.continues === id)
		.map((polity) => polity.id);
	return {
		names: [plainName(name), plainName(short)],
		note: note === undefined ? null : asStop(note),
		facts: [
			...thingsFact('person', 'person', [person]),
			...thingsFact('predecessor', 'polity', [continues]),
			...thingsFact('successor', 'polity', successors),
			...fact('drawn', {
				kind: 'fill',
				fill: { ground: id, pattern: pattern === 'none' ? { kind: 'none' } : { kind: 'polity', of: id } }
			})
		],
		hasStrip: held.size > 0,
		sections: [
			{
				kind: 'held',
				areas: [...held].map(([area, spans]) => ({ to: areaSelection(core, area), spans }))
			}
		]
	};
}
