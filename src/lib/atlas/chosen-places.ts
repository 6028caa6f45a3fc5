import type { AtlasCore } from './core.ts';
import type { Selection } from './scene.ts';
import { stopsOf } from './stops.ts';

/** The places that a selection is about: the place itself, that of the event, the stops of the journey. */
export function chosenPlaces(core: AtlasCore, selection: Selection | null): readonly string[] {
	switch (selection?.kind) {
		case 'place':
			return [selection.id];
		case 'event': {
			const { place } = core.event(selection.id);
			return place === undefined ? [] : [place];
		}
		case 'journey':
			return stopsOf(core.journey(selection.id).legs);
		default:
			return [];
	}
}
