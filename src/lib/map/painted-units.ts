import type { Fill } from '#lib/atlas/scene.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';

/** What a unit is painted with: a holder's id, `unknown` or `bare`, and the id of a pattern over it. */
export interface Painted {
	readonly ground: string;
	readonly pattern: Fill['pattern'];
}

/** How each unit is painted: by its holder on the day or, where two days are compared, only where it changed. */
export function paintedUnits({ scene, difference }: ViewPicture): ReadonlyMap<string, Painted> {
	return new Map(
		scene.units.map(({ id, fill }) => {
			const shown = difference ? difference.units.get(id)?.toFill : fill;
			if (!shown) return [id, { ground: 'bare', pattern: { kind: 'none' } }];
			return [id, { ground: shown.ground ?? 'unknown', pattern: shown.pattern }];
		})
	);
}
