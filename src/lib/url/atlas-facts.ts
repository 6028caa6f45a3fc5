import type { AtlasCore } from '#lib/atlas/core.ts';
import { sourcesOf } from '#lib/atlas/resolve.ts';
import type { AtlasFacts } from './link-key.ts';

/** What the codec needs to know of an atlas. */
export function atlasFacts({ atlas, has }: AtlasCore): AtlasFacts {
	const successors = new Map(atlas.redirects.map(({ kind, from, to }) => [`${kind}:${from}`, to]));
	return {
		period: atlas.period,
		defaultDay: atlas.defaultDay,
		has,
		hasLayer: (id) => atlas.facilityLayers.some((layer) => layer.id === id),
		hasPreference: (by) => sourcesOf(atlas, by) !== null,
		successorOf: (kind, id) => successors.get(`${kind}:${id}`) ?? null,
		tourLength: (id) => atlas.tours.find((tour) => tour.id === id)?.steps ?? 0
	};
}
