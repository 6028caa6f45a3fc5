import type { AtlasCore } from './core.ts';
import type { Selection } from './scene.ts';
import type { Day } from './time/day.ts';

/** `kind:id`, as links write it. */
export function keyOf(selection: Selection): string {
	return `${selection.kind}:${selection.id}`;
}

/** The name of a thing on a day. */
export function entityName(core: AtlasCore, { kind, id }: Selection, day: Day): string {
	switch (kind) {
		case 'place':
			return core.placeName(id, day);
		case 'source':
			return core.source(id).short;
		case 'event':
		case 'journey':
		case 'document':
			return core[kind](id).title;
		default:
			return core[kind](id).name;
	}
}

/** Where an area of control is selected: a unit, or a city elsewhere. */
export function areaSelection(core: AtlasCore, area: string): Selection {
	return { kind: core.has('unit', area) ? 'unit' : 'place', id: area };
}
