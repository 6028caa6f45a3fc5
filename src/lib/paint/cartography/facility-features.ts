import type { Feature } from 'geojson';
import type { FacilityMark } from '#lib/atlas/facilities-on.ts';
import { signOf, type SignId } from './signs.ts';

/** The sign that draws a mark of facilities. */
export function facilitySign({ glyph, isDocumented }: Pick<FacilityMark, 'glyph' | 'isDocumented'>): SignId {
	return isDocumented ? `facility-${glyph}` : `facility-${glyph}-perhaps`;
}

/** The zoom level from which marks of facilities are drawn. */
export const FACILITY_ZOOM = signOf('facility-house').from;

/** The features of marks of facilities, each with its `sign` and its `slot` beside the point of its place. */
export function facilityFeatures(marks: readonly FacilityMark[]): Feature[] {
	return marks.map(({ lngLat: [lng, lat], slot, place, layer, ...mark }) => ({
		type: 'Feature',
		properties: { sign: facilitySign(mark), slot, place, layer },
		geometry: { type: 'Point', coordinates: [lng, lat] }
	}));
}

/** From the point of a place to the middle of a mark in a slot, px. */
export function facilityOffset(slot: number): readonly [x: number, y: number] {
	const { offset, step } = signOf('facility-house');
	return [offset[0] - step * slot, offset[1]];
}
