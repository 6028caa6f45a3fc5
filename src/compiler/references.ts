import { WHOLE } from '#lib/atlas/control-index.ts';
import type { Attestation } from '#lib/atlas/model/attestation.ts';
import { parseAttestation } from '#lib/atlas/attestation.ts';
import { parseEdtf } from './edtf.ts';
import type { Faults, FileLocation } from './faults.ts';
import { fileOfKind } from './record-files.ts';
import type { AuthoredRecord } from './load.ts';
import { locationOf, type Located } from './read.ts';
import { orMeant } from './nearest.ts';
import { UniqueIds } from './unique-ids.ts';

/** The kinds of id a record may refer to. */
export type ReferenceKind =
	| 'group'
	| 'polity'
	| 'qualifier'
	| 'side'
	| 'community'
	| 'district'
	| 'unit'
	| 'city'
	| 'place'
	| 'event'
	| 'person'
	| 'institution'
	| 'office'
	| 'journey'
	| 'document'
	| 'facility-layer'
	| 'facility'
	| 'origin'
	| 'source';

/** Kinds whose ids are given in a list of atlas.yaml; those of others in a file of theirs. */
const LISTS_OF_HEAD: Partial<Readonly<Record<ReferenceKind, string>>> = {
	group: 'groups',
	polity: 'polities',
	qualifier: 'qualifiers',
	side: 'sides',
	community: 'communities',
	origin: 'origins'
};

/** Whether an id is, or may be, that of a record that could not be read. */
export function isLeftOut(kind: ReferenceKind, id: string, faults: Faults): boolean {
	const list = LISTS_OF_HEAD[kind];
	if (list === undefined) return faults.lacks(fileOfKind(kind), id);
	return faults.lacks('atlas.yaml', id) || faults.lacks('atlas.yaml', list);
}

/** Knows every id of a record, and reports those that are used but do not exist, or are given twice. */
export class References {
	readonly #record: AuthoredRecord;
	readonly #faults: Faults;
	readonly #ids: Readonly<Record<ReferenceKind, UniqueIds>>;
	readonly #cited = new Set<string>();

	constructor(record: AuthoredRecord, faults: Faults) {
		this.#record = record;
		this.#faults = faults;
		const inFile = (file: string, records: readonly { readonly id: string }[]) =>
			this.#unique(records.map((value) => ({ value, file, line: undefined })));
		this.#ids = {
			group: inFile('atlas.yaml', record.atlas.groups),
			polity: inFile('atlas.yaml', record.atlas.polities),
			qualifier: inFile('atlas.yaml', record.atlas.qualifiers),
			side: inFile('atlas.yaml', record.atlas.sides ?? []),
			community: inFile('atlas.yaml', record.atlas.communities ?? []),
			origin: inFile('atlas.yaml', record.atlas.origins ?? []),
			district: this.#unique(record.districts),
			unit: this.#unique(record.units),
			city: this.#unique(record.cities),
			place: this.#unique(record.places),
			event: this.#unique(record.events),
			person: this.#unique(record.people),
			institution: this.#unique(record.institutions),
			office: this.#unique(record.offices),
			journey: this.#unique(record.journeys),
			document: this.#unique(record.documents),
			'facility-layer': this.#unique(record.facilityLayers),
			facility: this.#unique(record.facilities),
			source: inFile('sources.json', record.sources)
		};
	}

	/** Checks the references among areas and places, and those of atlas.yaml. */
	check(): void {
		const { atlas, districts, units, cities, places } = this.#record;
		for (const source of atlas.founding ?? []) {
			if (this.require('source', source, { file: 'atlas.yaml' })) this.#cited.add(source);
		}
		this.attestations(atlas.land ?? [], { file: 'atlas.yaml', id: 'land' });
		for (const { id, person } of atlas.polities) {
			if (person !== undefined) this.require('person', person, { file: 'atlas.yaml', id });
		}
		for (const row of districts) {
			this.require('group', row.value.group, locationOf(row, row.value.id));
			this.require('place', row.value.seat, locationOf(row, row.value.id));
		}
		for (const row of units) this.require('district', row.value.district, locationOf(row, row.value.id));
		for (const row of cities) {
			this.require('group', row.value.group, locationOf(row, row.value.id));
			this.require('place', row.value.id, locationOf(row, row.value.id));
		}
		for (const row of places) {
			if (row.value.unit !== undefined) this.require('unit', row.value.unit, locationOf(row, row.value.id));
		}
	}

	/** Whether an id of the kind exists. */
	has(kind: ReferenceKind, id: string): boolean {
		return this.#ids[kind].has(id) || isLeftOut(kind, id, this.#faults);
	}

	/** Whether an id of the kind exists; reports a fault when not. */
	require(kind: ReferenceKind, id: string, location: FileLocation): boolean {
		if (this.has(kind, id)) return true;
		this.#faults.add({
			...location,
			rule: `unknown ${kind} id`,
			found: orMeant(id, this.#ids[kind].all, id || 'nothing')
		});
		return false;
	}

	/** Whether an id is a unit or a city: what control is recorded of. */
	requireControlArea(id: string, location: FileLocation): boolean {
		return this.has('city', id) || this.require('unit', id, location);
	}

	/** Whether an id is the whole, a district, a unit or a city: what title is recorded of. */
	requireTitleArea(id: string, location: FileLocation): boolean {
		return id === WHOLE || this.has('district', id) || this.requireControlArea(id, location);
	}

	/** Reads a list of attestations; each must be well formed, cite a known source and give an EDTF date if any. */
	attestations(texts: readonly string[], location: FileLocation): Attestation[] {
		return texts.flatMap((text) => {
			const attestation = parseAttestation(text);
			if (!attestation) {
				this.#faults.add({
					...location,
					rule: 'an attestation is KEY, KEY#locator, KEY@edtf or KEY#locator@edtf',
					found: text || 'nothing'
				});
				return [];
			}
			if (attestation.says !== undefined && !parseEdtf(attestation.says)) {
				this.#faults.add({
					...location,
					rule: 'the date of an attestation must be EDTF',
					found: attestation.says
				});
			}
			this.#cited.add(attestation.source);
			return this.require('source', attestation.source, location) ? [attestation] : [];
		});
	}

	/** Whether an attestation read so far cites the source. */
	isCited(source: string): boolean {
		return this.#cited.has(source);
	}

	/** The ids of records of one kind; reports those that occur twice. */
	#unique(rows: readonly Located<{ readonly id: string }>[]): UniqueIds {
		const ids = new UniqueIds(this.#faults);
		for (const row of rows) ids.add(locationOf(row, row.value.id));
		return ids;
	}
}
