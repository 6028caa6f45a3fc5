import type { Attestation } from '#lib/atlas/model/attestation.ts';
import { parseAttestation } from '#lib/atlas/attestation.ts';
import { parseEdtf } from './edtf.ts';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import type { Located } from './read.ts';

/** Where a reference stands, for the fault that names it. */
export interface Position {
	readonly file: string;
	readonly line?: number | undefined;
	readonly id?: string | undefined;
}

/** The kinds of id a record may refer to. */
export type ReferenceKind =
	| 'group'
	| 'polity'
	| 'qualifier'
	| 'side'
	| 'district'
	| 'unit'
	| 'city'
	| 'place'
	| 'event'
	| 'person'
	| 'institution'
	| 'office'
	| 'journey'
	| 'source';

/** Knows every id of a record, and tells those that are used but do not exist, or are given twice. */
export class References {
	readonly #record: AuthoredRecord;
	readonly #faults: Faults;
	readonly #ids: Record<ReferenceKind, ReadonlySet<string>>;
	readonly #cited = new Set<string>();

	constructor(record: AuthoredRecord, faults: Faults) {
		this.#record = record;
		this.#faults = faults;
		const idsOf = (rows: readonly Located<{ id: string }>[]) => this.#unique(rows);
		this.#ids = {
			group: new Set(record.atlas.groups.map((group) => group.id)),
			polity: new Set(record.atlas.polities.map((polity) => polity.id)),
			qualifier: new Set(record.atlas.qualifiers.map((qualifier) => qualifier.id)),
			side: new Set(record.atlas.sides?.map((side) => side.id)),
			district: idsOf(record.districts),
			unit: idsOf(record.units),
			city: idsOf(record.cities),
			place: idsOf(record.places),
			event: idsOf(record.events),
			person: idsOf(record.people),
			institution: idsOf(record.institutions),
			office: idsOf(record.offices),
			journey: idsOf(record.journeys),
			source: this.#unique(record.sources.map((value) => ({ value, file: 'sources.json', line: undefined })))
		};
	}

	/** Checks the references among areas and places, and those of atlas.yaml. */
	check(): void {
		for (const source of this.#record.atlas.founding ?? []) {
			if (this.require('source', source, { file: 'atlas.yaml' })) this.#cited.add(source);
		}
		for (const { value, file, line } of this.#record.districts) {
			this.require('group', value.group, { file, line, id: value.id });
			this.require('place', value.seat, { file, line, id: value.id });
		}
		for (const { value, file, line } of this.#record.units)
			this.require('district', value.district, { file, line, id: value.id });
		for (const { value, file, line } of this.#record.cities) {
			this.require('group', value.group, { file, line, id: value.id });
			this.require('place', value.id, { file, line, id: value.id });
		}
		for (const { value, file, line } of this.#record.places) {
			if (value.unit !== undefined) this.require('unit', value.unit, { file, line, id: value.id });
		}
	}

	/** Whether an id of the kind exists. */
	has(kind: ReferenceKind, id: string): boolean {
		return this.#ids[kind].has(id);
	}

	/** Whether an id of the kind exists; tells a fault when not. */
	require(kind: ReferenceKind, id: string, position: Position): boolean {
		if (this.#ids[kind].has(id)) return true;
		this.#faults.add({ ...position, rule: `unknown ${kind} id`, found: id || 'nothing' });
		return false;
	}

	/** Tells a fault for each id of a list that does not exist. */
	requireAll(kind: ReferenceKind, ids: readonly string[], position: Position): void {
		for (const id of ids) this.require(kind, id, position);
	}

	/** Whether an id is a unit or a city: what control is recorded of. */
	requireControlArea(id: string, position: Position): boolean {
		return this.#ids.city.has(id) || this.require('unit', id, position);
	}

	/** Whether an id is the province, a district, a unit or a city: what title is recorded of. */
	requireTitleArea(id: string, whole: string, position: Position): boolean {
		return id === whole || this.#ids.district.has(id) || this.requireControlArea(id, position);
	}

	/** Reads a list of attestations; each must be well formed, cite a known source and give an EDTF date if any. */
	attestations(texts: readonly string[], position: Position): Attestation[] {
		return texts.flatMap((text) => {
			const attestation = parseAttestation(text);
			if (!attestation) {
				this.#faults.add({
					...position,
					rule: 'an attestation is KEY, KEY#locator, KEY@edtf or KEY#locator@edtf',
					found: text || 'nothing'
				});
				return [];
			}
			if (attestation.says !== undefined && !parseEdtf(attestation.says)) {
				this.#faults.add({
					...position,
					rule: 'the date of an attestation must be EDTF',
					found: attestation.says
				});
			}
			this.#cited.add(attestation.source);
			return this.require('source', attestation.source, position) ? [attestation] : [];
		});
	}

	/** Whether an attestation read so far cites the source. */
	isCited(source: string): boolean {
		return this.#cited.has(source);
	}

	#unique(rows: readonly Located<{ id: string }>[]): ReadonlySet<string> {
		const ids = new Set<string>();
		for (const { value, file, line } of rows) {
			if (ids.has(value.id))
				this.#faults.add({ file, line, id: value.id, rule: 'an id stands once', found: 'given again' });
			ids.add(value.id);
		}
		return ids;
	}
}
