import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import type { Attestation } from '../model/attestation.ts';
import type { SelectionKind } from '../model/selection-kind.ts';
import { prosePieces } from '../prose.ts';
import type { Selection } from '../scene.ts';
import { districtDossier, unitDossier } from './area.ts';
import type { Dossier, DossierParts, Section } from './dossier.ts';
import { documentDossier } from './document.ts';
import { eventDossier } from './event.ts';
import { institutionDossier } from './institution.ts';
import { journeyDossier } from './journey.ts';
import { officeDossier } from './office.ts';
import { personDossier } from './person.ts';
import { placeDossier } from './place.ts';
import { polityDossier } from './polity.ts';
import { sourceDossier } from './source.ts';

type DossierMaker = (core: AtlasCore, history: HistoryCore | null, id: string) => DossierParts;

const MAKERS: Readonly<Record<SelectionKind, DossierMaker>> = {
	district: districtDossier,
	unit: unitDossier,
	place: placeDossier,
	person: personDossier,
	event: eventDossier,
	journey: journeyDossier,
	institution: institutionDossier,
	office: officeDossier,
	document: documentDossier,
	polity: (core, _, id) => polityDossier(core, id),
	source: sourceDossier
};

/**
 * Everything that the atlas says about a thing.
 * @param history - `null` while the record is not there: what depends on it is left out.
 * @throws UnknownIdError for an id that is not of this atlas.
 */
export function dossierOf(core: AtlasCore, history: HistoryCore | null, of: Selection): Dossier {
	return {
		of,
		role: null,
		account: null,
		note: null,
		facts: [],
		remarks: [],
		area: null,
		hasStrip: false,
		sections: [],
		...MAKERS[of.kind](core, history, of.id)
	};
}

/** Ids of all sources that a dossier cites, each once: for the thing itself, and for each of its parts. */
export function sourcesOfDossier({
	note,
	sections
}: Pick<Dossier, 'note' | 'sections'>): ReadonlySet<string> {
	return new Set([...sourcesOfNote({ note }), ...sections.flatMap(sourcesOfSection)]);
}

/** The works that a remark refers to. */
function sourcesOfNote({ note }: { readonly note?: string | null | undefined }): string[] {
	return prosePieces(note ?? '').flatMap((piece) => ('source' in piece ? piece.source : []));
}

function sourcesOfSection(section: Section): string[] {
	switch (section.kind) {
		case 'work':
			return [section.source.id, ...sourcesOfNote(section.source)];
		case 'tenures':
			return section.tenures.flatMap((tenure) => [
				...idsOf(tenure.attestations),
				...sourcesOfNote(tenure),
				...(tenure.account === null ? [] : [tenure.account])
			]);
		case 'versions':
			return section.versions.flatMap(({ accounts }) =>
				accounts.flatMap(({ attestations }) => idsOf(attestations))
			);
		case 'control':
			return [...section.intervals, ...section.titles].flatMap((told) => [
				...idsOf(told.attestations),
				...sourcesOfNote(told)
			]);
		case 'seats':
			return [
				...section.seats.flatMap(({ attestations, postAttestations = [] }) =>
					idsOf([...attestations, ...postAttestations])
				),
				...[...section.bySide, ...section.byFormula].flatMap(({ sources }) => sources)
			];
		case 'legs':
			return section.legs.flatMap(({ leg }) => idsOf(leg.attestations));
		case 'facilities':
			return section.facilities.flatMap(({ attestations }) => idsOf(attestations));
		case 'statements':
			return section.statements.flatMap((told) => [told.document, ...sourcesOfNote(told)]);
		case 'text':
			return section.parts.flatMap(({ attestations }) => idsOf(attestations));
		case 'sources':
			return idsOf(section.attestations);
		// Areas, and things of a list, name who attests them.
		case 'held':
		case 'held-as':
		case 'related':
		case 'toponyms':
			return [];
	}
}

function idsOf(attestations: readonly Attestation[]): string[] {
	return attestations.map(({ source }) => source);
}
