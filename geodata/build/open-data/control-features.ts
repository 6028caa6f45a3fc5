import type { Feature, GeoJsonProperties, Geometry } from 'geojson';
import { sourcesCited } from '#lib/atlas/attestation.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Confidence } from '#lib/atlas/model/attestation.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { UnitCollection } from '../cut.ts';
import { controlRows, type ControlRow } from './control-rows.ts';
import { dates } from './day-columns.ts';
import { districtRows, type DistrictRow } from './district-rows.ts';
import { joined } from './joined.ts';
import { mergeUnits } from './merge-units.ts';

/*
 * Who held what as features with a first day and a first day after, for the time slider of any map program. What an id means
 * stands beside it.
 */

const GRADES: readonly Confidence[] = ['low', 'medium', 'high'];

/** One polygon per unit and run of days: the rows of control.csv. */
export function unitControlFeatures(core: AtlasCore, units: UnitCollection): Feature[] {
	const outlines = new Map(units.features.map(({ properties, geometry }) => [properties.unit, geometry]));
	return controlRows(core).flatMap((row) => {
		const geometry = outlines.get(row.area);
		if (!geometry || row.district === null) return [];
		return [
			feature(`${row.area}-${formatIsoDay(row.start.best)}`, geometry, {
				unit: row.area,
				unit_name: row.name,
				district: row.district,
				district_name: core.district(row.district).name,
				seat: row.isSeat,
				...dates('start', row.start),
				...dates('end', row.end),
				...whoHeld(core, [row], row.start.best)
			})
		];
	});
}

/** One point per city and run of days: the rest of control.csv. */
export function cityControlFeatures(core: AtlasCore): Feature[] {
	return controlRows(core)
		.filter(({ district }) => district === null)
		.map((row) =>
			feature(
				`${row.area}-${formatIsoDay(row.start.best)}`,
				{ type: 'Point', coordinates: [...core.place(row.area).lngLat] },
				{
					city: row.area,
					city_name: row.name,
					...dates('start', row.start),
					...dates('end', row.end),
					...whoHeld(core, [row], row.start.best)
				}
			)
		);
}

/** One polygon per district, holder and run of days. */
export function districtControlFeatures(core: AtlasCore): Feature[] {
	return districtRows(core).map((row) => {
		const { district, units, start, end, rows } = row;
		const areas = units.map((unit) => core.unit(unit));
		return feature(idOf(row), mergeUnits(core, units), {
			district: district.id,
			district_name: district.name,
			units: joined(units),
			unit_names: joined(areas.map(({ name }) => name)),
			whole: units.length === district.units.length,
			seat: units.includes(district.seatUnit),
			area_km2: areas.reduce((sum, { areaKm2 }) => sum + areaKm2, 0),
			...dates('start', start),
			...dates('end', end),
			...whoHeld(core, rows, start.best)
		});
	});
}

/** A part is known by its first unit: no unit is in two on one day. */
function idOf({ units, start }: DistrictRow): string {
	return `${units[0] ?? ''}-${formatIsoDay(start.best)}`;
}

function feature(id: string, geometry: Geometry, properties: GeoJsonProperties): Feature {
	return { type: 'Feature', id, properties, geometry };
}

/** What rows with one holder and one title say, and what happened on the day with which they are told. */
function whoHeld(core: AtlasCore, rows: readonly ControlRow[], day: Day) {
	const [first] = rows;
	if (!first) throw new RangeError('no rows');
	const { control, title } = first;
	const beginning = rows.filter(({ start }) => start.best === day);
	const name = (id: string) => core.polity(id).name;
	return {
		status: control.status,
		de_facto: control.deFacto,
		de_facto_name: control.deFacto === null ? null : name(control.deFacto),
		claimants: joined(control.claimants),
		claimant_names: joined(control.claimants.map(name)),
		de_jure: title.deJure,
		de_jure_name: name(title.deJure),
		title_qualifier: title.qualifier,
		title_qualifier_name: title.qualifier === null ? null : core.qualifier(title.qualifier).name,
		claimed_by: joined(title.claimedBy),
		claimed_by_names: joined(title.claimedBy.map(name)),
		change: told(beginning.map((row) => row.change)),
		title_change: told(beginning.map((row) => row.titleChange)),
		confidence: leastSure(rows.map((row) => row.control.confidence)),
		title_confidence: leastSure(rows.map((row) => row.title.confidence)),
		sources: joined(sourcesCited(rows.flatMap((row) => row.control.attestations))),
		title_sources: joined(sourcesCited(rows.flatMap((row) => row.title.attestations)))
	};
}

/** What happened, each thing once. */
function told(changes: readonly (string | null)[]): string | null {
	return [...new Set(changes.filter((change) => change !== null))].join('; ') || null;
}

function leastSure(grades: readonly Confidence[]): Confidence {
	return GRADES.find((grade) => grades.includes(grade)) ?? 'low';
}
