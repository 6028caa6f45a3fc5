import { sourcesCited } from '#lib/atlas/attestation.ts';
import { stateIn } from '#lib/atlas/state-in.ts';
import { runOf } from '#lib/atlas/runs.ts';
import type { AreaState } from '#lib/atlas/area-runs.ts';
import type { Change } from '#lib/atlas/control-index.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { isHeldAlike } from '#lib/atlas/holder-key.ts';
import { passageOf } from '#lib/atlas/succession.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { isUncertain, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';

/** Who held what on a day, with the keys and codes of control.csv; lists are arrays. */
export function dayJson(core: AtlasCore, day: Day, by: string): object {
	const { atlas, index } = core;
	const epoch = index.stateOn(day);
	const state = (area: string) => stateJson(core, stateIn(epoch, area), day);
	return {
		date: formatIsoDay(day),
		by,
		version: atlas.version,
		units: atlas.units.map((unit) => ({
			id: unit.id,
			name: unit.name,
			district: unit.district,
			seat: unit.isSeat,
			...state(unit.id)
		})),
		districts: atlas.districts.map(({ id, name, group, seat, seatUnit, units }) => ({
			id,
			name,
			group,
			seat,
			seat_unit: seatUnit,
			...state(seatUnit),
			parts: units
				.filter((unit) => !isHeldAlike(stateIn(epoch, unit).control, stateIn(epoch, seatUnit).control))
				.map((unit) => ({ unit, ...state(unit) }))
		})),
		cities: atlas.cities.map(({ id, name }) => ({ id, name, ...state(id) })),
		offices: officesJson(core, day)
	};
}

/** What changed from the first day to the last, both included, in order. */
export function changesJson(core: AtlasCore, first: Day, last: Day): object[] {
	const days = core.index.changesBetween((first - 1) as Day, last);
	return days.flatMap(({ day, changes }) =>
		changes.map((change) => ({
			date: formatIsoDay(day),
			area: change.area,
			kind: change.kind,
			from: sideOf(change, 'from'),
			to: sideOf(change, 'to'),
			passage: change.kind === 'control' ? passageOf(core, change.from, change.to) : null,
			uncertain: isUncertain(change.to.start),
			text: change.to.change ?? null,
			sources: sourcesCited(change.to.attestations)
		}))
	);
}

function stateJson(core: AtlasCore, state: AreaState, day: Day): object {
	const { control, title } = state;
	const { since, until, named } = runOf(core, state, day);
	return {
		de_facto: control.deFacto,
		de_jure: title.deJure,
		qualifier: title.qualifier,
		claimed_by: title.claimedBy,
		status: control.status,
		claimants: control.claimants,
		confidence: control.confidence,
		since: isoOf(since),
		since_bounds: boundsOf(since),
		until: isoOf(until),
		named_since: isoOf(named?.since ?? null),
		named_until: isoOf(named?.until ?? null),
		sources: sourcesCited(control.attestations),
		title_sources: sourcesCited(title.attestations),
		situation: control.situation ?? null
	};
}

function officesJson(core: AtlasCore, day: Day): object[] {
	return core.tenuresOn(day).map((tenure) => ({
		id: tenure.office,
		name: core.office(tenure.office).name,
		holder: tenure.holder,
		holder_name: core.person(tenure.holder).name,
		acting: tenure.acting,
		confidence: tenure.confidence,
		since: isoOf(tenure.start),
		since_bounds: boundsOf(tenure.start),
		until: isoOf(tenure.end),
		sources: sourcesCited(tenure.attestations)
	}));
}

function sideOf(change: Change, side: 'from' | 'to'): object {
	if (change.kind === 'title') {
		const { deJure, qualifier, claimedBy } = change[side];
		return { de_jure: deJure, qualifier, claimed_by: claimedBy };
	}
	const { deFacto, status, claimants } = change[side];
	return { de_facto: deFacto, status, claimants };
}

function isoOf(day: UncertainDay | null): string | null {
	return day === null ? null : formatIsoDay(day.best);
}

/** Earliest and latest day, where the day is uncertain. */
function boundsOf(day: UncertainDay | null): [string, string] | null {
	return day !== null && isUncertain(day) ? [formatIsoDay(day.earliest), formatIsoDay(day.latest)] : null;
}
