import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { ControlInterval, TitleInterval } from '#lib/atlas/model/control.ts';
import { addDays, formatIsoDay, type Day } from '#lib/atlas/time/day.ts';

/** A run of days on which an area is drawn otherwise in a second version of an atlas. */
export interface DayDifference {
	readonly area: string;
	readonly kind: 'control' | 'title';
	/** First and last day, ISO, both included. */
	readonly first: string;
	readonly last: string;
	/** How it was drawn and is drawn, in the ids of the atlas; `null`: the version has no such area or day. */
	readonly from: string | null;
	readonly to: string | null;
}

type Told = (core: AtlasCore, area: string, day: Day) => string | null;

/** On which days who held what, in fact and in law, is another in `b` than in `a`; in the order of the days. */
export function compareDays(a: Atlas, b: Atlas): DayDifference[] {
	const cores = [createAtlasCore(a), createAtlasCore(b)] as const;
	const starts = [...new Set([...startsOf(a), ...startsOf(b)])].sort((one, other) => one - other);
	const areas = [
		...new Set([a, b].flatMap(({ units, cities }) => [...units, ...cities].map(({ id }) => id)))
	];
	const last = Math.max(a.period.end, b.period.end) as Day;
	const runs = areas.flatMap((area) => [
		...runsOf(area, 'control', cores, starts, last, tellControl),
		...runsOf(area, 'title', cores, starts, last, tellTitle)
	]);
	return runs.toSorted((one, other) => (one.first < other.first ? -1 : one.first > other.first ? 1 : 0));
}

/** All days on which anything begins. */
function startsOf({ control, titles, period }: Atlas): Day[] {
	return [
		period.start,
		period.end,
		...[...control, ...titles].flatMap(({ start, end }) => [start.best, end.best])
	];
}

function runsOf(
	area: string,
	kind: DayDifference['kind'],
	[a, b]: readonly [AtlasCore, AtlasCore],
	starts: readonly Day[],
	end: Day,
	tell: Told
): DayDifference[] {
	const runs: DayDifference[] = [];
	for (const [i, day] of starts.entries()) {
		const next = starts[i + 1] ?? end;
		if (next <= day) continue;
		const [from, to] = [tell(a, area, day), tell(b, area, day)];
		if (from === to) continue;
		const before = runs.at(-1);
		const last = formatIsoDay(addDays(next, -1));
		if (before && before.from === from && before.to === to && before.last === formatIsoDay(addDays(day, -1)))
			runs[runs.length - 1] = { ...before, last };
		else runs.push({ area, kind, first: formatIsoDay(day), last, from, to });
	}
	return runs;
}

function tellControl(core: AtlasCore, area: string, day: Day): string | null {
	const control = stateOf(core, area, day)?.control;
	return control ? holderOf(control) : null;
}

function tellTitle(core: AtlasCore, area: string, day: Day): string | null {
	const title = stateOf(core, area, day)?.title;
	return title ? ownerOf(title) : null;
}

function stateOf({ atlas, index }: AtlasCore, area: string, day: Day) {
	if (day < atlas.period.start || day >= atlas.period.end) return undefined;
	return index.stateOn(day).areas.get(area);
}

function holderOf({ status, deFacto, claimants }: ControlInterval): string {
	return status === 'contested' ? claimants.join('|') : (deFacto ?? 'unknown');
}

function ownerOf({ deJure, qualifier, claimedBy }: TitleInterval): string {
	const claims = claimedBy.length > 0 ? `, claimed by ${claimedBy.join('|')}` : '';
	return `${deJure}${qualifier === null ? '' : `+${qualifier}`}${claims}`;
}
