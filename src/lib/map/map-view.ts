import type { AtlasCore } from '#lib/atlas/core.ts';
import type { EventStub } from '#lib/atlas/model/event.ts';
import type { Fill, Scene } from '#lib/atlas/scene.ts';
import type { MapMarks } from './mark-layers.ts';

/** What the map is to show. */
export interface MapView extends MapMarks {
	/** The atlas by the account that is told; of the same geometry as the one the map was made with. */
	readonly core: AtlasCore;
	readonly scene: Scene;
	/** Events of the day that have a place. */
	readonly events: readonly EventStub[];
	/** Layers that are switched off: `relief`, `journeys`, `events`, `labels`. */
	readonly off: readonly string[];
}

/** What a unit is painted with: a holder's id, `unknown` or `bare`, and the id of a pattern over it. */
export interface Painted {
	readonly ground: string;
	readonly pattern: Fill['pattern'];
}

/** How each unit is painted: by its holder on the day or, where two days are compared, only where it changed. */
export function paintedUnits({ scene, difference }: MapView): ReadonlyMap<string, Painted> {
	return new Map(
		scene.units.map(({ id, fill }) => {
			const shown = difference ? difference.units.get(id)?.toFill : fill;
			if (!shown) return [id, { ground: 'bare', pattern: { kind: 'none' } }];
			return [id, { ground: shown.ground ?? 'unknown', pattern: shown.pattern }];
		})
	);
}
