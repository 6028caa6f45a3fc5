import type { AtlasCore } from './core.ts';
import { fillOf } from './fill.ts';
import { groupBy } from './group-by.ts';
import { holderKey } from './holder-key.ts';
import type { LegendEntry, SceneOptions, SceneUnit } from './scene.ts';

/** What of a unit decides in which line of the legend it counts. */
export type LegendUnit = Pick<SceneUnit, 'id' | 'control' | 'title'>;

/**
 * The lines of the legend: one for each holder, for each set of claimants and for what is not documented, or for each holder
 * of title. Every unit counts in exactly one, so that shares add up to 1. Most seats first, then most area; what is not
 * documented comes last.
 */
export function legendOf(
	core: AtlasCore,
	units: readonly LegendUnit[],
	options: Pick<SceneOptions, 'day' | 'view'>
): LegendEntry[] {
	const lines = groupBy(units, ({ control, title }) =>
		options.view === 'de-jure' ? titleKey(title) : holderKey(control)
	);
	return [...lines]
		.flatMap(([key, alike]) => {
			const [first] = alike;
			return first ? [legendEntry(core, key, [first, ...alike.slice(1)], options)] : [];
		})
		.sort(
			(a, b) =>
				Number(a.kind === 'unknown') - Number(b.kind === 'unknown') || b.seats - a.seats || b.share - a.share
		);
}

function titleKey({ deJure, qualifier }: LegendUnit['title']): string {
	return qualifier === null ? `polity:${deJure}` : `polity:${deJure}:${qualifier}`;
}

function legendEntry(
	core: AtlasCore,
	key: string,
	alike: readonly [LegendUnit, ...LegendUnit[]],
	options: Pick<SceneOptions, 'day' | 'view'>
): LegendEntry {
	const [{ id: area, control, title }] = alike;
	const holder = options.view === 'de-jure' ? title.deJure : control.deFacto;
	const isContested = options.view !== 'de-jure' && control.status === 'contested';
	const kind = isContested ? 'contested' : key === 'unknown' ? 'unknown' : 'polity';
	const units = alike.map(({ id }) => core.unit(id));
	return {
		key,
		kind,
		polity: kind === 'polity' ? holder : null,
		// A day of doubt hatches single units of a holder; the line is about the holder.
		fill: fillOf(core, { area, control, title }, options, false),
		qualifier: options.view === 'de-jure' ? title.qualifier : null,
		claimants: isContested ? control.claimants : [],
		units: units.map(({ id }) => id),
		seats: units.filter(({ isSeat }) => isSeat).length,
		share: core.shareOf(alike.map(({ id }) => id))
	};
}
