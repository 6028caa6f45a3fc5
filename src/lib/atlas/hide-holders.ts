import type { Fill, Scene } from './scene.ts';

/** The tint of hidden holders: neither a holder's nor the texture of “not documented”, which would be an answer. */
const BLANK: Fill = { ground: null, pattern: { kind: 'none' } };

/** The scene with who holds what, and who holds title, left out of the map: places, borders and the day stay. */
export function hideHolders(scene: Scene): Scene {
	return {
		...scene,
		// The line along the border says who holds title.
		options: { ...scene.options, view: 'de-facto' },
		units: scene.units.map((unit) => ({ ...unit, fill: BLANK })),
		legend: [],
		titles: []
	};
}
