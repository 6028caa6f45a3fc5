import type { AtlasCore } from '#lib/atlas/core.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import { holderKey } from '#lib/atlas/holder-key.ts';
import type { District } from '#lib/atlas/model/area.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { controlRows, type ControlRow } from './control-rows.ts';

/** The part of a district with one holder in fact and one title in law, over the days in which it had just that extent. */
export interface DistrictRow {
	readonly district: District;
	/** Its units, in the order of the record. */
	readonly units: readonly string[];
	readonly start: UncertainDay;
	readonly end: UncertainDay;
	/** The rows of its units that fall into these days, in order of time. */
	readonly rows: readonly ControlRow[];
}

/** A part of a district while it is being followed through the days. */
interface Part {
	readonly key: string;
	readonly start: Day;
	end: Day;
	readonly rows: Set<ControlRow>;
}

/** The districts by holder: rows that differ in words, sources or confidence alone are one. */
export function districtRows(core: AtlasCore): DistrictRow[] {
	const byDistrict = groupBy(controlRows(core), (row) => row.district);
	return core.atlas.districts.flatMap((district) => {
		const rows = byDistrict.get(district.id) ?? [];
		return partsOf(rows).map((part) => {
			const own = [...part.rows].sort((a, b) => a.start.best - b.start.best);
			return {
				district,
				units: district.units.filter((unit) => own.some(({ area }) => area === unit)),
				start: dayOf(part.start, 'start', own, rows),
				end: dayOf(part.end, 'end', own, rows),
				rows: own
			};
		});
	});
}

/** The parts of one district, in order of time. */
function partsOf(rows: readonly ControlRow[]): Part[] {
	const days = [...new Set(rows.flatMap(({ start, end }) => [start.best, end.best]))].sort((a, b) => a - b);
	const parts: Part[] = [];
	for (const [i, day] of days.entries()) {
		const end = days[i + 1];
		if (end === undefined) break;
		const there = rows.filter((row) => row.start.best <= day && day < row.end.best);
		for (const group of groupBy(there, heldAndTitled).values()) {
			const key = group.map(({ area }) => area).join('|') + heldAndTitled(group[0]);
			const before = parts.find((part) => part.key === key && part.end === day);
			const part = before ?? { key, start: day, end, rows: new Set() };
			part.end = end;
			for (const row of group) part.rows.add(row);
			if (!before) parts.push(part);
		}
	}
	return parts;
}

/** Equal for rows with the same holder, title and claims. */
function heldAndTitled(row: ControlRow | undefined): string {
	if (!row) return '';
	const { deJure, qualifier, claimedBy } = row.title;
	return JSON.stringify([holderKey(row.control), deJure, qualifier, claimedBy]);
}

/** A day with the widest bounds of the rows that begin or end on it: those of the part, else, where it lost or gained a unit, of any. */
function dayOf(
	day: Day,
	at: 'start' | 'end',
	own: readonly ControlRow[],
	all: readonly ControlRow[]
): UncertainDay {
	const of = (rows: readonly ControlRow[]) => rows.map((row) => row[at]).filter(({ best }) => best === day);
	const days = of(own).length > 0 ? of(own) : of(all);
	const vague = days.find((one) => one.vague !== undefined)?.vague;
	return {
		earliest: Math.min(...days.map(({ earliest }) => earliest)) as Day,
		best: day,
		latest: Math.max(...days.map(({ latest }) => latest)) as Day,
		...(vague === undefined ? {} : { vague })
	};
}
