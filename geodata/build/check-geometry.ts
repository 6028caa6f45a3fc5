import area from '@turf/area';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, Polygon } from 'geojson';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';

type UnitFeature = Feature<Polygon, { unit: string }>;

/** Rounding of border nodes to 4 decimals moves them by up to 8 m: the gaps and overlaps that leaves, as a share. */
const AREA_TOLERANCE = 1e-6;

/** Checks that units tile the province, that seats and towns lie in their units, and that each district has one seat. */
export function checkGeometry(record: AuthoredRecord, units: readonly UnitFeature[], faults: Faults): void {
	const polygons = new Map(units.map((unit) => [unit.properties.unit, unit]));
	checkTiling(record, units, faults);
	checkSeats(record, polygons, faults);
	checkLines(record, faults);
	for (const { value, file, line } of record.places) {
		const polygon = value.unit === undefined ? undefined : polygons.get(value.unit);
		if (polygon && !booleanPointInPolygon([...value.lngLat], polygon)) {
			faults.add({
				file,
				line,
				id: value.id,
				rule: 'a place must lie in its unit',
				found: `${value.lngLat.join(', ')} outside ${String(value.unit)}`
			});
		}
	}
}

function checkTiling(record: AuthoredRecord, units: readonly UnitFeature[], faults: Faults): void {
	const outline = record.outline.features[0] as unknown as Feature<Polygon>;
	const whole = area(outline);
	const sum = units.reduce((total, unit) => total + area(unit), 0);
	if (Math.abs(sum - whole) > whole * AREA_TOLERANCE) {
		const kind = sum < whole ? 'a gap' : 'an overlap';
		faults.add({
			file: 'geometry/unit-lines.geojson',
			rule: 'units must tile the outline',
			found: `${kind} of ${Math.round(Math.abs(sum - whole) / 1e6)} km²`
		});
	}
}

function checkSeats(
	record: AuthoredRecord,
	polygons: ReadonlyMap<string, UnitFeature>,
	faults: Faults
): void {
	for (const { value, file, line } of record.districts) {
		const seats = record.units.filter(
			(unit) => unit.value.district === value.id && unit.value.seat === 'true'
		);
		const [seat] = seats;
		if (seats.length !== 1 || !seat) {
			faults.add({
				file,
				line,
				id: value.id,
				rule: 'a district has one seat unit',
				found: seats.map((unit) => unit.value.id).join(', ') || 'none'
			});
			continue;
		}
		const place = record.places.find((candidate) => candidate.value.id === value.seat);
		const polygon = polygons.get(seat.value.id);
		if (place && polygon && !booleanPointInPolygon([...place.value.lngLat], polygon)) {
			faults.add({
				file: place.file,
				line: place.line,
				id: place.value.id,
				rule: 'a seat must lie in its unit',
				found: `${place.value.lngLat.join(', ')} outside ${seat.value.id}`
			});
		}
	}
}

function checkLines(record: AuthoredRecord, faults: Faults): void {
	const districtOf = new Map(record.units.map(({ value }) => [value.id, value.district]));
	for (const { properties } of record.lines.features) {
		const [a, b] = properties.between.map((unit) => districtOf.get(unit));
		const file = 'geometry/unit-lines.geojson';
		if (a === undefined || b === undefined) {
			faults.add({ file, id: properties.id, rule: 'unknown unit id', found: properties.between.join(', ') });
		} else if ((properties.kind === 'district') !== (a !== b)) {
			faults.add({
				file,
				id: properties.id,
				rule: 'a district line parts two districts, a unit line two units of one',
				found: `${properties.kind}: ${properties.between.join(', ')}`
			});
		}
	}
}
