import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Selection, SelectionKind } from '#lib/atlas/scene.ts';
import { PAGE_KINDS } from './addresses.ts';

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
		polity: atlas.polities,
		source: atlas.sources
	};
	return records[kind].map(({ id }) => ({ kind, id }));
}

/** Everything that has a page of its own, but the days. */
export function allEntities(core: AtlasCore): Selection[] {
	return PAGE_KINDS.flatMap((kind) => entitiesOf(core, kind));
}
