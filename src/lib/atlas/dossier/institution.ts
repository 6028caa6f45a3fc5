import { blocksByFormula, blocksBySide } from '../council.ts';
import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import type { Institution } from '../model/institution.ts';
import { statementsAbout } from '../statements-about.ts';
import type { DossierParts, FactValue, RelatedItem, Section } from './dossier.ts';
import { fact, plainName, related, sources, statements, tenures, thingsFact, versions } from './parts.ts';

/** A body: from when to when, of what, and who sat in it. */
export function institutionDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	if (history === null) return { names: [plainName(core.institution(id).name)] };
	const body = history.institution(id);
	const held = history.tenuresOfInstitution(id);
	const offices = new Set(held.map(({ office }) => office));
	return {
		names: body.names,
		account: body.summary,
		facts: [
			...fact('existed', spanOf(body)),
			...thingsFact('seat', 'place', [body.seat], body.start?.best),
			...thingsFact('part-of', 'institution', [body.partOf]),
			...thingsFact('predecessor', 'institution', body.predecessor),
			...thingsFact('successor', 'institution', body.successor)
		],
		sections: [
			...seats(core, body),
			...versions(body.versions),
			...tenures('held-office', held, null),
			...related('parts', partsOf(history, id)),
			...statements(
				statementsAbout(
					history,
					(entity) =>
						(entity.kind === 'institution' && entity.id === id) ||
						(entity.kind === 'tenure' && offices.has(entity.id))
				)
			),
			...sources(body.attestations)
		]
	};
}

function spanOf({ start, end }: Institution): FactValue | undefined {
	if (start === undefined && end === undefined) return undefined;
	return { kind: 'span', ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

function seats(core: AtlasCore, body: Institution): Section[] {
	if (body.seats === undefined) return [];
	return [
		{
			kind: 'seats',
			seats: body.seats,
			bySide: blocksBySide(core, body),
			byFormula: blocksByFormula(body)
		}
	];
}

function partsOf({ history }: HistoryCore, id: string): RelatedItem[] {
	return history.institutions
		.filter(({ partOf }) => partOf === id)
		.map((part) => ({
			to: { kind: 'institution', id: part.id },
			...(part.start ? { when: part.start } : {})
		}));
}
