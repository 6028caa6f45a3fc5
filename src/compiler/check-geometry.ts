import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { UnitFeature } from './land.ts';
import type { Faults } from './faults.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { AuthoredRecord } from './load.ts';
import { LANDS_FILE, LINES_FILE } from './land-files.ts';
import { seedOf } from './name-pieces.ts';
import { spotFault } from './plausible/places.ts';
import { locationOf, valuesOf } from './read.ts';
import { checkTiling } from './tiling.ts';

/** Checks that units tile the whole area, that seats and towns lie in their units, and that each district has one seat. */
export function checkGeometry(record: AuthoredRecord, units: readonly UnitFeature[], faults: Faults): void {
	const polygons = new Map(units.map((unit) => [unit.properties.unit, unit]));
	// Of a point that lies nowhere it need not be told that it is not here either.
	const places = record.places.filter(({ value }) => spotFault(value.lngLat, record.atlas.home) === null);
	checkTiling(record.outline, units, record.lines.features.length > 0 ? LINES_FILE : LANDS_FILE, faults);
	checkSeats({ ...record, places }, polygons, faults);
	checkLabels(record, polygons, faults);
	checkLines(record, faults);
	for (const place of places) {
		const polygon = place.value.unit === undefined ? undefined : polygons.get(place.value.unit);
		if (polygon) checkPlace(place, polygon, 'a place must lie in its unit', faults);
	}
}

function checkPlace(
	place: AuthoredRecord['places'][number],
	unit: UnitFeature,
	rule: string,
	faults: Faults
): void {
	const { id, lngLat } = place.value;
	if (booleanPointInPolygon([...lngLat], unit)) return;
	faults.add({
		...locationOf(place, id),
		rule,
		found: `${lngLat.join(', ')} outside ${unit.properties.unit}`
	});
}

function checkSeats(
	record: AuthoredRecord,
	polygons: ReadonlyMap<string, UnitFeature>,
	faults: Faults
): void {
	for (const district of record.districts) {
		const { id, seat } = district.value;
		const seatUnits = valuesOf(record.units).filter((unit) => unit.district === id && unit.seat === 'true');
		const [seatUnit] = seatUnits;
		if (seatUnits.length !== 1 || !seatUnit) {
			faults.add({
				...locationOf(district, id),
				rule: 'a district has one seat unit',
				found: seatUnits.map((unit) => unit.id).join(', ') || 'none'
			});
			continue;
		}
		const place = record.places.find(({ value }) => value.id === seat);
		const polygon = polygons.get(seatUnit.id);
		if (place && polygon) checkPlace(place, polygon, 'a seat must lie in its unit', faults);
		if (place) checkNearSeed(place, seedOf(seatUnit), record.atlas.home, faults);
	}
}

/** How far the seed of a unit may lie from the seat of the district that it holds, as a share of the home view. */
const SEED_REACH = 1 / 16;

/** A unit may be so large that a seat that was moved by degrees is in it still: its seed stands by the seat. */
function checkNearSeed(
	place: AuthoredRecord['places'][number],
	[lng, lat]: readonly [number, number],
	[west, south, east, north]: AuthoredRecord['atlas']['home'],
	faults: Faults
): void {
	const { id, lngLat } = place.value;
	const away = Math.hypot(lngLat[0] - lng, lngLat[1] - lat);
	if (away <= Math.hypot(east - west, north - south) * SEED_REACH) return;
	faults.add({
		...locationOf(place, id),
		rule: 'a seat lies near the seed of its unit: mend its lngLat, or the seed in units.csv',
		found: `${away.toFixed(1)}° away`
	});
}

/** The name of a district is written within it. */
function checkLabels(
	record: AuthoredRecord,
	polygons: ReadonlyMap<string, UnitFeature>,
	faults: Faults
): void {
	const unitsIn = groupBy(valuesOf(record.units), ({ district }) => district);
	for (const district of record.districts) {
		const { id, label_lng, label_lat } = district.value;
		const own = (unitsIn.get(id) ?? [])
			.map((unit) => polygons.get(unit.id))
			.filter((unit) => unit !== undefined);
		const point = [Number(label_lng), Number(label_lat)];
		if (own.length === 0 || own.some((unit) => booleanPointInPolygon(point, unit))) continue;
		faults.add({
			...locationOf(district, id),
			rule: 'the label of a district stands within it: mend label_lng and label_lat',
			found: point.join(', ')
		});
	}
}

function checkLines(record: AuthoredRecord, faults: Faults): void {
	const districtOf = new Map(record.units.map(({ value }) => [value.id, value.district]));
	for (const { properties } of record.lines.features) {
		const [a, b] = properties.between.map((unit) => districtOf.get(unit));
		const location = { file: LINES_FILE, id: properties.id };
		const between = properties.between.join(', ');
		if (a === undefined || b === undefined) {
			faults.add({ ...location, rule: 'unknown unit id', found: between });
		} else if ((properties.kind === 'district') !== (a !== b)) {
			faults.add({
				...location,
				rule: 'a district line parts two districts, a unit line two units of one',
				found: `${properties.kind}: ${between}`
			});
		}
	}
}
