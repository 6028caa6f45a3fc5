import { onceOf } from './once-of.ts';
import type { AtlasCore } from './core.ts';
import { fillOf } from './fill.ts';
import { groupBy } from './group-by.ts';
import { keptHolderKey } from './holder-key.ts';
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
	const lines = groupBy(units, (unit) => lineOf(unit, options));
	return inOrder(
		[...lines].flatMap(([key, alike]) => {
			const [first] = alike;
			const ids = alike.map(({ id }) => id);
			return first ? [legendEntry(core, key, first, ids, options)] : [];
		})
	);
}

/**
 * The legend after some units have passed from line to line: only lines that lost or won any are made anew.
 * @param passed - They, as they were.
 * @param units - All units as they are now, in the order of the record.
 */
export function legendAfter(
	core: AtlasCore,
	before: readonly LegendEntry[],
	{ units, passed }: { readonly units: readonly LegendUnit[]; readonly passed: readonly LegendUnit[] },
	options: Pick<SceneOptions, 'day' | 'view'>
): LegendEntry[] {
	const at = (id: string) => units[core.orderOf(id)] as LegendUnit;
	const gone = new Set(passed.map(({ id }) => id));
	const won = groupBy(gone, (id) => lineOf(at(id), options));
	const lost = new Set(passed.map((unit) => lineOf(unit, options)));
	const known = new Map(before.map((entry) => [entry.key, entry]));
	const made = [...new Set([...known.keys(), ...won.keys()])].flatMap((key): LegendEntry[] => {
		const entry = known.get(key);
		if (entry && !won.has(key) && !lost.has(key)) return [entry];
		const ids = entry?.units.filter((id) => !gone.has(id)) ?? [];
		for (const id of won.get(key) ?? []) ids.splice(placeIn(core, ids, id), 0, id);
		const [first] = ids;
		return first === undefined ? [] : [legendEntry(core, key, at(first), ids, options)];
	});
	// Of lines of one weight the one comes first whose first unit does.
	const rankOf = ({ units: [first] }: LegendEntry) => (first === undefined ? 0 : core.orderOf(first));
	return inOrder(made.sort((a, b) => rankOf(a) - rankOf(b)));
}

/** Where a unit belongs among others that are in the order of the record. */
function placeIn(core: AtlasCore, ids: readonly string[], id: string): number {
	const order = core.orderOf(id);
	let [from, to] = [0, ids.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (core.orderOf(ids[middle] as string) < order) from = middle + 1;
		else to = middle;
	}
	return from;
}

function inOrder(lines: LegendEntry[]): LegendEntry[] {
	return lines.sort(
		(a, b) =>
			Number(a.kind === 'unknown') - Number(b.kind === 'unknown') || b.seats - a.seats || b.share - a.share
	);
}

/** Whether an area counts in one line of the legend in two states, and gives it the same look. */
export function isInOneLine(
	one: Omit<LegendUnit, 'id'>,
	other: Omit<LegendUnit, 'id'>,
	options: Pick<SceneOptions, 'view'>
): boolean {
	return one.control.deFacto === other.control.deFacto && lineOf(one, options) === lineOf(other, options);
}

/** The key of the line in which a unit counts: made once for each interval, of which there may be very many units. */
function lineOf({ control, title }: Omit<LegendUnit, 'id'>, { view }: Pick<SceneOptions, 'view'>): string {
	return view === 'de-jure' ? titleKey(title) : keptHolderKey(control);
}

const titleKey = onceOf(({ deJure, qualifier }: LegendUnit['title']) =>
	qualifier === null ? `polity:${deJure}` : `polity:${deJure}:${qualifier}`
);

function legendEntry(
	core: AtlasCore,
	key: string,
	{ id: area, control, title }: LegendUnit,
	units: readonly string[],
	options: Pick<SceneOptions, 'day' | 'view'>
): LegendEntry {
	const holder = options.view === 'de-jure' ? title.deJure : control.deFacto;
	const isContested = options.view !== 'de-jure' && control.status === 'contested';
	const kind = isContested ? 'contested' : key === 'unknown' ? 'unknown' : 'polity';
	return {
		key,
		kind,
		polity: kind === 'polity' ? holder : null,
		// A day of doubt hatches single units of a holder; the line is about the holder.
		fill: fillOf(core, { area, control, title }, options, false),
		qualifier: options.view === 'de-jure' ? title.qualifier : null,
		claimants: isContested ? control.claimants : [],
		units,
		seats: units.filter((id) => core.unit(id).isSeat).length,
		share: core.shareOf(units)
	};
}
