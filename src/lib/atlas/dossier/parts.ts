import { LANGUAGE } from '../language.ts';
import type { Attestation } from '../model/attestation.ts';
import type { EventStub } from '../model/event.ts';
import type { Tenure } from '../model/office.ts';
import type { EntityKind, Statement } from '../model/statement.ts';
import type { Version } from '../model/version.ts';
import { uniqueAttestations } from '../attestation.ts';
import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import { statementsAbout } from '../statements-about.ts';
import type { SelectionKind } from '../model/selection-kind.ts';
import type { Day } from '../time/day.ts';
import type {
	DossierName,
	Fact,
	FactRole,
	FactValue,
	RelatedItem,
	RelatedRole,
	Section,
	TenuresRole
} from './dossier.ts';

/*
 * Facts and sections as lists of one or none: what is empty or not in the sources has no place in a dossier.
 */

/** A fact, where there is a value. */
export function fact(role: FactRole, value: FactValue | undefined): Fact[] {
	return value === undefined ? [] : [{ role, value }];
}

/** A fact in words of the record. */
export function textFact(role: FactRole, text: string | undefined): Fact[] {
	return fact(role, text === undefined || text === '' ? undefined : { kind: 'text', text });
}

/** A fact that names things of one kind, by their names on a day. */
export function thingsFact(
	role: FactRole,
	kind: SelectionKind,
	ids: readonly (string | undefined)[],
	on?: Day
): Fact[] {
	const to = ids.flatMap((id) => (id === undefined ? [] : { kind, id }));
	if (to.length === 0) return [];
	return fact(role, { kind: 'things', to, ...(on === undefined ? {} : { on }) });
}

/** A name in the language of the atlas. */
export function plainName(name: string): DossierName {
	return { name, lang: LANGUAGE };
}

/** A list of things. */
export function related(role: RelatedRole, items: readonly RelatedItem[]): Section[] {
	return items.length === 0 ? [] : [{ kind: 'related', role, items }];
}

/** Events as things of a list. */
export function eventItems(events: readonly EventStub[]): RelatedItem[] {
	return events.map(({ id, day, importance }) => ({
		to: { kind: 'event', id },
		when: day,
		weight: importance
	}));
}

/** Journeys as things of a list. */
export function journeyItems(core: AtlasCore, journeys: readonly { readonly id: string }[]): RelatedItem[] {
	return journeys.map(({ id }) => {
		const { start, end } = core.journey(id);
		return { to: { kind: 'journey', id }, when: start, until: end };
	});
}

/** A list of tenures. */
export function tenures(
	role: TenuresRole,
	list: readonly Tenure[],
	omit: 'office' | 'holder' | null
): Section[] {
	return list.length === 0 ? [] : [{ kind: 'tenures', role, tenures: list, omit }];
}

/** Questions on which sources differ. */
export function versions(list: readonly Version[] | undefined, on?: Day): Section[] {
	if (list === undefined || list.length === 0) return [];
	return [{ kind: 'versions', versions: list, ...(on === undefined ? {} : { on }) }];
}

/** Statements of the founding documents. */
export function statements(list: readonly Statement[]): Section[] {
	return list.length === 0 ? [] : [{ kind: 'statements', statements: list }];
}

/** Statements that name the thing itself. */
export function statementsOn(history: HistoryCore | null, kind: EntityKind, id: string): Section[] {
	return history === null
		? []
		: statements(statementsAbout(history, (entity) => entity.kind === kind && entity.id === id));
}

/** What attests the thing itself: each place in each source once. */
export function sources(
	attestations: readonly Attestation[],
	role: 'sources' | 'place-sources' = 'sources'
): Section[] {
	return attestations.length === 0
		? []
		: [{ kind: 'sources', role, attestations: uniqueAttestations(attestations) }];
}
