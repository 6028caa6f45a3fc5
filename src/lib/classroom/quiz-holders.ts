import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Attestation } from '#lib/atlas/model/attestation.ts';
import type { ControlInterval } from '#lib/atlas/model/control.ts';
import type { Day } from '#lib/atlas/time/day.ts';

/** How hard a question is, of its kind: 3 the hardest. */
export type Level = 1 | 2 | 3;

/** Days on which a district's seat is held by one, by every account, and by more than general knowledge. */
export interface HolderRun {
	readonly district: string;
	readonly holder: string;
	/** First and last day. */
	readonly from: Day;
	readonly to: Day;
	/** Whether it begins, and whether it ends, with a change: else with the period of the atlas. */
	readonly isAfterChange: boolean;
	readonly isBeforeChange: boolean;
	readonly attestations: readonly Attestation[];
}

/** The runs of all districts, those of one district in the order of their days. */
export function holderRuns({ atlas, index, source }: AtlasCore): HolderRun[] {
	const isKnown = ({ source: id }: Attestation) => source(id).kind !== 'general';
	return atlas.districts.flatMap(({ id: district, seatUnit }) => {
		const intervals = index.historyOf(seatUnit);
		return intervals.flatMap((interval, i): HolderRun[] => {
			const { status, deFacto: holder, attestations } = interval;
			const next = intervals[i + 1];
			const [earliest, latest] = boundsOf(interval);
			// Of a day that is not known the last on which it may have been is in doubt too.
			const sure = earliest === latest ? latest : latest + 1;
			const from = Math.max(atlas.period.start, sure) as Day;
			const to = (next ? boundsOf(next)[0] : atlas.period.end) - 1;
			if (status !== 'held' || holder === null || !attestations.some(isKnown) || to < from) return [];
			const [before, after] = [intervals[i - 1], next].map((other) => other && other.deFacto !== holder);
			return [
				{
					district,
					holder,
					from,
					to: to as Day,
					isAfterChange: before === true,
					isBeforeChange: after === true,
					attestations: attestations.filter(isKnown)
				}
			];
		});
	});
}

/** Between which days an interval begins, by whichever account. */
function boundsOf({ start, claims = [] }: ControlInterval): [earliest: Day, latest: Day] {
	const told = [start, ...claims.flatMap(({ day }) => (day ? [day] : []))];
	return [
		Math.min(...told.map(({ earliest }) => earliest)) as Day,
		Math.max(...told.map(({ latest }) => latest)) as Day
	];
}

/** How near the next change a day of a run lies, of the way there is: in the last third it is hard. */
export function levelOf({ from, to, isAfterChange, isBeforeChange }: HolderRun, day: Day): Level {
	const half = (to - from + 1) / (isAfterChange && isBeforeChange ? 2 : 1);
	const ways = [...(isAfterChange ? [day - from] : []), ...(isBeforeChange ? [to - day] : [])];
	if (ways.length === 0) return 1;
	const share = Math.min(...ways) / half;
	return share < 1 / 3 ? 3 : share < 2 / 3 ? 2 : 1;
}

/** A day of a run of some level, evenly; any day where none is of that level. */
export function dayOfLevel(run: HolderRun, level: Level, random: () => number): Day {
	const days = Array.from({ length: run.to - run.from + 1 }, (_, i) => (run.from + i) as Day);
	const fitting = days.filter((day) => levelOf(run, day) === level);
	const from = fitting.length > 0 ? fitting : days;
	return from[Math.floor(random() * from.length)] ?? run.from;
}
