import type { Feature, Position } from 'geojson';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { formatPoint } from '../amounts.ts';
import type { Fault, Faults } from '../faults.ts';
import { LANDS_FILE, OUTLINE_FILE } from '../land-files.ts';
import type { AuthoredRecord } from '../load.ts';
import { ringsOf, type UnitGeometry } from '../rings.ts';
import { boxOf, type Box } from './boxes.ts';
import { spotFault } from './places.ts';

/*
 * Polygons as programs export them. Which way round a ring runs says nothing here and is righted; a ring that does not
 * close, that crosses itself, or whose longitudes are latitudes, cannot be cut.
 */

/** Tells which rings of the outline, and of the land of units, are none. */
export function checkLands({ outline, lands, atlas }: AuthoredRecord, faults: Faults): void {
	const home = atlas.home as Box;
	checkLand(outline, { file: OUTLINE_FILE }, home, faults);
	for (const land of lands.features)
		checkLand(land, { file: LANDS_FILE, id: land.properties.unit }, home, faults);
}

/** Tells a fault of land that nothing can be cut of: what would follow from it is not told too. */
function tell(fault: Fault, faults: Faults): void {
	faults.add(fault);
	faults.leaveOut(fault.file, fault.id);
}

function checkLand(
	{ geometry }: Feature<UnitGeometry>,
	location: { readonly file: string; readonly id?: string },
	home: Box,
	faults: Faults
): void {
	const rings = ringsOf(geometry);
	const [west, south, east, north] = boxOf(rings.flat());
	const swapped = spotFault([(west + east) / 2, (south + north) / 2], home);
	const open = rings.filter((ring) => ring[0]?.join() !== ring.at(-1)?.join());
	if (swapped !== null) {
		const found = `points from ${west}, ${south} to ${east}, ${north}; home is ${home.join(', ')}`;
		tell({ ...location, rule: swapped, found }, faults);
	} else if (open.length > 0) {
		for (const ring of open)
			tell(
				{
					...location,
					rule: 'a ring ends where it begins: repeat its first point as its last',
					found: `${exact(ring[0])} to ${exact(ring.at(-1))}`
				},
				faults
			);
	} else checkSimple(geometry, location, faults);
}

function exact(point: Position = []): string {
	return point.join(', ');
}

/** What of JTS's validation is used. */
interface Validation {
	getValidationError(): { getMessage(): string; getCoordinate(): { x: number; y: number } } | null;
}

function checkSimple(
	geometry: UnitGeometry,
	location: { readonly file: string; readonly id?: string },
	faults: Faults
): void {
	const shape: unknown = new GeoJSONReader(new GeometryFactory()).read(geometry);
	const error = (new IsValidOp(shape) as Validation).getValidationError();
	if (!error) return;
	const { x, y } = error.getCoordinate();
	const fault = {
		...location,
		rule: 'the rings of land do not cross or repeat one another, and holes lie within: redraw them there, or let the program repair the shape',
		found: `${error.getMessage()} near ${formatPoint([x, y])}`
	};
	tell(fault, faults);
}
