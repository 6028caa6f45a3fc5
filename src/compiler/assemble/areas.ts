import { geodesicArea } from '../geodesic-area.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { District, Unit } from '#lib/atlas/model/area.ts';
import type { UnitCollection } from '../land.ts';
import type { AuthoredRecord } from '../load.ts';
import { seedOf } from '../name-pieces.ts';
import { valuesOf } from '../read.ts';
import type { DistrictName } from '../records/places.ts';

/** The units with their areas, and with precision and grade of the worst of their lines. */
export function unitsOf({ units, lines, lands }: AuthoredRecord, polygons: UnitCollection): Unit[] {
	const areas = areasKm2(polygons);
	const sidesOf = groupBy(
		[
			...lines.features.flatMap(({ properties }) =>
				properties.between.map((unit) => ({ unit, side: properties }))
			),
			...lands.features.map(({ properties }) => ({ unit: properties.unit, side: properties }))
		],
		({ unit }) => unit
	);
	return valuesOf(units).map((unit) => {
		const { id, district, name, members, seat, note, article } = unit;
		const sides = (sidesOf.get(id) ?? []).map(({ side }) => side);
		return {
			id,
			district,
			name,
			inText: {
				name: article ? `${article} ${name}` : name,
				isPlural: name.includes(' and ')
			},
			members,
			isSeat: seat === 'true',
			label: seedOf(unit),
			areaKm2: areas.get(id) ?? 0,
			precisionKm: Math.max(0, ...sides.map(({ precisionKm }) => precisionKm)),
			confidence:
				sides
					.map(({ grade }) => grade)
					.sort()
					.at(-1) ?? 'A',
			...(note ? { note } : {})
		};
	});
}

/** The districts with their units, the unit that holds the seat, and the sum of their areas. */
export function districtsOf(
	{ districts, units }: AuthoredRecord,
	polygons: UnitCollection,
	names: readonly DistrictName[]
): District[] {
	const areas = areasKm2(polygons);
	const unitsIn = groupBy(valuesOf(units), ({ district }) => district);
	return valuesOf(districts).map(({ id, group, name, seat, label_lng, label_lat, note }) => {
		const own = unitsIn.get(id) ?? [];
		return {
			id,
			group,
			name,
			toponyms: names.filter(({ district }) => district === id).map(({ toponym }) => toponym),
			seat,
			seatUnit: own.find((unit) => unit.seat === 'true')?.id ?? '',
			units: own.map((unit) => unit.id),
			label: [Number(label_lng), Number(label_lat)],
			areaKm2: own.reduce((sum, unit) => sum + (areas.get(unit.id) ?? 0), 0),
			...(note ? { note } : {})
		};
	});
}

/** Geodesic area by unit, whole km²: the lines are good to kilometres. */
function areasKm2({ features }: UnitCollection): ReadonlyMap<string, number> {
	return new Map(
		features.map((polygon) => [polygon.properties.unit, Math.round(geodesicArea(polygon) / 1e6)])
	);
}
