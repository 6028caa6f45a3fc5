import type { AtlasCore } from './core.ts';
import { SELECTION_KINDS, type SelectionKind } from './model/selection-kind.ts';
import type { Selection } from './scene.ts';

/** Everything of a kind, in the order of the record. */
export function entitiesOf({ atlas }: AtlasCore, kind: SelectionKind): Selection[] {
	const records: Readonly<Record<SelectionKind, readonly { readonly id: string }[]>> = {
		district: atlas.districts,
		unit: atlas.units,
		place: atlas.places,
		person: atlas.people,
		event: atlas.events,
		journey: atlas.journeys,
		institution: atlas.institutions,
		office: atlas.offices,
		document: atlas.documents,
		polity: atlas.polities,
		source: atlas.sources
	};
	return records[kind].map(({ id }) => ({ kind, id }));
}

/** Everything that has a page of its own, but the days. */
export function allEntities(core: AtlasCore): Selection[] {
	return SELECTION_KINDS.flatMap((kind) => entitiesOf(core, kind));
}
