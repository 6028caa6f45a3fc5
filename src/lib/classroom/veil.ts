import type { Fill, Scene } from '#lib/atlas/scene.ts';

/** The tint of nothing said: neither a holder’s nor the texture of “not documented”, which would be an answer. */
const BLANK: Fill = { ground: null, pattern: { kind: 'none' } };

/** The scene with who holds what left out of the map: places, borders and the day stay. */
export function veil(scene: Scene): Scene {
	return { ...scene, units: scene.units.map((unit) => ({ ...unit, fill: BLANK })), legend: [] };
}
