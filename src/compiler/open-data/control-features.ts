import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Confidence } from '#lib/atlas/model/attestation.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { ControlRow } from './control-rows.ts';
import { districtRows } from './district-rows.ts';
import { featureOf, type Layer } from './feature.ts';
import { dates } from './fields.ts';
import { mergeUnits } from './merge-units.ts';
import { joined, sourceList, type Published } from './table.ts';
import { control } from './tables/control.ts';

/*
 * Who held what as features with a first day and a first day after, for the time slider of any map program. What an id means
 * stands beside it.
 */

const GRADES: readonly Confidence[] = ['low', 'medium', 'high'];

/** One polygon per unit and run of days: the rows of control.csv. */
export const unitControl: Layer = (published, outlines) =>
	controlFeatures('control.geojson', published, ({ unit }) => outlines.get(String(unit)));

/** One point per city and run of days: the other rows of control.csv. */
export const cityControl: Layer = (published, outlines) =>
	controlFeatures('control-cities.geojson', published, ({ unit }) =>
		outlines.has(String(unit))
			? undefined
			: { type: 'Point', coordinates: [...published.core.place(String(unit)).lngLat] }
	);

/** One polygon per district, holder and run of days. */
export const districtControl: Layer = ({ core }) =>
	districtRows(core).map(({ district, units, start, end, rows }) => {
		const areas = units.map((unit) => core.unit(unit));
		// A part is known by its first unit: no unit is in two on one day.
		const key = [units[0], dates('start', start).start];
		return featureOf('control-districts.geojson', key, mergeUnits(core, units), {
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

type ControlCells = ReturnType<(typeof control)['rows']>[number];

function controlFeatures(
	file: 'control.geojson' | 'control-cities.geojson',
	published: Published,
	geometryOf: (row: ControlCells) => Parameters<typeof featureOf>[2] | undefined
) {
	const { core } = published;
	const areas = new Map([...core.atlas.units, ...core.atlas.cities].map(({ id, name }) => [id, name]));
	return control.rows(published).flatMap((row) => {
		const geometry = geometryOf(row);
		if (!geometry) return [];
		const names = {
			unit_name: areas.get(String(row['unit'])),
			district_name: row['district'] ? core.district(String(row['district'])).name : null,
			...namesOf(core, row)
		};
		return [featureOf(file, [row['unit'], row['start']], geometry, { ...row, ...names })];
	});
}

/** What rows with one holder and one title say, and what happened on the day with which they are told. */
function whoHeld(core: AtlasCore, rows: readonly ControlRow[], day: Day) {
	const [first] = rows;
	if (!first) throw new RangeError('no rows');
	const { control, title } = first;
	const beginning = rows.filter(({ start }) => start.best === day);
	const cells = {
		status: control.status,
		de_facto: control.deFacto,
		claimants: joined(control.claimants),
		de_jure: title.deJure,
		title_qualifier: title.qualifier,
		claimed_by: joined(title.claimedBy),
		change: told(beginning.map((row) => row.change)),
		title_change: told(beginning.map((row) => row.titleChange)),
		confidence: leastSure(rows.map((row) => row.control.confidence)),
		title_confidence: leastSure(rows.map((row) => row.title.confidence)),
		sources: sourceList(rows.flatMap((row) => row.control.attestations)),
		title_sources: sourceList(rows.flatMap((row) => row.title.attestations))
	};
	return { ...cells, ...namesOf(core, cells) };
}

/** What the ids in the columns of holders and title stand for. */
function namesOf(core: AtlasCore, cells: ControlCells) {
	const polities = (column: string) =>
		joined(
			String(cells[column] ?? '')
				.split('|')
				.filter((id) => id !== '')
				.map((id) => core.polity(id).name)
		);
	const qualifier = cells['title_qualifier'];
	return {
		de_facto_name: polities('de_facto'),
		claimant_names: polities('claimants'),
		de_jure_name: polities('de_jure'),
		title_qualifier_name: qualifier ? core.qualifier(String(qualifier)).name : null,
		claimed_by_names: polities('claimed_by')
	};
}

/** What happened, each thing once. */
function told(changes: readonly (string | null)[]): string {
	return [...new Set(changes.filter((change) => change !== null))].join('; ');
}

function leastSure(grades: readonly Confidence[]): Confidence {
	return GRADES.find((grade) => grades.includes(grade)) ?? 'low';
}
