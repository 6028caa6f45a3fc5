import type { AtlasCore } from '#lib/atlas/core.ts';
import { ownDay } from '#lib/atlas/own-day.ts';
import { sourcesOf } from '#lib/atlas/resolve.ts';
import { addDays, clampDay } from '#lib/atlas/time/day.ts';
import { readDay } from './read-day.ts';
import type { AtlasFacts } from './link-key.ts';

/** What the codec needs to know of an atlas. */
export function atlasFacts(core: AtlasCore): AtlasFacts {
	const { atlas, has } = core;
	const successors = new Map(atlas.redirects.map(({ kind, from, to }) => [`${kind}:${from}`, to]));
	return {
		period: atlas.period,
		defaultDay: atlas.defaultDay,
		readDay: (text) => readDay(text, atlas.period),
		languages: atlas.languages,
		has,
		dayOf: (kind, id) => {
			const day = has(kind, id) ? ownDay(core, { kind, id }) : null;
			return day === null ? undefined : clampDay(day, atlas.period.start, addDays(atlas.period.end, -1));
		},
		hasLayer: (id) => atlas.facilityLayers.some((layer) => layer.id === id),
		hasPreference: (by) => sourcesOf(atlas, by) !== null,
		successorOf: (kind, id) => successors.get(`${kind}:${id}`) ?? null,
		tourLength: (id) => atlas.tours.find((tour) => tour.id === id)?.steps ?? 0
	};
}
