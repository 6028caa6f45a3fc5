import type { AtlasCore } from './core.ts';
import { groupBy } from './group-by.ts';
import type { HistoryCore } from './history-core.ts';
import type { Attestation } from './model/attestation.ts';
import type { SelectionKind } from './model/selection-kind.ts';
import type { Selection } from './scene.ts';

/** One attestation by a source: of what, and where in the source. */
export interface Use {
	/** `null` for what has no card of its own: the title over the whole. */
	readonly of: Selection | null;
	readonly locator?: string | undefined;
}

/** Kinds of things that a source may be cited for, in the order in which they are listed. */
export const CITED_KINDS = [
	'event',
	'person',
	'institution',
	'office',
	'journey',
	'document',
	'unit',
	'district',
	'place'
] as const satisfies readonly SelectionKind[];

/** A kind of things that a source may be cited for. */
export type CitedKind = (typeof CITED_KINDS)[number];

/** What of a kind some uses are of: each thing once, by its id, with all its places in the source. */
export function usesOfKind(uses: readonly Use[], kind: CitedKind): ReadonlyMap<string, readonly string[]> {
	const ofKind = groupBy(
		uses.filter(({ of }) => of?.kind === kind),
		({ of }) => of?.id ?? ''
	);
	return new Map(
		[...ofKind].map(([id, found]) => [id, [...new Set(found.flatMap(({ locator }) => locator ?? []))]])
	);
}

const known = new WeakMap<HistoryCore, ReadonlyMap<string, readonly Use[]>>();

/** Everything that each source attests, in the order of the record; computed once for a history. */
export function usesBySource(core: AtlasCore, history: HistoryCore): ReadonlyMap<string, readonly Use[]> {
	const uses = known.get(history) ?? collectUses(core, history);
	known.set(history, uses);
	return uses;
}

function collectUses(core: AtlasCore, { history }: HistoryCore): ReadonlyMap<string, readonly Use[]> {
	const { atlas } = core;
	const uses = new Map<string, Use[]>();
	const add = (of: Selection | null, record: unknown) => {
		for (const { source, locator } of attestationsIn(record)) {
			const list = uses.get(source) ?? [];
			list.push({ of, locator });
			uses.set(source, list);
		}
	};
	for (const event of history.events) add({ kind: 'event', id: event.id }, event);
	for (const person of history.people) add({ kind: 'person', id: person.id }, person);
	for (const institution of history.institutions)
		add({ kind: 'institution', id: institution.id }, institution);
	for (const journey of history.journeys) add({ kind: 'journey', id: journey.id }, journey);
	for (const document of history.documents) add({ kind: 'document', id: document.id }, document);
	for (const tenure of atlas.tenures) add({ kind: 'office', id: tenure.office }, tenure);
	for (const place of atlas.places) add({ kind: 'place', id: place.id }, place);
	for (const facility of atlas.facilities) add({ kind: 'place', id: facility.place }, facility);
	for (const record of [...atlas.control, ...atlas.titles, ...atlas.versions])
		add(areaSelection(core, record.area), record);
	return uses;
}

function areaSelection(core: AtlasCore, area: string): Selection | null {
	const kind = (['unit', 'place', 'district'] as const).find((candidate) => core.has(candidate, area));
	return kind === undefined ? null : { kind, id: area };
}

/** The attestations of a record, however deep they lie in it. */
function attestationsIn(record: unknown): Attestation[] {
	if (typeof record !== 'object' || record === null) return [];
	if (Array.isArray(record)) return record.flatMap(attestationsIn);
	return Object.entries(record).flatMap(([key, value]: [string, unknown]) =>
		key === 'attestations' || key === 'postAttestations' ? (value as Attestation[]) : attestationsIn(value)
	);
}
