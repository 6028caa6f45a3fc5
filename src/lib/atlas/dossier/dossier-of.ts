import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import type { Attestation } from '../model/attestation.ts';
import type { SelectionKind } from '../model/selection-kind.ts';
import { prosePieces } from '../prose.ts';
import type { Selection } from '../scene.ts';
import { districtDossier, unitDossier } from './area.ts';
import type { Dossier, DossierParts, Section, SectionOf } from './dossier.ts';
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
	const parts = MAKERS[of.kind](core, history, of.id);
	return {
		of,
		role: null,
		account: null,
		note: null,
		facts: [],
		remarks: [],
		area: null,
		hasStrip: false,
		...parts,
		sections: [...picturesOf(history, of), ...(parts.sections ?? [])]
	};
}

/** The pictures of a thing, of whatever kind it is. */
function picturesOf(history: HistoryCore | null, { kind, id }: Selection): Section[] {
	const pictures = (history?.history.pictures ?? []).filter(({ of }) =>
		of.some((entity) => entity.kind === kind && entity.id === id)
	);
	return pictures.length === 0 ? [] : [{ kind: 'pictures', pictures }];
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
		case 'statements':
			return section.statements.flatMap((told) => [told.document, ...sourcesOfNote(told)]);
		case 'sources':
			return idsOf(section.attestations);
		// Areas, and things of a list, name who attests them.
		case 'held':
		case 'held-as':
		case 'related':
		case 'toponyms':
			return [];
		default:
			return itemsOf(section).flatMap(({ attestations }) => idsOf(attestations));
	}
}

/** What is attested one by one in a section that is a list of such. */
function itemsOf(
	section: SectionOf<'legs' | 'facilities' | 'text' | 'pictures'>
): readonly { readonly attestations: readonly Attestation[] }[] {
	switch (section.kind) {
		case 'legs':
			return section.legs.map(({ leg }) => leg);
		case 'facilities':
			return section.facilities;
		case 'text':
			return section.parts;
		case 'pictures':
			return section.pictures;
	}
}

function idsOf(attestations: readonly Attestation[]): string[] {
	return attestations.map(({ source }) => source);
}
